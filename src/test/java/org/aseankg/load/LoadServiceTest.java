package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.load.LoadReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load does to the store: all of a source or nothing, once, and taken back when it goes. */
class LoadServiceTest {

  private static final String AN = "https://w3id.org/asean-kg/id/person/an";

  @TempDir Path folder;
  private LoadFixture fixture;

  @BeforeEach
  void open() {
    fixture = new LoadFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void folder_withOneBadFile_loadsTheOthers() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.write("bad.json", LoadFixture.RECORD.replace("2022-08-05", "2022-13-40"));
    fixture.write("worse.json", "{");
    fixture.write("bad.people.csv", "id,label@en\nperson/binh\n");

    LoadReport report = fixture.load(folder);

    assertThat(report.count(Outcome.LOADED)).isEqualTo(4);
    assertThat(report.count(Outcome.REFUSED)).isEqualTo(3);
    assertThat(report.findings()).hasSize(3);
    assertThat(fixture.graph("source/news")).isNotEmpty();
    assertThat(fixture.graph("reference/bad-people")).isEmpty();
  }

  @Test
  void load_intoEmptyAndIntoFilledStore_givesTheSame() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.load(folder);
    try (LoadFixture other = new LoadFixture(folder)) {
      other.load(folder.resolve("base.sources.csv"));
      other.load(folder);

      assertThat(other.content()).isEqualTo(fixture.content());
      assertThat(other.store.version()).isEqualTo(fixture.store.version());
    }
  }

  @Test
  void load_again_changesNothing() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.load(folder);
    Set<String> before = fixture.content();
    String version = fixture.store.version();

    LoadReport report = fixture.load(folder);

    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(4);
    assertThat(fixture.content()).isEqualTo(before);
    assertThat(fixture.store.version()).isEqualTo(version);
  }

  @Test
  void load_ofOneFileTwiceInACall_loadsItOnce() {
    fixture.writeTables();
    Path good = fixture.write("good.json", LoadFixture.RECORD);

    LoadReport report = fixture.load(folder, good, folder.resolve("base.bodies.csv"));

    assertThat(report.count(Outcome.LOADED)).isEqualTo(4);
    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(2);
  }

  @Test
  void load_ofARecordUnderAnotherName_changesNothing() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.load(folder);

    LoadReport report = fixture.load(fixture.write("renamed.json", LoadFixture.RECORD));

    assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void file_whoseGraphTheFileBeforeReplaces_isNotTakenForLoaded() {
    fixture.writeTables();
    Path old = fixture.write("b.json", LoadFixture.RECORD);
    fixture.load(folder);
    Path changed =
        fixture.write("a.json", LoadFixture.RECORD.replace("Meeting\", \"vi", "Sitting\", \"vi"));

    LoadReport report = fixture.load(changed, old);

    assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(report.count(Outcome.UNCHANGED)).isZero();
    assertThat(fixture.said(report)).singleElement().asString().contains("gives already");
  }

  @Test
  void files_thatGiveOneGraph_loadTheFirst() {
    fixture.writeTables();
    fixture.write("a.json", LoadFixture.RECORD);
    fixture.write("b.json", LoadFixture.RECORD.replace("Meeting\", \"vi", "Sitting\", \"vi"));

    LoadReport report = fixture.load(folder);

    assertThat(fixture.said(report))
        .containsExactly(
            "b.json: The file gives <https://w3id.org/asean-kg/graph/source/news>, which "
                + "a.json gives already: expected one file for each source.");
    assertThat(fixture.graph("source/news").toString()).doesNotContain("Sitting");
  }

  @Test
  void records_refusedBeforeTheirGraphIsKnown_doNotClash() {
    fixture.write("a.json", "{}");
    fixture.write("b.json", "{ }");

    LoadReport report = fixture.load(folder);

    assertThat(fixture.said(report))
        .containsExactly(
            "a.json:1:1: \"source\" is missing: expected it here.",
            "b.json:1:1: \"source\" is missing: expected it here.");
  }

  @Test
  void source_thatShrinks_takesItsStatementsAndWhatFollowedAway() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.load(folder);
    assertThat(fixture.graph("inferred").toString()).contains("chairedBy");
    String shrunk =
        LoadFixture.RECORD.replaceAll(
            "\"evidence\": \\[ [^]]*],\n +\"roles\": \\[\n.*\n +]", "\"evidence\": []");
    assertThat(shrunk).doesNotContain("chair");

    LoadReport report = fixture.load(fixture.write("good.json", shrunk));

    assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(report.sources().get(0).removed()).isPositive();
    assertThat(fixture.graph("inferred").toString()).doesNotContain("chairedBy");
    assertThat(fixture.graph("source/news").toString()).contains(AN).doesNotContain("chair");
  }

  @Test
  void table_refusedAfterItWasRead_takesAwayWhatOnlyItDeclared() {
    fixture.writeTables();
    fixture.write("base.countries.csv", "id,label@en,iso2\ncountry/viet-nam,Viet Nam,VNM\n");
    fixture.write("good.json", LoadFixture.RECORD);

    LoadReport report = fixture.load(folder);

    assertThat(report.count(Outcome.REFUSED)).isEqualTo(3);
    assertThat(fixture.said(report).get(0)).contains("base.countries.csv:2").contains("iso2");
    assertThat(fixture.graph("reference/base-bodies")).isEmpty();
    assertThat(fixture.graph("reference/base-sources")).isNotEmpty();
  }

  @Test
  void table_replacedByOneThatDeclaresLess_isNotReadBesideIt() {
    fixture.writeTables();
    fixture.load(folder);
    fixture.write("base.countries.csv", "id,label@en\ncountry/laos,Laos\n");
    Path bodies =
        fixture.write(
            "base.bodies.csv", "id,label@en,ofCountry\nbody/office,Office,country/viet-nam\n");

    LoadReport report = fixture.load(folder);

    assertThat(fixture.said(report))
        .containsExactly(
            bodies.getFileName()
                + ":2: <body/office>: <country/viet-nam> is nowhere declared: expected an entity"
                + " of this source or of the reference tables.");
  }

  @Test
  void editorsHabits_areToldAndLoaded() {
    fixture.writeTables();
    String nfd = Normalizer.normalize(LoadFixture.RECORD, Normalizer.Form.NFD);
    fixture.write("good.json", "\uFEFF" + nfd.replace("\n", "\r\n"));
    fixture.write("more.people.csv", "\uFEFFid,label@en\r\nperson/binh,Binh\r\n");
    fixture.write("more.nt", "<http://a/s> <http://a/p> \"e\u0302\"@vi .\n");

    LoadReport report = fixture.load(folder);

    assertThat(report.hasRefused()).isFalse();
    assertThat(fixture.said(report))
        .containsExactlyInAnyOrder(
            "notice more.people.csv:1:1: The file starts with a byte-order mark, which was skipped:"
                + " expected UTF-8 without one.",
            "notice more.people.csv:1: The lines end in CR LF, which was read as LF: expected LF"
                + " alone.",
            "notice good.json:1:1: The file starts with a byte-order mark, which was skipped:"
                + " expected UTF-8 without one.",
            "notice good.json:1: The lines end in CR LF, which was read as LF: expected LF alone.",
            "notice good.json:12:16 /people/0/label: \"A\u0302n\" is not in Unicode NFC and was"
                + " loaded in it: expected composed characters.",
            "notice good.json:20:16 /events/0/label: \""
                + Normalizer.normalize("Cuộc họp", Normalizer.Form.NFD)
                + "\" is not in Unicode NFC and was loaded in it: expected composed characters.",
            "notice more.nt: \"e\u0302\" is not in Unicode NFC and was loaded in it: expected"
                + " composed characters.");
    assertThat(fixture.graph("source/news").toString()).contains("Ân").contains("Cuộc họp");
    assertThat(fixture.graph("external/more").toString()).contains("ê");
  }

  @Test
  void notices_doNotCrowdOutErrors() {
    StringBuilder people = new StringBuilder("id,label@en,birthDate\n");
    for (int i = 0; i < 2 * Findings.MAX; i++) {
      people.append("person/p").append(i).append(",e\u0302").append(i).append(",\n");
    }
    people.append("person/q,Q,soon\n");

    LoadReport report = fixture.load(fixture.write("many.people.csv", people.toString()));

    assertThat(report.hasRefused()).isTrue();
    assertThat(fixture.said(report).get(0)).contains("soon");
  }

  @Test
  void quads_giveOneSourceAGraph() {
    String ministry = "<https://w3id.org/asean-kg/id/body/ministry>";
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    String good = "<http://a/s> <http://a/p> \"x\" <http://g/good> .\n";
    String bad =
        ministry + " " + type + " <https://w3id.org/asean-kg/ontology#Body> <http://g/bad> .\n";
    fixture.writeTables();
    fixture.load(folder);

    LoadReport first = fixture.load(fixture.write("two.nq", good + bad));
    LoadReport again = fixture.load(folder.resolve("two.nq"));

    assertThat(first.sources())
        .extracting(e -> e.graph() + " " + e.outcome())
        .containsExactlyInAnyOrder("http://g/good LOADED", "http://g/bad LOADED");
    assertThat(again.sources()).extracting(e -> e.outcome()).containsOnly(Outcome.UNCHANGED);
  }

  @Test
  void quads_withOneBadGraph_areNotTakenForLoaded() {
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    String text =
        "<http://a/s> <http://a/p> \"x\" <http://g/good> .\n<https://w3id.org/asean-kg/id/body/x> "
            + type
            + " <https://w3id.org/asean-kg/ontology#Body> <http://g/bad> .\n";
    Path file = fixture.write("two.nq", text);

    for (Outcome expected : List.of(Outcome.LOADED, Outcome.REPLACED)) {
      assertThat(fixture.load(file).sources())
          .extracting(e -> e.graph() + " " + e.outcome())
          .containsExactlyInAnyOrder("http://g/good " + expected, "http://g/bad REFUSED");
    }
  }

  @Test
  void graphsMadeHere_areNotLoaded() {
    String graph = "https://w3id.org/asean-kg/graph/";
    fixture.write(
        "dump.nq",
        "<http://a/s> <http://a/p> \"1\" <"
            + graph
            + "inferred> .\n"
            + "<http://a/s> <http://a/p> \"2\" <"
            + graph
            + "description> .\n"
            + "<http://a/s> <http://a/p> \"3\" <"
            + graph
            + "ontology> .\n"
            + "<http://a/s> <http://a/p> \"4\" <"
            + graph
            + "external/x> .\n");

    LoadReport report = fixture.load(folder);

    assertThat(report.sources()).extracting(e -> e.graph()).containsExactly(graph + "external/x");
    assertThat(fixture.content().toString()).doesNotContain("\"1\"", "\"2\"", "\"3\"");
  }

  @Test
  void gzip_isUndone_andATruncatedOneRefused() throws IOException {
    fixture.writeTables();
    fixture.load(folder);
    byte[] lines =
        "<http://a/s> <http://a/p> <http://a/o> .\n"
            .repeat(50_000)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] packed = Files.readAllBytes(fixture.pack("whole.nt.gz", lines));
    byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);

    assertThat(fixture.load(folder.resolve("whole.nt.gz")).added()).isEqualTo(1);
    for (String name : List.of("half.nt.gz", "half.people.csv.gz", "half.json.gz")) {
      Set<String> before = fixture.content();
      LoadReport report = fixture.load(fixture.write(name, half));
      assertThat(report.count(Outcome.REFUSED)).as(name).isEqualTo(1);
      assertThat(fixture.content()).as(name).isEqualTo(before);
    }
    assertThat(fixture.said(fixture.load(folder.resolve("half.nt.gz"))))
        .containsExactly("half.nt.gz: The file cannot be read: it ends in the middle.");
  }

  @Test
  void json_tooLarge_isRefusedWithoutBeingRead() throws IOException {
    Path large = folder.resolve("large.json");
    try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    Path bomb = folder.resolve("bomb.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(blanks);
      }
    }

    List<String> said = fixture.said(fixture.load(large, bomb));

    assertThat(said).hasSize(2).allMatch(s -> s.contains("larger than 20 MB"));
  }

  @Test
  void preview_tellsTheDifference_andChangesNothing() {
    fixture.writeTables();
    fixture.write("good.json", LoadFixture.RECORD);
    fixture.load(folder);
    Set<String> before = fixture.content();
    Path changed = fixture.write("good.json", LoadFixture.RECORD.replace("\"An\"", "\"Anh\""));
    List<Quad> added = new ArrayList<>();
    List<Quad> removed = new ArrayList<>();

    LoadReport report =
        fixture
            .service()
            .preview(SourceFiles.of(List.of(changed)), added::add, removed::add, Progress.NONE);

    assertThat(report.count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(added).hasSize(1).allMatch(q -> q.getObject().toString().contains("Anh"));
    assertThat(removed).hasSize(1).allMatch(q -> q.getObject().toString().contains("An"));
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void bundledSource_goneFromTheRelease_isRemoved_andTheUsersOwnStays() {
    TransactionSink sink =
        new TransactionSink(
            fixture.store,
            LoadFixture.IRIS,
            new org.aseankg.infer.Inference(
                LoadFixture.IRIS, LoadFixture.ONTOLOGY, java.time.Clock.systemUTC()),
            "test");
    fixture.writeTables();
    fixture.load(folder);
    ParsedSource former = external("http://g/former", "1");
    ParsedSource own = external("http://g/own", "2");
    sink.take(former, true);
    sink.take(own, false);

    assertThat(sink.take(external("http://g/own", "3"), true).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    LoadReport report = fixture.service().loadBundled(Progress.NONE);

    assertThat(report.sources())
        .filteredOn(e -> e.outcome() == Outcome.REMOVED)
        .extracting(e -> e.graph())
        .containsExactly("http://g/former");
    assertThat(fixture.content().toString())
        .contains("http://g/own")
        .doesNotContain("http://g/former");
  }

  private static ParsedSource external(String graph, String digest) {
    var statements = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    statements.add(
        org.apache.jena.graph.NodeFactory.createURI("http://a/s"),
        org.apache.jena.graph.NodeFactory.createURI("http://a/p"),
        org.apache.jena.graph.NodeFactory.createLiteralString(digest));
    return new ParsedSource("x", graph, digest, statements, List.of(), n -> null);
  }
}
