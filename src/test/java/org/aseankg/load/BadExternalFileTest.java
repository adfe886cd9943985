package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.load.LoadReport.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault in a file of others: it is told with its place, and the store is as it was. */
class BadExternalFileTest {

  private static final String COUNTRIES =
      "official_name_en,ISO3166-1-Alpha-2,ISO3166-1-Alpha-3,Geoname ID,wikidata_id\n";
  private static final String HOLDERS = "position,person,personID,start,end,DOB\n";
  private static final String PLACE =
      "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":"
          + "{\"NAME\":\"Hanoi\",\"ISO_A2\":\"VN\",\"LATITUDE\":21.03,\"LONGITUDE\":105.85,"
          + "\"GEONAMEID\":1581130.0,\"wikidataid\":\"Q1858\"},"
          + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.85,21.03]}}\n]}\n";
  private static final String RESULTS =
      "{\"head\":{\"vars\":[\"person\",\"personLabel\",\"position\",\"positionLabel\",\"start\"]},\n"
          + "\"results\":{\"bindings\":[\n"
          + "{\"person\":{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/Q10787955\"},"
          + "\"personLabel\":{\"xml:lang\":\"vi\",\"type\":\"literal\",\"value\":\"Lê Vĩnh Tân\"},"
          + "\"positionLabel\":{\"type\":\"literal\",\"value\":\"Minister\"}}\n";

  private static final String SSSOM =
      """
      #curie_map:
      #  country: https://w3id.org/asean-kg/id/country/
      #  wd: http://www.wikidata.org/entity/
      #mapping_set_id: https://example.org/set
      subject_id\tpredicate_id\tobject_id\tmapping_justification
      """;

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
        file(
            "country codes in the column of names",
            "countries.csv",
            COUNTRIES + "VN,Viet Nam,VNM,1562822,Q881\n",
            "countries.csv:2 ISO3166-1-Alpha-2: The column holds \"Viet Nam\": expected two capitals, as VN."),
        file(
            "numbers of GeoNames in the column of Wikidata",
            "countries.csv",
            COUNTRIES + "Laos,LA,LAO,Q819,1655842\n",
            "countries.csv:2 Geoname ID: The column holds \"Q819\": expected a number of GeoNames, as 1562822.",
            "countries.csv:2 wikidata_id: The column holds \"1655842\": expected an item of Wikidata, as Q881."),
        file(
            "country with too few cells",
            "countries.csv",
            COUNTRIES + "Laos,LA,LAO\n",
            "countries.csv:2: The row has 3 cells: expected 5, as the first row has."),
        file(
            "names and identifiers of people swapped",
            "holders.csv",
            HOLDERS + "Minister,Q10787955,Lê Vĩnh Tân,2016-04-09,,1958-07-02\n",
            "holders.csv:2 personID: The column holds \"Lê Vĩnh Tân\": expected an item of Wikidata, as Q881."),
        file(
            "posts in the column of dates",
            "holders.csv",
            HOLDERS + "2016-04-09,Lê Vĩnh Tân,Q10787955,Minister,,\n",
            "holders.csv:2 position: The column holds \"2016-04-09\": expected a name.",
            "holders.csv:2 start: The column holds \"Minister\": expected a date, as 2021-04-08, 2021-04 or 2021."),
        file(
            "holders with nothing below the names of columns",
            "holders.csv",
            HOLDERS,
            "holders.csv: The file tells of nothing: expected at least one entry."),
        Arguments.of(
            "table in Latin-1",
            "holders.csv",
            (HOLDERS + "Minister,José,Q1,,,\n").getBytes(StandardCharsets.ISO_8859_1),
            new String[] {
              "holders.csv:2:13: The byte 0xE9 is not UTF-8: expected a file saved as UTF-8."
            }),
        file(
            "empty table",
            "holders.csv",
            "",
            "holders.csv: The file does not have the name of a table: expected {table}.{section}.csv, section being one of actions, bodies, chairmanships, completeness, countries, events, figures, groups, initiatives, instruments, memberships, names, outcomes, people, places, posts, roles, series, sources, tenures; or the columns of a table of countries or office holders."),
        file(
            "empty GeoJSON",
            "places.geojson",
            "",
            "places.geojson:1: The file does not begin like GeoJSON: expected an object with the key features."),
        file(
            "GeoJSON cut in half",
            "places.json",
            PLACE.substring(0, PLACE.length() / 2),
            "places.json:2:81: The file ends in the middle: expected the rest of its JSON."),
        file(
            "GeoJSON with something behind it",
            "places.json",
            PLACE + "{}",
            "places.json:4:1: Something stands behind the end of the JSON object: expected nothing."),
        file(
            "latitude and longitude swapped",
            "places.json",
            PLACE.replace(
                "\"LATITUDE\":21.03,\"LONGITUDE\":105.85",
                "\"LATITUDE\":105.85,\"LONGITUDE\":21.03"),
            "places.json:2:1: The point is at latitude 105.85 and longitude 21.03: expected -90 to 90 and -180 to 180."),
        file(
            "point elsewhere than its properties",
            "places.json",
            PLACE.replace("[105.85,21.03]", "[21.03,60.5]"),
            "places.json:2:1 LATITUDE: The point is at longitude 21.03 and latitude 60.5, but the properties say 105.85 and 21.03: expected the same."),
        file(
            "names in the property of country codes",
            "places.json",
            PLACE.replace("\"VN\"", "\"Vietnam\""),
            "places.json:2:1 ISO_A2: The property holds \"Vietnam\": expected two capitals, as VN."),
        file(
            "shapes instead of points",
            "places.geojson",
            "{\"features\":[{\"properties\":{\"NAME\":\"A\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]}}]}",
            "places.geojson:1:14: The feature has no point: expected a geometry of the type Point."),
        file(
            "features that are no list",
            "places.json",
            "{\"features\": 7}",
            "places.json:1:14: The key features holds a single value: expected a list or an object."),
        file(
            "results broken off by an error page",
            "query.json",
            RESULTS + "<html><body>Query timeout</body></html>",
            "query.json:4:1: The file is not JSON: Unexpected character ('<' (code 60)): was expecting comma to separate Array entries."),
        file(
            "error page instead of results",
            "query.json",
            "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>",
            "query.json:1: The file begins like a web page or XML: expected data; maybe the answer of a server that failed was saved."),
        file(
            "error page instead of a table",
            "holders.csv",
            "<html>",
            "holders.csv:1: The file begins like a web page or XML: expected data; maybe the answer of a server that failed was saved."),
        file(
            "results of another query",
            "query.json",
            "{\"head\":{\"vars\":[\"s\",\"p\"]},\"results\":{\"bindings\":[{\"s\":{\"value\":\"1\"}}]}}",
            "query.json:1:51: The results have the variables s, p: expected those of people in office, as person, personLabel, position, positionLabel, start, end."),
        file(
            "item of Wikidata that is missing",
            "Q1.json",
            "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"missing\":\"\"}}}",
            "Q1.json:1:19: Wikidata has no item Q1: expected one that is there."),
        file(
            "membership of nobody",
            "popolo.json",
            "{\"persons\":[{\"id\":\"a\",\"name\":\"A\"}],\"memberships\":[{\"person_id\":\"b\",\"role\":\"Minister\"}]}",
            "popolo.json:1:51 person_id: There is no person \"b\": expected one of persons."),
        file(
            "Popolo of single values",
            "popolo.json",
            "{\"persons\":[7,\"a\",null,{\"name\":\"A\"}]}",
            "popolo.json:1:13: The entry has no id: expected one.",
            "popolo.json:1:15: The entry has no id: expected one.",
            "popolo.json:1:19: The entry has no id: expected one.",
            "popolo.json:1:24: The entry has no id: expected one."),
        file(
            "Popolo with days nobody knows",
            "popolo.json",
            "{\"persons\":[{\"id\":\"a\",\"name\":\"A\",\"birth_date\":\"1950-13-45\"}]}",
            "popolo.json:1:13 birth_date: \"1950-13-45\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD."),
        file(
            "Popolo of organizations alone",
            "popolo.json",
            "{\"organizations\":[{\"id\":\"a\",\"name\":\"A\"}]}",
            "popolo.json: The file tells of nothing: expected at least one entry."),
        file(
            "list nested without end",
            "places.json",
            "{\"features\":" + "[".repeat(100_000),
            "places.json:1:1012: Something is nested too deep, or is too long, for any data of this form."),
        file(
            "mapping set with bad rows",
            "bad.sssom.tsv",
            SSSOM
                + "country:viet-nam\towl:sameAs\twd:Q881\tsemapv:ManualMappingCuration\n"
                + "country:viet-nam\towl:sameAs\twd:Q881\n"
                + "country:viet-nam\twd:Q881\towl:sameAs\tsemapv:ManualMappingCuration\n"
                + "<html>\n",
            "bad.sssom.tsv:7: The row has 3 cells: expected 4, as the first row has.",
            "bad.sssom.tsv:8: The predicate is wd:Q881: expected owl:sameAs or a mapping property of SKOS.",
            "bad.sssom.tsv:9: The row has 1 cells: expected 4, as the first row has."));
  }

  private static Arguments file(String name, String file, String text, String... said) {
    return Arguments.of(name, file, text.getBytes(StandardCharsets.UTF_8), said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void file_withFault_isRefused(String name, String file, byte[] content, String[] said) {
    Set<String> before = fixture.content();

    LoadReport report = fixture.load(fixture.write(file, content));

    assertThat(report.sources()).extracting(e -> e.outcome()).containsExactly(Outcome.REFUSED);
    assertThat(fixture.said(report).stream().filter(s -> !s.startsWith("notice")).toList())
        .containsExactly(said);
    assertThat(fixture.content()).isEqualTo(before);
  }
}
