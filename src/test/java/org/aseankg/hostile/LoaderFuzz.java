package org.aseankg.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.model.Finding;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.Iris;

/**
 * Damaged files of every kind, loaded many at a time: each is loaded, or refused with what is wrong
 * and where, and then nothing of it is in the store.
 */
final class LoaderFuzz {

  private static final int AT_ONCE = 100;

  private final Iris iris = BundledGraph.iris();
  private final KgOntology ontology = KgOntology.bundled(iris);
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Set<Node> made =
      Set.of(
          org.apache.jena.graph.NodeFactory.createURI(iris.inferredGraph()),
          org.apache.jena.graph.NodeFactory.createURI(iris.descriptionGraph()));
  private final List<Seeds.Seed> seeds;

  LoaderFuzz() throws IOException {
    seeds = Seeds.all();
  }

  /** Loads so many of each kind. */
  LoaderFuzz run(int each, long seed) throws IOException {
    Map<String, List<Seeds.Seed>> kinds =
        seeds.stream()
            .collect(
                Collectors.groupingBy(Seeds.Seed::kind, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Seeds.Seed>> kind : kinds.entrySet()) {
      run(kind.getKey(), kind.getValue(), each, new Random(seed + kind.getKey().hashCode()));
    }
    return this;
  }

  private void run(String kind, List<Seeds.Seed> of, int count, Random random) {
    Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
    for (int done = 0; done < count; ) {
      // Loaded anew now and then, so that what was loaded does not pile up.
      try (KgStore store = Seeds.base(iris, ontology)) {
        LoadService loads = new LoadService(store, iris, ontology, BundledGraph.settings().clock());
        for (int round = 0; round < 20 && done < count; round++) {
          int now = Math.min(AT_ONCE, count - done);
          List<SourceFile> files = new ArrayList<>();
          for (int i = 0; i < now; i++) {
            files.add(file(Mutations.pick(of, random), done + i, random));
          }
          load(store, loads, files, tally);
          done += now;
        }
      }
    }
  }

  private static SourceFile file(Seeds.Seed seed, int number, Random random) {
    return SourceFile.made(seed.name(number), Damage.of(seed.as(number), random));
  }

  private void load(KgStore store, LoadService loads, List<SourceFile> files, Tally tally) {
    Map<Node, Set<Quad>> before = graphs(store);
    long begin = System.nanoTime();
    try {
      check(store, before, loads.loadOnline(files, Progress.NONE), files, tally);
    } catch (RuntimeException | StackOverflowError e) {
      // One of them: which, is seen when they are loaded one by one.
      files.forEach(file -> loadOne(store, loads, file, tally));
    }
    tally.took((System.nanoTime() - begin) / 1_000_000 / files.size());
  }

  private void loadOne(KgStore store, LoadService loads, SourceFile file, Tally tally) {
    Map<Node, Set<Quad>> before = graphs(store);
    try {
      check(store, before, loads.loadOnline(List.of(file), Progress.NONE), List.of(file), tally);
    } catch (RuntimeException | StackOverflowError e) {
      tally.count("all");
      StackTraceElement at = e.getStackTrace().length > 0 ? e.getStackTrace()[0] : null;
      tally.fault("fault exception", e + " at " + at + " in " + text(file));
      if (!graphs(store).equals(before)) {
        tally.fault("fault changed", text(file));
      }
    }
  }

  private void check(
      KgStore store,
      Map<Node, Set<Quad>> before,
      LoadReport report,
      List<SourceFile> files,
      Tally tally) {
    Set<String> loaded = new HashSet<>();
    Map<String, List<Entry>> byFile =
        report.sources().stream().collect(Collectors.groupingBy(Entry::file));
    for (SourceFile file : files) {
      tally.count("all");
      List<Entry> entries = byFile.getOrDefault(file.name(), List.of());
      boolean refused = entries.stream().anyMatch(e -> e.outcome() == Outcome.REFUSED);
      tally.count(refused ? "refused" : "loaded");
      if (entries.isEmpty()) {
        tally.fault("fault silent", text(file));
      }
      entries.stream()
          .filter(e -> e.outcome() != Outcome.REFUSED)
          .forEach(e -> loaded.add(e.graph()));
      entries.stream()
          .filter(e -> e.outcome() == Outcome.REFUSED)
          .filter(e -> e.findings().stream().noneMatch(LoaderFuzz::isTold))
          .forEach(e -> tally.fault("fault untold", e.findings() + " in " + text(file)));
      entries.stream()
          .flatMap(e -> e.findings().stream())
          .map(Finding::message)
          .forEach(m -> Leaks.find(m, text(file)).ifPresent(l -> tally.fault("fault leak", m)));
    }
    Map<Node, Set<Quad>> after = graphs(store);
    Set<Node> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (Node graph : all) {
      boolean allowed =
          loaded.contains(graph.getURI()) || made.contains(graph) && !loaded.isEmpty();
      if (!allowed && !after.getOrDefault(graph, Set.of()).equals(before.get(graph))) {
        tally.fault("fault changed", String.valueOf(graph));
      }
    }
  }

  /** What is wrong, in a sentence, and in which file. */
  private static boolean isTold(Finding finding) {
    return finding.isError()
        && !finding.position().file().isEmpty()
        && finding.message().length() > 10;
  }

  private static Map<Node, Set<Quad>> graphs(KgStore store) {
    return store.read(
        d -> d.stream().collect(Collectors.groupingBy(Quad::getGraph, Collectors.toSet())));
  }

  static String text(SourceFile file) {
    try (var in = file.open()) {
      return file.name() + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return file.name() + ": " + e.getMessage();
    }
  }

  long count(String what) {
    return tallies.values().stream().mapToLong(t -> t.get(what)).sum();
  }

  List<String> faults() {
    List<String> all = new ArrayList<>();
    tallies.forEach((kind, t) -> t.faults().forEach(f -> all.add(kind + ": " + f)));
    return all;
  }

  String table() {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| kind | generated | loaded | refused with what and where | refused without | other"
            + " exceptions | changed by what was refused | inside told | ms each in the slowest"
            + " hundred |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    tallies.forEach(
        (kind, t) ->
            rows.add(
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                        kind,
                        t.get("all"),
                        t.get("loaded"),
                        t.get("refused"),
                        t.get("fault untold") + t.get("fault silent"),
                        t.get("fault exception"),
                        t.get("fault changed"),
                        t.get("fault leak"),
                        t.longestMillis())));
    return String.join("\n", rows);
  }
}
