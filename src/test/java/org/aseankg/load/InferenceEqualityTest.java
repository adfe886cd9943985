package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.infer.Inference;
import org.aseankg.store.KgStore;

/**
 * However sources come, change and go, what is inferred in the end is what the final sources give
 * when they are loaded into an empty store.
 */
class InferenceEqualityTest {

  /** Loads a source with these statements, or removes it where there are none. */
  record Step(int source, List<String> statements) {}

  private static final String PREFIXES =
      """
      @prefix akg: <https://w3id.org/asean-kg/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix id: <https://w3id.org/asean-kg/id/> .
      @prefix c: <https://w3id.org/asean-kg/concept/> .
      """;

  /** What all sources refer to stands in tables, so that a source is as small as what it says. */
  private static final Map<String, String> TABLES =
      Map.of(
          "base.sources.csv", "id,title@en\nsource/s,S\n",
          "base.events.csv", table("event", 3, "e"),
          "base.people.csv", table("person", 2, "p"),
          "base.bodies.csv", table("body", 3, "b"),
          "base.countries.csv", table("country", 2, "c"),
          "base.groups.csv", table("group", 1, "g"),
          "base.instruments.csv", table("instrument", 1, "i"),
          "base.posts.csv", "id,label@en,postTitle@en,inBody\npost/o1,O,O,body/b1\n");

  private static final String DECLARED =
      declared("event", "Event", "e1", "e2", "e3")
          + declared("person", "Person", "p1", "p2")
          + declared("body", "Body", "b1", "b2", "b3")
          + declared("country", "Country", "c1", "c2")
          + declared("group", "Group", "g1")
          + declared("instrument", "Instrument", "i1")
          + declared("post", "Post", "o1");

  private static String declared(String kind, String type, String... slugs) {
    StringBuilder text = new StringBuilder();
    for (String slug : slugs) {
      text.append(SomeStatements.entity(kind, slug)).append(" a akg:").append(type).append(" .\n");
    }
    return text.toString();
  }

  private static String table(String kind, int count, String slug) {
    StringBuilder text = new StringBuilder("id,label@en\n");
    for (int i = 1; i <= count; i++) {
      text.append(kind).append('/').append(slug).append(i).append(",X\n");
    }
    return text.toString();
  }

  private static List<Path> writeTables(LoadFixture fixture) {
    List<Path> files = new ArrayList<>();
    new TreeMap<>(TABLES).forEach((name, text) -> files.add(fixture.write(name, text)));
    return files;
  }

  /**
   * What one of two sources takes up, or drops when it has it: all of some statements, or one of
   * them alone.
   */
  record Toggle(int source, String statements, int part) {

    List<Quad> quads() {
      List<Quad> all = parse(statements, source);
      all.sort(Comparator.comparing(Quad::toString));
      return part < all.size() ? List.of(all.get(part)) : all;
    }
  }

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void anyChangeOfOneStatement_infersTheSame(@ForAll("toggles") List<Toggle> toggles) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    parse(DECLARED, 0).forEach(dataset::add);
    Inference inference =
        new Inference(LoadFixture.IRIS, LoadFixture.ONTOLOGY, clock(LoadFixture.TODAY));
    inference.redraw(dataset);
    for (Toggle toggle : toggles) {
      List<Quad> quads = toggle.quads();
      boolean present = quads.stream().allMatch(dataset::contains);
      inference.apply(dataset, present ? List.of() : quads, present ? quads : List.of());
    }

    Set<Triple> fresh = new HashSet<>();
    Node inferred = NodeFactory.createURI(LoadFixture.IRIS.inferredGraph());
    inference.drawEverything(
        dataset,
        q -> {
          if (q.getGraph().equals(inferred)) {
            fresh.add(q.asTriple());
          }
        });
    assertThat(dataset.getGraph(inferred).find().toSet()).isEqualTo(fresh);
  }

  private static List<Quad> parse(String statements, int source) {
    Node graph = NodeFactory.createURI("http://g/" + source);
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(PREFIXES + statements, Lang.TURTLE)
        .toGraph()
        .find()
        .forEach(t -> quads.add(Quad.create(graph, t)));
    return quads;
  }

  private static Clock clock(LocalDate day) {
    return Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.BOUNDED)
  void anyOrderOfLoads_infersTheSame(@ForAll("histories") List<Step> history) throws IOException {
    Path folder = Files.createTempDirectory("asean-kg-test");
    try (LoadFixture grown = new LoadFixture(folder);
        LoadFixture fresh = new LoadFixture(folder)) {
      List<Path> tables = writeTables(grown);
      grown.load(tables.toArray(Path[]::new));
      Map<Integer, List<String>> present = new TreeMap<>();
      for (Step step : history) {
        apply(step, grown, present);
      }
      List<Path> files = new ArrayList<>(tables);
      present.forEach((source, statements) -> files.add(write(fresh, source, statements)));
      fresh.load(files.toArray(Path[]::new));

      assertThat(grown.graph("inferred")).isEqualTo(fresh.graph("inferred"));
      assertThat(grown.store.version()).isEqualTo(fresh.store.version());
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  @Property(tries = 4, shrinking = ShrinkingMode.BOUNDED)
  void anotherDay_infersWhatAFreshLoadOfThatDayDoes(@ForAll("sources") List<String> statements)
      throws IOException {
    Path folder = Files.createTempDirectory("asean-kg-test");
    try (LoadFixture old = new LoadFixture(folder);
        LoadFixture fresh = new LoadFixture(folder)) {
      List<Path> paths = writeTables(old);
      paths.add(write(old, 1, statements));
      List<SourceFile> files = SourceFiles.of(paths);
      LocalDate before = LocalDate.of(2022, 6, 1);
      old.service(before).load(files, Progress.NONE);
      for (LocalDate day : List.of(LocalDate.of(2023, 6, 1), LocalDate.of(2025, 6, 1), before)) {
        fresh.store.write(d -> d.clear());
        fresh.service(day).load(files, Progress.NONE);
        old.service(day).refresh();

        assertThat(old.graph("inferred")).isEqualTo(fresh.graph("inferred"));
      }
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }

  private static void apply(Step step, LoadFixture grown, Map<Integer, List<String>> present) {
    if (!step.statements().isEmpty()) {
      LoadReport report = grown.load(write(grown, step.source(), step.statements()));
      assertThat(grown.said(report)).isEmpty();
      present.put(step.source(), step.statements());
    } else if (present.remove(step.source()) != null) {
      remove(grown.store, LoadFixture.IRIS.graph("external/s" + step.source()));
    }
  }

  private static void remove(KgStore store, String graph) {
    Inference inference =
        new Inference(LoadFixture.IRIS, LoadFixture.ONTOLOGY, clock(LoadFixture.TODAY));
    new TransactionSink(store, LoadFixture.IRIS, inference, "test").remove(graph);
  }

  private static Path write(LoadFixture fixture, int source, List<String> statements) {
    return fixture.write("s" + source + ".ttl", PREFIXES + String.join("\n", statements) + "\n");
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> source = Arbitraries.integers().between(1, 6);
    Arbitrary<List<String>> content =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, sources()),
            net.jqwik.api.Tuple.of(1, Arbitraries.just(List.<String>of())));
    return Combinators.combine(source, content).as(Step::new).list().ofMinSize(3).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Toggle>> toggles() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 2),
            SomeStatements.any(),
            Arbitraries.integers().between(0, 20))
        .as(Toggle::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<List<String>> sources() {
    return SomeStatements.any().list().ofMinSize(1).ofMaxSize(6);
  }
}
