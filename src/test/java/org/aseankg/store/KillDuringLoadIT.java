package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.config.Bundle;
import org.aseankg.config.Settings;
import org.aseankg.infer.Inference;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program, as by {@code kill -9}, at moments of a load that differ from run to run: the
 * store opens again, holds whole sources with what follows from them, and the load can be finished.
 */
@Timeout(300)
class KillDuringLoadIT {

  private static final int RECORDS = 24;
  private static final int MOST_MILLIS = 800;
  private static final Path TABLES = Path.of("data", "reference");
  private static final Pattern PROGRESS = Pattern.compile("\\[(\\d+)/\\d+].*");
  private static final Pattern DECLARED = Pattern.compile("\"id\": *\"([a-z]+/[a-z0-9-]+)\"");

  @TempDir Path folder;
  private final Random random = new Random();
  private final Iris iris = new Iris(Settings.defaults().base());
  private final KgOntology ontology = KgOntology.bundled(iris);
  private final Clock clock = Settings.defaults().clock();
  private Path first;
  private Path second;
  private Path directory;

  @BeforeEach
  void writeRecords() throws IOException {
    first = Files.createDirectories(folder.resolve("first"));
    second = Files.createDirectories(folder.resolve("second"));
    directory = folder.resolve("store");
    List<String> patterns =
        Bundle.list("data/records", ".json").stream().map(Bundle::text).toList();
    for (int i = 0; i < RECORDS; i++) {
      Path target = i % 2 == 0 ? first : second;
      String text = renumbered(patterns.get(i % patterns.size()), i);
      Files.writeString(target.resolve("record-" + i + ".json"), text);
    }
  }

  @Test
  void load_isWholeAndCanBeFinished_afterKills() throws Exception {
    Set<Quad> expected = undisturbed();
    killLoading(first, RECORDS / 4);
    assertWhole(expected);
    killLoading(first, RECORDS / 2);
    assertWhole(expected);
    assertThat(finish(first)).isZero();
    killLoading(second, 2);
    assertWhole(expected);
    killLoading(second, RECORDS / 4);
    assertWhole(expected);
    assertThat(finish(second)).isZero();

    try (KgStore store = KgStore.open(directory)) {
      assertThat(quads(store)).isEqualTo(expected);
    }
  }

  private Set<Quad> undisturbed() {
    try (KgStore store = KgStore.inMemory()) {
      LoadService loads = new LoadService(store, iris, ontology, clock);
      loads.load(SourceFiles.of(List.of(TABLES, first, second)), Progress.NONE);
      return quads(store);
    }
  }

  /** Ends the process a little after it has announced so many files more than it is asked for. */
  private void killLoading(Path records, int files) throws Exception {
    Process process = start(records);
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      int seen = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher progress = PROGRESS.matcher(line);
        if (progress.matches() && line.contains("record-") && ++seen == files) {
          break;
        }
      }
      process.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  private int finish(Path records) throws Exception {
    Process process = start(records);
    process.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
    return process.waitFor();
  }

  private Process start(Path records) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.aseankg.cli.Main",
            "load",
            "--no-bundled",
            "--store",
            directory.toString(),
            TABLES.toString(),
            records.toString());
    // What is inferred depends on the day, which must be the same in both processes.
    builder.environment().put("ASEAN_KG_TODAY", LocalDate.now(clock).toString());
    return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private void assertWhole(Set<Quad> expected) {
    try (KgStore store = KgStore.open(directory)) {
      store.read(
          d -> {
            assertSourcesWhole(d, expected);
            assertInferredInStep(d);
            return null;
          });
    }
  }

  /** Every graph is all of its source, and described exactly when it is there. */
  private void assertSourcesWhole(DatasetGraph dataset, Set<Quad> expected) {
    String description = iris.descriptionGraph();
    String inferred = iris.inferredGraph();
    Set<String> described = new HashSet<>();
    dataset
        .getGraph(NodeFactory.createURI(description))
        .find()
        .forEach(t -> described.add(t.getSubject().getURI()));
    described.remove(description);
    described.remove(inferred);
    Set<String> present = new HashSet<>();
    dataset.listGraphNodes().forEachRemaining(g -> present.add(g.getURI()));
    present.remove(description);
    present.remove(inferred);
    assertThat(present).isEqualTo(described);

    Set<Quad> stored = dataset.stream().filter(q -> isOf(q, present)).collect(Collectors.toSet());
    Set<Quad> whole = expected.stream().filter(q -> isOf(q, present)).collect(Collectors.toSet());
    assertThat(stored.equals(whole)).as("every source present is whole").isTrue();
  }

  private void assertInferredInStep(DatasetGraph dataset) {
    Set<Quad> drawn = new HashSet<>();
    new Inference(iris, ontology, clock).drawEverything(dataset, drawn::add);
    drawn.removeIf(q -> !isOf(q, Set.of(iris.inferredGraph())));
    Set<Quad> stored =
        dataset.stream()
            .filter(q -> isOf(q, Set.of(iris.inferredGraph())))
            .collect(Collectors.toSet());
    assertThat(stored.equals(drawn)).as("what is inferred follows from what is stored").isTrue();
  }

  private static boolean isOf(Quad quad, Set<String> graphs) {
    return graphs.contains(quad.getGraph().getURI());
  }

  /** All statements but the name of the last change, which every run gives anew. */
  private static Set<Quad> quads(KgStore store) {
    return store.read(
        d ->
            d.stream()
                .filter(q -> !q.getPredicate().equals(AKG.lastChange))
                .collect(Collectors.toSet()));
  }

  /** The record with everything it declares, but the bodies, under other identifiers. */
  private static String renumbered(String record, int number) {
    List<String> declared = new ArrayList<>();
    Matcher ids = DECLARED.matcher(record);
    while (ids.find()) {
      declared.add(ids.group(1));
    }
    String text = record;
    for (String id : declared) {
      if (!id.startsWith("body/")) {
        text =
            text.replaceAll("\"" + Pattern.quote(id) + "([\"#])", "\"" + id + "-n" + number + "$1");
      }
    }
    return text;
  }
}
