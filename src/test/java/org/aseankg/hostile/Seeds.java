package org.aseankg.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.vocab.Iris;

/** Small good files of every kind that is loaded, to be damaged. */
final class Seeds {

  private static final Path OTHERS = Path.of("src/test/resources/link/others");
  private static final int ROWS = 6;

  private Seeds() {}

  /**
   * A good file.
   *
   * @param kind as it is told in the table
   */
  record Seed(String kind, String fileName, byte[] bytes) {

    /** Another name for each, with what the name says of the kind. */
    String name(int number) {
      int dot = fileName.indexOf('.');
      return fileName.substring(0, dot) + "-" + number + fileName.substring(dot);
    }

    /** The same as another source, since two files may not give the same. */
    Seed as(int number) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      String named =
          text.replace("source/news", "source/news-" + number)
              .replaceAll("(?<=ex:|example.org/)g(?=\\d\\b)", "g-" + number + "-");
      return new Seed(kind, fileName, utf8(named));
    }
  }

  static List<Seed> all() throws IOException {
    List<Seed> seeds = new ArrayList<>();
    seeds.add(new Seed("record (JSON)", "news.json", utf8(Probes.text("record.json"))));
    for (Path file : files(Path.of("data/reference"), ".csv")) {
      seeds.add(new Seed("table (CSV)", name(file), firstRows(file)));
    }
    for (Path file : files(Path.of("data/links"), ".sssom.tsv")) {
      seeds.add(new Seed("links (SSSOM)", name(file), firstRows(file)));
    }
    for (Path file : files(OTHERS, "")) {
      String kind = name(file).endsWith(".csv") ? "open data (CSV)" : "open data (JSON)";
      if (!name(file).equals("csv-metadata.json")) {
        seeds.add(new Seed(kind, name(file), Files.readAllBytes(file)));
      }
    }
    rdf(seeds);
    return seeds;
  }

  private static void rdf(List<Seed> seeds) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, "src/test/resources/hostile/external.ttl");
    seeds.add(new Seed("Turtle", "odd.ttl", written(data, Lang.TURTLE)));
    seeds.add(new Seed("TriG", "odd.trig", trig()));
    seeds.add(new Seed("N-Triples", "odd.nt", written(data, Lang.NTRIPLES)));
    seeds.add(new Seed("N-Quads", "odd.nq", quads()));
    seeds.add(new Seed("RDF/XML", "odd.rdf", written(data, Lang.RDFXML)));
    seeds.add(new Seed("JSON-LD", "odd.jsonld", written(data, Lang.JSONLD11)));
  }

  private static byte[] trig() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, "src/test/resources/hostile/external.trig");
    return written(data, Lang.TRIG);
  }

  private static byte[] quads() {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, "src/test/resources/hostile/external.trig");
    return written(data, Lang.NQUADS);
  }

  private static byte[] written(DatasetGraph data, Lang lang) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (lang.equals(Lang.TRIG) || lang.equals(Lang.NQUADS) || lang.equals(Lang.JSONLD11)) {
      RDFWriter.source(data).lang(lang).output(out);
    } else {
      RDFWriter.source(data.getDefaultGraph()).lang(lang).output(out);
    }
    return out.toByteArray();
  }

  /** Articles to be read. */
  static List<String> articles() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files(Path.of("src/test/resources/articles/own"), ".txt")) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  /** A store with the few tables that records refer to. */
  static KgStore base(Iris iris, KgOntology ontology) {
    KgStore store = KgStore.inMemory();
    List<SourceFile> tables =
        List.of(
            SourceFile.made("base.sources.csv", utf8("id,title@en\nsource/list,List\n")),
            SourceFile.made(
                "base.countries.csv",
                utf8(
                    "id,label@en,label@vi,iso2,source\n"
                        + "country/viet-nam,Viet Nam,Việt Nam,VN,source/list\n")),
            SourceFile.made(
                "base.bodies.csv",
                utf8(
                    "id,label@en,ofCountry,source\n"
                        + "body/ministry,Ministry,country/viet-nam,source/list\n")));
    new LoadService(store, iris, ontology, BundledGraph.settings().clock())
        .load(tables, Progress.NONE);
    return store;
  }

  private static byte[] firstRows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return utf8(String.join("\n", lines.limit(ROWS).toList()) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> name(f).endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
