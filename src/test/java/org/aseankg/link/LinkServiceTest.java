package org.aseankg.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.InvalidInputException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links from the bundled data to small tables of others. */
class LinkServiceTest {

  /** One whom the graph knows without a link, one who only has a name like his, and a namesake. */
  private static final String HOLDERS =
      """
      position,person,personID,start,end,DOB
      Deputy Minister of Home Affairs,Vũ Chiến Thắng,Q900000001,2020-06-01,,
      Minister of Health,Vũ Chiến Thăng,Q900000002,2011-01-01,2012-01-01,
      Head of Civil Service,Lee Ek Tieng,Q900000003,1994,1999,
      Minister of Nothing,Nobody At All,Q900000004,1994,1999,
      """;

  @TempDir Path folder;
  private Path holders;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    holders = Files.writeString(data.resolve("holders.csv"), HOLDERS, StandardCharsets.UTF_8);
    Files.writeString(
        data.resolve("csv-metadata.json"),
        "{\"dc:license\":\"https://creativecommons.org/publicdomain/zero/1.0/\"}",
        StandardCharsets.UTF_8);
    out = folder.resolve("links.sssom.tsv");
  }

  @Test
  void candidates_areProposedWithReasons_theSameEveryTime() throws IOException {
    Run run = link();
    assertThat(run.rows())
        .containsExactly(
            "person:lee-ek-tieng\tLee Ek Tieng\tskos:exactMatch\t\twd:Q900000003\tLee Ek Tieng\tsemapv:CompositeMatching\t\tasean-kg link\t0.90\tsame name: Lee Ek Tieng (+0.65); same post at the same time: Head of Civil Service (+0.25)\t",
            "person:vu-chien-thang\tVũ Chiến Thắng\tskos:exactMatch\t\twd:Q900000001\tVũ Chiến Thắng\tsemapv:CompositeMatching\t\tasean-kg link\t0.90\tsame name: Vũ Chiến Thắng (+0.65); same post at the same time: Deputy Minister of Home Affairs (+0.25)\t");
    assertThat(run.report().looked()).isEqualTo(4);
    assertThat(run.report().contradictions()).isEmpty();
    assertThat(link().set()).isEqualTo(run.set());
  }

  @Test
  void namesThatDifferByMarks_areNotProposed_butShownBelow() throws IOException {
    assertThat(run(Judgements.NONE, 0.1).rows())
        .hasSize(3)
        .anyMatch(
            r ->
                r.contains("wd:Q900000002")
                    && r.contains("the marks differ: Vũ Chiến Thắng = Vũ Chiến Thăng"));
  }

  @Test
  void judgements_areKept_andNotAskedAgain() throws IOException {
    assertThat(link().rows()).hasSize(2);
    judge("wd:Q900000001", "", "");
    judge("wd:Q900000003", "Not", "");

    Run again = link();

    assertThat(again.report().judged()).isEqualTo(2);
    assertThat(again.report().proposed()).isZero();
    assertThat(again.rows())
        .hasSize(2)
        .anyMatch(r -> r.contains("Not\twd:Q900000003"))
        .allMatch(r -> r.contains("semapv:ManualMappingCuration\torcid:0000-0001"));
    assertThat(link().set()).isEqualTo(again.set());
  }

  @Test
  void onePairJudgedTwice_isRefused() throws IOException {
    link();
    judge("wd:Q900000001", "", "");
    Path other = Files.copy(out, folder.resolve("other.sssom.tsv"));
    judge("wd:Q900000001", "Not", "");
    assertThatThrownBy(() -> Judgements.read(List.of(other, out), BundledGraph.iris()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("are judged twice, and otherwise: expected one judgement.");
  }

  @Test
  void unsure_isKept_andMakesNoLink() throws IOException {
    link();
    judge("wd:Q900000001", "", "judgement=unsure");
    judge("wd:Q900000003", "", "");
    assertThat(link().report().proposed()).isZero();

    var iris = BundledGraph.iris();
    try (KgStore store = KgStore.inMemory()) {
      LoadService loads =
          new LoadService(store, iris, KgOntology.bundled(iris), BundledGraph.settings().clock());
      loads.loadBundled(Progress.NONE);
      LoadReport report = loads.load(SourceFiles.of(List.of(out)), Progress.NONE);
      assertThat(report.count(Outcome.LOADED)).isOne();
      assertThat(report.findings())
          .extracting(f -> f.message())
          .containsExactly("Whoever judged the mapping is unsure, so no link was loaded for it.");
    }
  }

  @Test
  void twoOfTheirsForOneOfOurs_isAContradiction() throws IOException {
    link();
    judge("wd:Q900000001", "", "");
    Files.writeString(holders, HOLDERS.replace("Q900000001", "Q900000009"), StandardCharsets.UTF_8);
    assertThat(link().report().contradictions())
        .containsExactly(
            "Not proposed: person/vu-chien-thang as http://www.wikidata.org/entity/Q900000009. Two of theirs are one: http://www.wikidata.org/entity/Q900000001, http://www.wikidata.org/entity/Q900000009; by way of person/vu-chien-thang");
  }

  @Test
  void twoOfOursForOneOfTheirs_isAContradiction_overTwoSteps() throws IOException {
    // Natural Earth has one item of Wikidata for the city, ours is linked to it as the country.
    Files.writeString(
        folder.resolve("data/places.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature",
         "properties":{"NAME":"Singapore","ISO_A2":"SG","GEONAMEID":1880252,"wikidataid":"Q334"},
         "geometry":{"type":"Point","coordinates":[103.85,1.29]}}]}
        """,
        StandardCharsets.UTF_8);
    Run run = link();
    assertThat(run.rows()).noneMatch(r -> r.contains("singapore"));
    assertThat(run.report().contradictions().get(0))
        .startsWith("Two of ours are one: country/singapore, place/singapore-city; by way of");
  }

  @Test
  void rivals_areBothTold() throws IOException {
    Files.writeString(
        holders,
        HOLDERS + "Deputy Minister of Home Affairs,Vũ Chiến Thắng,Q900000005,2020-06-01,,\n");
    assertThat(link().rows().stream().filter(r -> r.contains("rival")))
        .hasSize(2)
        .allMatch(r -> r.contains("\t0.75\t") && r.contains("skos:closeMatch"));
  }

  private record Run(LinkReport report, String set) {
    List<String> rows() {
      return set.lines().filter(l -> !l.startsWith("#") && !l.startsWith("subject_id")).toList();
    }
  }

  /** Links with what was judged in the file written before, and writes it anew. */
  private Run link() throws IOException {
    List<Path> judged = Files.exists(out) ? List.of(out) : List.of();
    return run(Judgements.read(judged, BundledGraph.iris()), LinkService.LEAST);
  }

  private Run run(Judgements judged, double least) throws IOException {
    var iris = BundledGraph.iris();
    try (KgStore others = KgStore.inMemory()) {
      new LoadService(others, iris, KgOntology.bundled(iris), BundledGraph.settings().clock())
          .load(SourceFiles.of(List.of(folder.resolve("data"))), Progress.NONE);
      LinkReport report =
          new LinkService(BundledGraph.store(), iris, BundledGraph.names())
              .link(others, judged, least, LinkService.KINDS);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      report.mappings().write(bytes);
      Files.write(out, bytes.toByteArray());
      return new Run(report, bytes.toString(StandardCharsets.UTF_8));
    }
  }

  /** Does what a person does in an editor. */
  private void judge(String object, String modifier, String other) throws IOException {
    StringBuilder judged = new StringBuilder();
    for (String line : Files.readAllLines(out)) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 1 && cells[4].equals(object)) {
        cells[3] = modifier;
        cells[6] = "semapv:ManualMappingCuration";
        cells[7] = "orcid:0000-0001";
        cells[11] = other;
      }
      judged.append(String.join("\t", cells)).append('\n');
    }
    Files.writeString(out, judged);
  }
}
