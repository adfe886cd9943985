package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.load.LoadReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the files of others, each kind by a tiny one of its form. */
class ExternalLoaderTest {

  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String ALT = " http://www.w3.org/2004/02/skos/core#altLabel ";

  @TempDir Path folder;
  private LoadFixture fixture;

  @BeforeEach
  void open() {
    fixture = LoadFixture.withTables(folder.resolve("base"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void countries_haveCodesNamesAndTheirOwnIris() {
    load(
        "countries.csv",
        "ISO3166-1-Alpha-2,ISO3166-1-Alpha-3,ISO3166-1-numeric,official_name_en,official_name_fr,Geoname ID,wikidata_id\n"
            + "TL,TLS,626,Timor-Leste,Timor-Leste,1966436,https://www.wikidata.org/wiki/Q574\n"
            + "AF,AFG,4,Afghanistan,,,\n");
    assertThat(fixture.graph("external/countries"))
        .contains(
            WD + "Q574 rdf:type https://schema.org/Country",
            WD + "Q574" + ALT + "\"Timor-Leste\"@fr",
            WD + "Q574 https://w3id.org/asean-kg/ontology#iso2 \"TL\"",
            WD + "Q574 https://schema.org/sameAs https://sws.geonames.org/1966436/",
            LoadFixture.IRIS.graph("external/countries")
                + "#country-af https://w3id.org/asean-kg/ontology#isoNumeric \"004\"");
  }

  @Test
  void places_haveCoordinates() {
    load(
        "places.geojson",
        """
        {"type":"FeatureCollection","name":"x","features":[
         {"type":"Feature","properties":{"NAME":"Hanoi","NAMEALT":"Ha Noi|Thang Long","NAME_VI":"Hà Nội","ISO_A2":"VN",
          "LATITUDE":21.0333,"LONGITUDE":105.85,"GEONAMEID":1581130.0,"wikidataid":"Q1858"},
          "geometry":{"type":"Point","coordinates":[105.848,21.035]}},
         {"type":"Feature","properties":{"name":"Nowhere","iso_a2":"-99","geonameid":-1},
          "geometry":{"type":"Point","coordinates":[10,20]}}]}
        """);
    assertThat(fixture.graph("external/places"))
        .contains(
            WD + "Q1858" + ALT + "\"Thang Long\"@en",
            WD + "Q1858" + ALT + "\"Hà Nội\"@vi",
            WD + "Q1858 https://schema.org/sameAs https://sws.geonames.org/1581130/",
            WD + "Q1858 dc:coverage \"VN\"",
            WD + "Q1858 http://www.w3.org/2003/01/geo/wgs84_pos#lat \"21.0333\"^^xsd:decimal",
            LoadFixture.IRIS.graph("external/places") + "#place-nowhere" + ALT + "\"Nowhere\"@en");
  }

  @Test
  void officeHolders_ofTablesAndOfQueryResults_readTheSame() {
    load(
        "holders.csv",
        "position,person,personID,start,end,gender,DOB\n"
            + "Minister of Internal Affairs,Lê Vĩnh Tân,Q10787955,2016-04-09,2021-04-07,,1958-07-02\n");
    load(
        "query.json",
        """
        {"head":{"vars":["item","itemLabel","positionLabel","start","end","birth"]},
         "results":{"bindings":[{
          "item":{"type":"uri","value":"http://www.wikidata.org/entity/Q10787955"},
          "itemLabel":{"xml:lang":"en","type":"literal","value":"Lê Vĩnh Tân"},
          "positionLabel":{"type":"literal","value":"Minister of Internal Affairs"},
          "start":{"type":"literal","value":"2016-04-09T00:00:00Z"},
          "end":{"type":"literal","value":"2021-04-07T00:00:00Z"},
          "birth":{"type":"literal","value":"1958-07-02T00:00:00Z"}}]}}
        """);
    List<String> table = List.copyOf(fixture.graph("external/holders"));
    assertThat(fixture.graph("external/query"))
        .containsExactlyElementsOf(
            table.stream().map(t -> t.replace("external/holders", "external/query")).toList());
    String tenure =
        LoadFixture.IRIS.graph("external/holders")
            + "#tenure-q10787955-minister-of-internal-affairs-2016-04-09 ";
    assertThat(table)
        .hasSize(10)
        .contains(
            tenure + "http://www.w3.org/ns/org#member " + WD + "Q10787955",
            tenure + "https://schema.org/endDate \"2021-04-07\"^^xsd:date");
  }

  @Test
  void offices_areRead_withAndWithoutLabels() {
    load(
        "positions.csv",
        "id,position,country,jurisdiction,start\nQ978708,Prime Minister of East Timor,Q574,Q574,\nQ30921194,,Q881,Q881,\n");
    load(
        "position-info.csv",
        "position,positionLabel,country,countryLabel\nQ1999325,Prime Minister of Cambodia,Q424,Cambodia\n");
    assertThat(fixture.graph("external/positions"))
        .hasSize(5)
        .contains(
            WD + "Q978708" + ALT + "\"Prime Minister of East Timor\"@en",
            WD + "Q30921194 http://purl.org/dc/terms/spatial " + WD + "Q881");
    assertThat(fixture.graph("external/position-info"))
        .contains(WD + "Q1999325 http://purl.org/dc/terms/spatial " + WD + "Q424");
  }

  @Test
  void popolo_isRead_inAnyOrderOfItsSections() {
    load(
        "popolo.json",
        """
        {"memberships":[{"person_id":"p1","role":"Minister","organization_id":"cabinet","start_date":"2016","end_date":null}],
         "organizations":[{"id":"cabinet","name":"Cabinet"}],
         "persons":[{"id":"p1","name":"Leo","birth_date":"1950-01","other_names":[{"name":"Liêu","lang":"vi"}],
          "identifiers":[{"scheme":"wikidata","identifier":"Q97818852"}]}]}
        """);
    assertThat(fixture.graph("external/popolo"))
        .contains(
            WD + "Q97818852" + ALT + "\"Liêu\"@vi",
            LoadFixture.IRIS.graph("external/popolo")
                + "#tenure-p1-post-minister-cabinet-2016 http://www.w3.org/ns/org#member "
                + WD
                + "Q97818852");
  }

  @Test
  void itemsOfWikidata_areRead() {
    load(
        "Q574.json",
        """
        {"entities":{"Q574":{"type":"item","id":"Q574",
         "labels":{"en":{"language":"en","value":"East Timor"},"vi":{"language":"vi","value":"Đông Timor"},"de":{"language":"de","value":"Osttimor"}},
         "aliases":{"en":[{"language":"en","value":"Timor-Leste"}]},
         "claims":{
          "P297":[{"mainsnak":{"snaktype":"value","datavalue":{"value":"TL","type":"string"}},"rank":"normal"},
                  {"mainsnak":{"snaktype":"value","datavalue":{"value":"TP","type":"string"}},"rank":"deprecated"}],
          "P1566":[{"mainsnak":{"snaktype":"value","datavalue":{"value":"1966436"}},"rank":"normal"}],
          "P625":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"latitude":-8.97,"longitude":125.75}}},"rank":"normal"}]}},
        "Q11509":{"type":"item","id":"Q11509","labels":{"mul":{"language":"mul","value":"Xanana Gusmão"}},
         "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],
          "P569":[{"mainsnak":{"datavalue":{"value":{"time":"+1946-06-00T00:00:00Z","precision":10}}}}],
          "P39":[{"id":"Q11509$7F-9a","mainsnak":{"datavalue":{"value":{"id":"Q978708"}}},
           "qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2007-08-08T00:00:00Z","precision":11}}}]}}]}}}}
        """);
    assertThat(fixture.graph("external/q574"))
        .contains(
            WD + "Q574" + ALT + "\"Đông Timor\"@vi",
            WD + "Q574 https://w3id.org/asean-kg/ontology#iso2 \"TL\"",
            WD + "Q574 https://schema.org/sameAs https://sws.geonames.org/1966436/",
            WD + "Q11509" + ALT + "\"Xanana Gusmão\"@mul",
            WD + "Q11509 https://schema.org/birthDate \"1946-06\"^^xsd:gYearMonth",
            WD + "statement/Q11509-7F-9a http://www.w3.org/ns/org#role " + WD + "Q978708")
        .noneMatch(t -> t.contains("Osttimor") || t.contains("\"TP\""));
  }

  @Test
  void licenceAndDay_comeFromTheFileBesideIt_andAreWatched() {
    String table = "position,person,personID\nMinister,Leo,Q1\n";
    Path file = fixture.write("holders.csv", table);
    assertThat(fixture.said(fixture.load(file)))
        .containsExactly(
            "notice "
                + file.toString().replace(fixture.folder + "/", "")
                + ": Neither its licence nor the day it was retrieved is known: expected dc:license and dc:date in holders.csv-metadata.json beside it.");
    fixture.write(
        "csv-metadata.json",
        "{\"dc:license\":\"https://creativecommons.org/publicdomain/zero/1.0/\",\"dc:date\":\"2026-11-20\",\"dc:coverage\":\"SG\"}");

    LoadReport report = fixture.load(file);

    assertThat(report.findings()).isEmpty();
    assertThat(report.count(Outcome.REPLACED)).isOne();
    String graph = LoadFixture.IRIS.graph("external/holders");
    assertThat(fixture.graph("external/holders"))
        .contains(
            graph
                + " http://purl.org/dc/terms/license https://creativecommons.org/publicdomain/zero/1.0/",
            graph + " http://purl.org/pav/retrievedOn \"2026-11-20\"^^xsd:date",
            graph + "#post-minister dc:coverage \"SG\"");
    assertThat(fixture.load(file).count(Outcome.UNCHANGED)).isOne();

    fixture.write("holders.csv-metadata.json", "{\"dc:date\":\"2026-11-20\"}");
    assertThat(fixture.said(fixture.load(file)).toString())
        .contains("Its licence is not known: expected dc:license in holders.csv-metadata.json");
    fixture.write("holders.csv-metadata.json", "{\"dc:date\":\"soon\"}");
    assertThat(fixture.said(fixture.load(file)))
        .containsExactly(
            "holders.csv-metadata.json dc:date: \"soon\" is not a date: expected YYYY-MM-DD.");
  }

  @Test
  void byteOrderMarkAndCrLf_areToldAndRead() {
    String table = "\uFEFFposition,person,personID\r\nMinister,Léo,Q1\r\n";
    LoadReport report =
        fixture.load(fixture.write("holders.csv", table.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.count(Outcome.LOADED)).isOne();
    assertThat(fixture.said(report)).hasSize(3).allMatch(s -> s.startsWith("notice"));
    assertThat(fixture.graph("external/holders")).contains(WD + "Q1" + ALT + "\"Léo\"@en");
  }

  @Test
  void namesOfCldr_areToldOfCountriesByTheirCode() {
    LoadReport report =
        fixture.service().load(List.of(fixture.service().territories()), Progress.NONE);
    assertThat(report.count(Outcome.LOADED)).isOne();
    String country = LoadFixture.IRIS.entity("country/viet-nam");
    assertThat(fixture.graph("external/cldr-territories"))
        .contains(country + ALT + "\"Vietnam\"@en", country + ALT + "\"Việt Nam\"@vi")
        .anyMatch(t -> t.contains("http://purl.org/dc/terms/license"));
    assertThat(
            fixture
                .service()
                .load(List.of(fixture.service().territories()), Progress.NONE)
                .count(Outcome.UNCHANGED))
        .isOne();
  }

  @Test
  void foreignMappingSet_isTurnedRound_andWhatIsNotOursPassedOver() {
    LoadReport report =
        load(
            "foreign.sssom.tsv",
            """
            # mapping_set_id: https://example.org/set
            # license: https://creativecommons.org/licenses/by/4.0/
            # comment: "Made by others"
            # curie_map:
            #   ours: https://w3id.org/asean-kg/id/country/
            #   gn: https://sws.geonames.org/
            subject_id	subject_label	predicate_id	object_id	mapping_justification	author_id
            gn:1562822/	Vietnam	skos:narrowMatch	ours:viet-nam	semapv:LexicalMatching	orcid:0
            gn:1562822/	Vietnam	skos:exactMatch	gn:1/	semapv:LexicalMatching	orcid:0
            ours:viet-nam		skos:exactMatch	sssom:NoTermFound	semapv:ManualMappingCuration	orcid:0
            """);
    assertThat(report.count(Outcome.LOADED)).isOne();
    assertThat(fixture.said(report))
        .containsExactly(
            "notice foreign.sssom.tsv: 2 of 3 rows have no entity of the graph on either side and were passed over.");
    assertThat(fixture.graph("links/foreign"))
        .containsExactly(
            LoadFixture.IRIS.entity("country/viet-nam")
                + " http://www.w3.org/2004/02/skos/core#broadMatch https://sws.geonames.org/1562822/");
  }

  private LoadReport load(String name, String text) {
    LoadReport report = fixture.load(fixture.write(name, text));
    assertThat(report.findings().stream().filter(f -> f.isError())).isEmpty();
    return report;
  }
}
