package org.aseankg.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.aseankg.config.Settings;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a few statements, rule by rule, on 21 November 2026. */
class InferenceTest {

  private static final Iris IRIS = new Iris(Settings.DEFAULT_BASE);
  private static final KgOntology ONTOLOGY = KgOntology.bundled(IRIS);
  private static final String PREFIXES =
      """
      PREFIX akg: <https://w3id.org/asean-kg/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX b: <https://w3id.org/asean-kg/id/body/>
      PREFIX c: <https://w3id.org/asean-kg/id/country/>
      PREFIX e: <https://w3id.org/asean-kg/id/event/>
      PREFIX g: <https://w3id.org/asean-kg/id/group/>
      PREFIX i: <https://w3id.org/asean-kg/id/instrument/>
      PREFIX o: <https://w3id.org/asean-kg/id/post/>
      PREFIX p: <https://w3id.org/asean-kg/id/person/>
      PREFIX r: <https://w3id.org/asean-kg/id/relation/>
      PREFIX s: <https://w3id.org/asean-kg/id/source/>
      PREFIX role: <https://w3id.org/asean-kg/concept/role/>
      PREFIX status: <https://w3id.org/asean-kg/concept/status/>
      PREFIX action: <https://w3id.org/asean-kg/concept/action/>
      PREFIX capacity: <https://w3id.org/asean-kg/concept/capacity/>
      PREFIX certainty: <https://w3id.org/asean-kg/concept/certainty/>
      """;

  /** What follows, each statement as {@code subject property object} in local names. */
  private static Set<String> drawn(String statements) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(PREFIXES + "<http://g> { " + statements + " }", Lang.TRIG).parse(dataset);
    Clock clock =
        Clock.fixed(
            LocalDate.of(2026, 11, 21).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Set<String> drawn = new TreeSet<>();
    new Inference(IRIS, ONTOLOGY, clock)
        .drawEverything(
            dataset,
            q ->
                drawn.add(
                    local(q.getSubject().toString())
                        + " "
                        + local(q.getPredicate().toString())
                        + " "
                        + (q.getObject().isLiteral()
                            ? q.getObject().getLiteralLexicalForm()
                            : local(q.getObject().toString()))));
    return drawn;
  }

  private static String local(String iri) {
    return iri.replaceAll("^.*/(?=[^/]+$)", "").replaceAll("^.*(ontology|ns)#", "");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "2022, gYear, 2022-01-01, 2022-12-31",
    "2024-02, gYearMonth, 2024-02-01, 2024-02-29",
    "2022-08-05, date, 2022-08-05, 2022-08-05"
  })
  void date_hasItsBounds(String text, String type, String first, String last) {
    assertThat(drawn("r:t a akg:Tenure ; akg:from \"" + text + "\"^^xsd:" + type + " ."))
        .contains("t fromEarliest " + first, "t fromLatest " + last)
        .noneMatch(t -> t.contains("until"));
  }

  @Test
  void datesInConflict_haveBoundsAroundBoth() {
    assertThat(
            drawn("r:t a akg:Tenure ; akg:until \"2020\"^^xsd:gYear , \"2021-03-04\"^^xsd:date ."))
        .contains("t untilEarliest 2020-01-01", "t untilLatest 2021-03-04");
  }

  @Test
  void eventWithoutEnd_endsWhenItStarts_andADecisionThereIsOfThatDay() {
    assertThat(
            drawn(
                "e:m a akg:Event ; schema:startDate \"2022-08-05\"^^xsd:date ."
                    + " r:a a akg:InstrumentAction ; akg:inEvent e:m ."))
        .contains("m untilLatest 2022-08-05", "a fromEarliest 2022-08-05");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "schema:startDate '2022'^^xsd:gYear; held",
        "schema:startDate '2031'^^xsd:gYear; planned",
        "akg:plannedStart '2024-04'^^xsd:gYearMonth; unconfirmed",
        "akg:plannedStart '2026'^^xsd:gYear; planned",
        "akg:plannedStart '2026-11-21'^^xsd:date; planned",
        "akg:notAfter '2025'^^xsd:gYear; unconfirmed",
        "akg:plannedStart '2024'^^xsd:gYear , akg:statedStatus status:cancelled; cancelled",
        "akg:plannedStart '2031'^^xsd:gYear , akg:statedStatus status:postponed; postponed",
        "akg:statedStatus status:held , akg:statedStatus status:cancelled; held",
        "schema:startDate '2022'^^xsd:gYear , akg:plannedStart '2021'^^xsd:gYear; held"
      })
  void event_hasAStatus(String stated, String status) {
    String text = stated.replace(" , ", " ; ").replace("'", "\"");
    assertThat(drawn("e:m a akg:Event ; " + text + " .")).contains("m status " + status);
  }

  @Test
  void eventOfWhichNothingIsSaid_hasNoStatus() {
    assertThat(drawn("e:m a akg:Event .")).noneMatch(t -> t.contains(" status "));
  }

  @Test
  void whole_isHeldOnceAPartIs() {
    assertThat(
            drawn(
                "e:w a akg:Event . e:m a akg:Event ; akg:partOf e:w ;"
                    + " schema:startDate \"2022-08-05\"^^xsd:date ."))
        .contains("w status held", "w hasPart m", "w subEvent m", "m superEvent w");
  }

  private static String chair(String event, String certainty) {
    return "e:m a akg:Meeting ; "
        + event
        + " . p:an a akg:Person . e:m\\#co-chair-person-an a akg:Participation ; akg:inEvent e:m ;"
        + " akg:agent p:an ; akg:role role:co-chair ; akg:onBehalfOf c:vn ."
        + " s:x\\#ev-1 a akg:Evidence ; akg:supports e:m\\#co-chair-person-an ;"
        + " akg:certainty certainty:"
        + certainty
        + " .";
  }

  @Test
  void roleAtAHeldEvent_givesShortcutsOfItAndOfTheBroaderRoles() {
    assertThat(drawn(chair("schema:startDate \"2022\"^^xsd:gYear", "medium")))
        .contains(
            "m chairedBy an",
            "an chaired m",
            "an tookPartIn m",
            "m attendee an",
            "vn representedAt m",
            "m#co-chair-person-an role chair",
            "m#co-chair-person-an role participant",
            "m#co-chair-person-an type Relation");
  }

  @Test
  void roleOfLowCertainty_orAtAPlannedEvent_givesNoShortcut() {
    String held = "schema:startDate \"2022\"^^xsd:gYear";
    String planned = "akg:plannedStart \"2031\"^^xsd:gYear";
    assertThat(drawn(chair(held, "low"))).noneMatch(t -> t.contains("chairedBy"));
    assertThat(drawn(chair(planned, "high"))).noneMatch(t -> t.contains("chairedBy"));
    assertThat(drawn(chair(planned, "high"))).contains("m#co-chair-person-an role chair");
  }

  @Test
  void membersOfAGroup_onTheDay_tookPart() {
    String member =
        "g:ams\\#member-country-%1$s a akg:BodyMembership ; akg:member c:%1$s ; akg:memberOf g:ams ;"
            + " akg:capacity capacity:%2$s ; akg:from \"%3$s\"^^xsd:gYear %4$s .";
    Set<String> drawn =
        drawn(
            "e:m a akg:Event ; schema:startDate \"2022-08-05\"^^xsd:date . g:ams a akg:Group ."
                + " e:m\\#participant-group-ams a akg:Participation ; akg:inEvent e:m ;"
                + " akg:agent g:ams ; akg:role role:participant ."
                + String.format(member, "old", "member", "1967", "")
                + String.format(member, "late", "member", "2025", "")
                + String.format(member, "left", "member", "1967", "; akg:until \"2000\"^^xsd:gYear")
                + String.format(member, "guest", "observer", "1967", ""));

    assertThat(drawn)
        .contains(
            "old tookPartIn m",
            "m#participant-country-old-in-ams inferredFrom m#participant-group-ams",
            "m#participant-country-old-in-ams type Relation")
        .noneMatch(t -> t.matches("(late|left|guest) tookPartIn.*"));
  }

  @Test
  void bodies_areUnderAllAbove_evenInACircle() {
    Set<String> drawn =
        drawn(
            "b:a a akg:Body ; akg:parentBody b:b . b:b a akg:Body ; akg:parentBody b:c ."
                + " b:c a akg:Body ; akg:parentBody b:b .");

    assertThat(drawn)
        .contains("a underBody b", "a underBody c", "b underBody c", "c underBody b")
        .doesNotContain("b underBody b", "a underBody a");
  }

  @Test
  void chair_givesTheCountryOfTheHolder() {
    assertThat(
            drawn(
                "b:x a akg:Body . b:ministry a akg:Body ; akg:ofCountry c:vn ."
                    + " b:x\\#chair-body-ministry a akg:Chairmanship ; akg:chairOf b:x ;"
                    + " akg:holder b:ministry ; akg:heldThrough p:an ."))
        .contains("x chairCountry vn", "ministry chairedBody x", "an chairedBody x");
  }

  @Test
  void adoption_isWhereAndWhenItsEventWas_andNotAtOneToCome() {
    String act =
        "i:d a akg:Instrument . r:a a akg:InstrumentAction ; akg:instrument i:d ;"
            + " akg:action action:adopted ; akg:inEvent e:m . e:m a akg:Event ; ";

    assertThat(drawn(act + "schema:startDate \"2022-08-05\"^^xsd:date ."))
        .contains("d adoptedAt m", "d adoptedOn 2022-08-05", "d dateAccepted 2022-08-05");
    assertThat(drawn(act + "akg:plannedStart \"2031\"^^xsd:gYear ."))
        .noneMatch(t -> t.contains("adopted"));
  }

  @Test
  void nameWithAnEnd_isAFormerName() {
    assertThat(
            drawn(
                "b:x a akg:Body . r:n a akg:NameUse ; akg:nameOf b:x ; akg:name \"Old\"@en ;"
                    + " akg:until \"2015\"^^xsd:gYear . r:m a akg:NameUse ; akg:nameOf b:x ;"
                    + " akg:name \"New\"@en ; akg:from \"2015\"^^xsd:gYear ."))
        .contains("x formerName Old")
        .doesNotContain("x formerName New");
  }

  @Test
  void tenure_readsInTheStandardVocabulary() {
    assertThat(
            drawn(
                "r:t a akg:Tenure ; akg:holder p:an ; akg:post o:minister ."
                    + " o:minister a akg:Post ; akg:inBody b:ministry ."))
        .contains("t type org#Membership", "t org#member an", "t org#organization ministry");
  }
}
