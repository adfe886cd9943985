package org.aseankg.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.config.Settings;
import org.aseankg.model.Finding;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/** A store in memory, a folder for small files, and a few tables for them to refer to. */
final class LoadFixture implements AutoCloseable {

  static final Iris IRIS = new Iris(Settings.DEFAULT_BASE);
  static final KgOntology ONTOLOGY = KgOntology.bundled(IRIS);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  /** A record without a fault; tests put one in. */
  static final String RECORD =
      """
      {
        "source": {
          "id": "source/news",
          "title": { "en": "News" },
          "language": "en",
          "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
          "length": 1000
        },
        "people": [
          {
            "id": "person/an",
            "label": { "en": "An", "vi": "Ân" },
            "evidence": [ { "start": 0, "end": 10 } ]
          }
        ],
        "events": [
          {
            "id": "event/meeting",
            "type": "Meeting",
            "label": { "en": "Meeting", "vi": "Cuộc họp" },
            "startDate": "2022-08-05",
            "endDate": "2022-08-06",
            "location": "country/viet-nam",
            "evidence": [ { "start": 0, "end": 10, "property": "startDate" } ],
            "roles": [
              { "role": "chair", "agent": "person/an", "evidence": [ { "start": 20, "end": 30 } ] }
            ]
          }
        ]
      }
      """;

  final KgStore store;
  final Path folder;

  LoadFixture(Path folder) {
    this(folder, KgStore.inMemory());
  }

  LoadFixture(Path folder, KgStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** A fixture that holds the tables already. */
  static LoadFixture withTables(Path folder) {
    LoadFixture fixture = new LoadFixture(folder);
    fixture.writeTables();
    fixture.load(folder);
    return fixture;
  }

  /** A country, a source and a body to refer to. */
  void writeTables() {
    write("base.sources.csv", "id,title@en\nsource/list,List\n");
    write(
        "base.countries.csv",
        "id,label@en,label@vi,iso2,source\ncountry/viet-nam,Viet Nam,Việt Nam,VN,source/list\n");
    write(
        "base.bodies.csv",
        "id,label@en,ofCountry,source\nbody/ministry,Ministry,country/viet-nam,source/list\n");
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a gzip file. */
  Path pack(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LoadService service() {
    return service(TODAY);
  }

  LoadService service(LocalDate today) {
    Clock clock = Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new LoadService(store, IRIS, ONTOLOGY, clock);
  }

  LoadReport load(Path... paths) {
    return service().load(SourceFiles.of(Arrays.asList(paths)), Progress.NONE);
  }

  /** Everything in the store. */
  Set<String> content() {
    return store.read(
        d -> {
          Set<String> quads = new TreeSet<>();
          d.find().forEachRemaining(q -> quads.add(q.toString()));
          return quads;
        });
  }

  /** The statements of one named graph, as {@code inferred} or {@code source/news}. */
  Set<String> graph(String name) {
    return store.read(
        d -> {
          Set<String> triples = new TreeSet<>();
          d.getGraph(NodeFactory.createURI(IRIS.graph(name)))
              .find()
              .forEach(t -> triples.add(t.toString()));
          return triples;
        });
  }

  /** The findings as a person reads them, the folder of the test left out. */
  List<String> said(LoadReport report) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : report.findings()) {
      lines.add(
          (finding.isError() ? "" : "notice ") + finding.toString().replace(folder + "/", ""));
    }
    return lines;
  }

  @Override
  public void close() {
    store.close();
  }
}
