package org.aseankg.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.aseankg.UnavailableException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpTest {

  private static final Iris IRIS = BundledGraph.iris();

  @ParameterizedTest
  @EnumSource(DumpFormat.class)
  void dump_loadedIntoAnEmptyStoreGivesTheSameDump(DumpFormat format, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("dump." + format.suffix() + ".gz");
    byte[] first = gzipped(BundledGraph.store(), format);
    Files.write(file, first);
    try (KgStore store = KgStore.inMemory()) {
      LoadReport report =
          new LoadService(store, IRIS, KgOntology.bundled(IRIS), BundledGraph.settings().clock())
              .load(List.of(SourceFile.of(file)), Progress.NONE);
      assertThat(report.sources()).noneMatch(e -> e.outcome() == LoadReport.Outcome.REFUSED);
      assertThat(gzipped(store, format)).isEqualTo(first);
    }
  }

  @Test
  void syntaxes_sayTheSame() {
    DatasetGraph quads = parsed(DumpFormat.NQ, Lang.NQUADS);
    DatasetGraph json = parsed(DumpFormat.JSONLD, Lang.JSONLD);
    assertThat(list(json)).containsExactlyInAnyOrderElementsOf(list(quads));
    Graph turtle = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(dumped(BundledGraph.store(), DumpFormat.TTL)))
        .lang(Lang.TURTLE)
        .parse(turtle);
    Graph union = GraphFactory.createDefaultGraph();
    for (Quad quad : list(quads)) {
      if (!quad.getGraph().getURI().equals(IRIS.inferredGraph())) {
        union.add(quad.asTriple());
      }
    }
    assertThat(turtle.isIsomorphicWith(union)).isTrue();
    assertThat(union.size()).isGreaterThan(10_000);
  }

  @Test
  void order_doesNotDependOnThatOfTheStore() {
    List<Quad> quads = new ArrayList<>(list(tricky()));
    for (DumpFormat format : DumpFormat.values()) {
      byte[] first = dumped(tricky(), format);
      for (int seed = 0; seed < 5; seed++) {
        Collections.shuffle(quads, new Random(seed));
        DatasetGraph shuffled = DatasetGraphFactory.create();
        quads.forEach(shuffled::add);
        assertThat(dumped(shuffled, format)).isEqualTo(first);
      }
    }
  }

  @Test
  void terms_withTabsQuotesAndLineBreaksSurvive() {
    for (DumpFormat format : List.of(DumpFormat.NQ, DumpFormat.JSONLD)) {
      DatasetGraph read = DatasetGraphFactory.create();
      RDFParser.create()
          .source(new ByteArrayInputStream(dumped(tricky(), format)))
          .lang(format == DumpFormat.NQ ? Lang.NQUADS : Lang.JSONLD)
          .parse(read);
      assertThat(list(read)).containsExactlyInAnyOrderElementsOf(list(tricky()));
    }
    String turtle = new String(dumped(tricky(), DumpFormat.TTL), StandardCharsets.UTF_8);
    assertThat(turtle).contains("\"a\\tb\\n\\\"c\\\"\"@vi", "\n    a <http://x/C> .");
  }

  @Test
  void emptyStore_givesAWellFormedDump() {
    assertThat(dumped(DatasetGraphFactory.create(), DumpFormat.NQ)).isEmpty();
    assertThat(
            new String(
                dumped(DatasetGraphFactory.create(), DumpFormat.JSONLD), StandardCharsets.UTF_8))
        .isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void gzip_holdsNoTime() throws IOException {
    byte[] file = gzipped(BundledGraph.store(), DumpFormat.NQ);
    assertThat(new byte[] {file[4], file[5], file[6], file[7]}).containsOnly(0);
  }

  @Test
  void lines_comeSortedFromFilesToo() {
    try (SortedLines few = new SortedLines(250)) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        lines.add("Đ" + i % 300 + "\t越" + i);
      }
      lines.forEach(few::add);
      Collections.sort(lines);
      assertThat(few.sorted()).toIterable().containsExactlyElementsOf(lines);
    }
  }

  @Test
  void dump_canBeStopped() {
    Dump stopped = new Dump(IRIS, () -> true);
    assertThatThrownBy(
            () ->
                BundledGraph.store()
                    .read(
                        d -> {
                          stopped.write(d, DumpFormat.NQ, OutputStream.nullOutputStream());
                          return null;
                        }))
        .isInstanceOf(UnavailableException.class);
  }

  private static DatasetGraph tricky() {
    return SSE.parseDatasetGraph(
        """
        (dataset
          (graph <http://x/g1>
            (triple <http://x/s> <http://x/p> "a\\tb\\n\\"c\\""@vi)
            (triple <http://x/s> <http://x/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer>)
            (triple <http://x/s> <http://x/p> "01"^^<http://www.w3.org/2001/XMLSchema#integer>)
            (triple <http://x/s> <http://x/p> "x")
            (triple <http://x/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://x/C>)
            (triple <http://x/sa> <http://x/p> <http://x/s>))
          (graph <http://x/g>
            (triple <http://x/s> <http://x/p> "x")
            (triple <http://x/s> <http://x/pa> "2022"^^<http://www.w3.org/2001/XMLSchema#gYear>)))
        """);
  }

  private static DatasetGraph parsed(DumpFormat format, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.create()
        .source(new ByteArrayInputStream(dumped(BundledGraph.store(), format)))
        .lang(lang)
        .parse(dataset);
    return dataset;
  }

  private static List<Quad> list(DatasetGraph dataset) {
    List<Quad> quads = new ArrayList<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  private static byte[] dumped(KgStore store, DumpFormat format) {
    return store.read(d -> dumped(d, format));
  }

  private static byte[] dumped(DatasetGraph dataset, DumpFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Dump(IRIS).write(dataset, format, out);
    return out.toByteArray();
  }

  private static byte[] gzipped(KgStore store, DumpFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = Dump.gzip(out)) {
      gzip.write(dumped(store, format));
    }
    return out.toByteArray();
  }
}
