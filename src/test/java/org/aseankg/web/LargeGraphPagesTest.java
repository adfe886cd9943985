package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.testing.DataGenerator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages over several times the bundled data: none is large, none takes long, paging is sound. */
class LargeGraphPagesTest {

  private static final int RECORDS = 120;
  private static final int LARGEST = 300_000;

  /** Of the processor, so that what else runs on the machine counts less. */
  private static final double MOST_SECONDS = 1;

  private static final int TRIES = 3;
  private static final String[] BROWSER = {"Accept", "text/html"};

  private static KgStore store;
  private static ServerFixture kg;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    DataGenerator.write(folder, RECORDS, 21);
    store = KgStore.inMemory();
    new LoadService(
            store,
            BundledGraph.iris(),
            KgOntology.bundled(BundledGraph.iris()),
            BundledGraph.settings().clock())
        .load(files(Path.of("data", "reference"), folder), Progress.NONE);
    kg = ServerFixture.over(store, BundledGraph.settings());
    kg.awaitReady();
  }

  private static List<SourceFile> files(Path... folders) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> listed = Files.list(folder)) {
        for (Path path :
            listed.filter(f -> f.toString().matches(".*\\.(csv|json)")).sorted().toList()) {
          files.add(SourceFile.of(path));
        }
      }
    }
    return files;
  }

  @AfterAll
  static void stop() {
    kg.close();
    store.close();
  }

  @Test
  void noPage_isLargeOrTakesLong() {
    List<String> pages = new ArrayList<>(List.of("/", "/ontology", "/docs", "/search?q=nguyen"));
    pages.addAll(ToolPages.ALL);
    pages.add("/coverage?check=evidence-coverage");
    hubs().values().forEach(h -> pages.add("/doc/" + h));
    hubs().values().forEach(h -> pages.add("/doc/" + h + "?page=2"));
    QueryCatalog.bundled(BundledGraph.iris()).names().forEach(q -> pages.add("/queries/" + q));
    SoftAssertions all = new SoftAssertions();
    for (String page : pages) {
      HttpResponse<String> answer = null;
      double seconds = Double.MAX_VALUE;
      for (int i = 0; i < TRIES && seconds > MOST_SECONDS; i++) {
        double before = processorSeconds();
        answer = kg.get(page, BROWSER);
        seconds = Math.min(seconds, processorSeconds() - before);
      }
      all.assertThat(answer.statusCode()).as(page).isIn(200, 400);
      all.assertThat(seconds).as("seconds of " + page).isLessThan(MOST_SECONDS);
      all.assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
          .as("size of " + page)
          .isLessThan(LARGEST);
    }
    all.assertAll();
  }

  @Test
  void pagesOfAHub_holdEachRelationOnceInTheSameOrder() {
    String hub = hubs().get("country");
    List<String> paged = new ArrayList<>();
    for (int page = 1; page <= 6; page++) {
      paged.addAll(relations("/api/entities/" + hub + "?limit=50&page=" + page));
    }
    List<String> whole = relations("/api/entities/" + hub + "?limit=300");
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(150);
  }

  private static List<String> relations(String target) {
    List<String> found = new ArrayList<>();
    ServerFixture.json(kg.get(target))
        .path("relations")
        .forEach(r -> found.add(r.path("iri").asText()));
    return found;
  }

  /** The entity of each kind that most leads to, as kind/slug. */
  private static Map<String, String> hubs() {
    Map<String, Integer> degrees = new TreeMap<>();
    store.read(
        dataset -> {
          dataset
              .getUnionGraph()
              .find()
              .mapWith(Triple::getObject)
              .filterKeep(Node::isURI)
              .filterDrop(n -> n.getURI().contains("#"))
              .forEach(
                  n ->
                      BundledGraph.iris()
                          .reference(n.getURI())
                          .ifPresent(r -> degrees.merge(r, 1, Integer::sum)));
          return null;
        });
    Map<String, String> hubs = new TreeMap<>();
    degrees.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> hubs.putIfAbsent(e.getKey().split("/")[0], e.getKey()));
    return hubs;
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
