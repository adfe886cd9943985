package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.load.LoadReport.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault in a record: one sentence with its place, and the store stays as it was. */
class BadRecordTest {

  @TempDir static Path folder;
  private static LoadFixture fixture;

  @BeforeAll
  static void load() {
    fixture = LoadFixture.withTables(folder);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "wrong type",
            "\"length\": 1000",
            "\"length\": \"long\"",
            "bad.json:7:15 /source/length: Found a text: expected a whole number."),
        fault(
            "list for an object",
            "\"en\": \"News\"",
            "\"en\": 7",
            "bad.json:4:22 /source/title/en: Found a whole number: expected a text or a list."),
        fault(
            "unknown key",
            "\"language\": \"en\",",
            "\"language\": \"en\", \"colour\": \"red\",",
            "bad.json:5:33 /source/colour: The key \"colour\" is unknown: expected one of id, title, publisher, issued, creator, republishedFrom, url, language, sha256, length, evidence."),
        fault(
            "unknown section",
            "\"people\": [",
            "\"persons\": [], \"people\": [",
            "bad.json:9:14 /persons: The key \"persons\" is unknown: expected one of source, people, bodies, names, groups, countries, places, series, events, posts, tenures, chairmanships, memberships, instruments, initiatives, figures."),
        fault(
            "missing key",
            "\"language\": \"en\",",
            "",
            "bad.json:2:13 /source: \"language\" is missing: expected it here."),
        fault(
            "key twice",
            "\"language\": \"en\",",
            "\"language\": \"en\", \"language\": \"vi\",",
            "bad.json:5:33: The file is not JSON: Duplicate field 'language'."),
        fault(
            "not a reference",
            "\"location\": \"country/viet-nam\"",
            "\"location\": \"Viet Nam\"",
            "bad.json:23:19 /events/0/location: \"Viet Nam\" is not a reference: expected kind/slug in lower-case ASCII."),
        fault(
            "unknown identifier",
            "country/viet-nam",
            "country/viet-nham",
            "bad.json:17:5 /events/0: <event/meeting>: <country/viet-nham> is nowhere declared: expected an entity of this source or of the reference tables."),
        fault(
            "identifier of another kind",
            "\"location\": \"country/viet-nam\"",
            "\"location\": \"body/ministry\"",
            "bad.json:17:5 /events/0: <event/meeting>: Expected schema:location to be an akg:Place or an akg:Country, but found <body/ministry>."),
        fault(
            "id of another kind",
            "\"id\": \"event/meeting\"",
            "\"id\": \"body/meeting\"",
            "bad.json:17:5 /events/0: The id is \"body/meeting\": expected event/ and a slug."),
        fault(
            "unknown agent",
            "\"agent\": \"person/an\"",
            "\"agent\": \"person/binh\"",
            "bad.json:26:9 /events/0/roles/0: <event/meeting#chair-person-binh>: <person/binh> is nowhere declared: expected an entity of this source or of the reference tables."),
        fault(
            "unknown role",
            "\"role\": \"chair\"",
            "\"role\": \"chairr\"",
            "bad.json:26:9 /events/0/roles/0: <event/meeting#chairr-person-an>: There is no concept <role/chairr>: expected exactly one akg:role, and it to be a concept of the scheme “role”."),
        fault(
            "unknown type",
            "\"type\": \"Meeting\"",
            "\"type\": \"Party\"",
            "bad.json:19:15 /events/0/type: \"Party\" is not allowed here: expected one of Meeting, Conference, Summit, Workshop, Forum, Discussion, BilateralMeeting, Ceremony."),
        fault(
            "duplicate identifier",
            "\"people\": [",
            "\"people\": [ { \"id\": \"person/an\", \"label\": {\"en\": \"An\"} },",
            "bad.json:10:5 /people/1: \"person/an\" stands twice in this file: expected every item once."),
        fault(
            "no day of the calendar",
            "\"startDate\": \"2022-08-05\"",
            "\"startDate\": \"2022-13-40\"",
            "bad.json:21:20 /events/0/startDate: \"2022-13-40\" is not a day of the calendar."),
        fault(
            "not a date",
            "\"startDate\": \"2022-08-05\"",
            "\"startDate\": \"5 August 2022\"",
            "bad.json:21:20 /events/0/startDate: \"5 August 2022\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD."),
        fault(
            "start after end",
            "\"startDate\": \"2022-08-05\"",
            "\"startDate\": \"2022-09\"",
            "bad.json:17:5 /events/0: <event/meeting>: Expected the beginning not to lie after the end, but found \"2022-09-01\"^^xsd:date."),
        fault(
            "offsets beyond the text",
            "\"start\": 20, \"end\": 30",
            "\"start\": 990, \"end\": 1001",
            "bad.json:26:64 /events/0/roles/0/evidence/0: <source/news#ev-990-1001-41458ea7>: Expected every span of this source to lie inside its text and to have at most 300 characters."),
        fault(
            "end before start",
            "\"start\": 20, \"end\": 30",
            "\"start\": 30, \"end\": 20",
            "bad.json:26:64 /events/0/roles/0/evidence/0: <source/news#ev-30-20-41458ea7>: Expected akg:start to be less than akg:end, but found 30."),
        fault(
            "empty span",
            "\"start\": 20, \"end\": 30",
            "\"start\": 20, \"end\": 20",
            "bad.json:26:64 /events/0/roles/0/evidence/0: <source/news#ev-20-20-41458ea7>: Expected akg:start to be less than akg:end, but found 20."),
        fault(
            "span over 300",
            "\"start\": 20, \"end\": 30",
            "\"start\": 20, \"end\": 321",
            "bad.json:26:64 /events/0/roles/0/evidence/0: <source/news#ev-20-321-41458ea7>: Expected every span of this source to lie inside its text and to have at most 300 characters."),
        fault(
            "negative offset",
            "\"start\": 20",
            "\"start\": -1",
            "bad.json:26:75 /events/0/roles/0/evidence/0/start: -1 is too small: expected at least 0."),
        fault(
            "offset beyond an int",
            "\"end\": 30",
            "\"end\": 4294967300",
            "bad.json:26:86 /events/0/roles/0/evidence/0/end: 4294967300 is too large: expected at most 100000000."),
        fault(
            "offset not whole",
            "\"end\": 30",
            "\"end\": 30.5",
            "bad.json:26:86 /events/0/roles/0/evidence/0/end: Found a number: expected a whole number."),
        fault(
            "evidence for an unknown key",
            "\"property\": \"startDate\"",
            "\"property\": \"colour\"",
            "bad.json:24:21 /events/0/evidence/0: The evidence is for \"colour\", which the item cannot state: expected a key of its own, or none."),
        fault(
            "evidence for a key without value",
            "\"property\": \"startDate\"",
            "\"property\": \"plannedStart\"",
            "bad.json:24:21 /events/0/evidence/0: The evidence is for \"plannedStart\", which the item does not state: expected a key of its own, or none."),
        fault(
            "no evidence",
            ", \"evidence\": [ { \"start\": 20, \"end\": 30 } ]",
            "",
            "bad.json:26:9 /events/0/roles/0: <event/meeting#chair-person-an>: Expected at least one akg:Evidence that supports this node."),
        fault(
            "no label",
            "\"label\": { \"en\": \"An\", \"vi\": \"Ân\" },",
            "",
            "bad.json:10:5 /people/0: <person/an>: Expected at least one rdfs:label."),
        fault(
            "two labels in a language",
            "\"en\": \"Meeting\"",
            "\"en\": [\"Meeting\", \"Sitting\"]",
            "bad.json:20:24 /events/0/label/en: Found a list: expected a text."),
        fault(
            "language tag",
            "\"en\": \"Meeting\"",
            "\"English\": \"Meeting\"",
            "bad.json:20:16 /events/0/label: \"English\" is not a language: expected a tag in lower case, as en or vi."),
        fault(
            "comma missing",
            "\"language\": \"en\",",
            "\"language\": \"en\"",
            "bad.json:6:5: The file is not JSON: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries."),
        Arguments.of(
            "cut off",
            LoadFixture.RECORD.substring(0, 300),
            "bad.json:13:13: The file is not JSON: Unexpected end-of-input in field name."),
        Arguments.of(
            "text behind the end",
            LoadFixture.RECORD + "}",
            "bad.json:31:1: The file is not JSON: Unexpected close marker '}': no open Object to close."),
        Arguments.of(
            "not JSON",
            "id: source/news\n",
            "bad.json:1:3: The file is not JSON: Unrecognized token 'id': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')."),
        Arguments.of("a list", "[]\n", "bad.json:1:1: Found a list: expected an object."),
        Arguments.of("a number", "42", "bad.json:1:1: Found a whole number: expected an object."),
        Arguments.of("empty", "", "bad.json: The file is empty: expected a JSON object."),
        Arguments.of("blank", " \n\n", "bad.json: The file is empty: expected a JSON object."));
  }

  private static Arguments fault(String name, String good, String bad, String said) {
    return Arguments.of(name, LoadFixture.RECORD.replace(good, bad), said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void record_withFault_isRefusedWithOneSentence(String name, String text, String said) {
    Set<String> before = fixture.content();

    LoadReport report = fixture.load(fixture.write("bad.json", text));

    assertThat(report.sources()).extracting(e -> e.outcome()).containsExactly(Outcome.REFUSED);
    assertThat(fixture.said(report)).containsExactly(said);
    assertThat(fixture.content()).isEqualTo(before);
  }

  @Test
  void record_inLatin1_isRefusedWithLineAndColumn() {
    byte[] latin1 =
        LoadFixture.RECORD.replaceAll("Ân|Cuộc họp", "Ànne").getBytes(StandardCharsets.ISO_8859_1);

    LoadReport report = fixture.load(fixture.write("latin1.json", latin1));

    assertThat(fixture.said(report))
        .containsExactly(
            "latin1.json:12:37: The byte 0xC0 is not UTF-8: expected a file saved as UTF-8.");
  }
}
