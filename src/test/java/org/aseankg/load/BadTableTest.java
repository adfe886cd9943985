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

/** One fault in a table, a mapping set or an RDF file: one sentence, and the store as it was. */
class BadTableTest {

  private static final String MAP =
      "#curie_map:\n#  country: https://w3id.org/asean-kg/id/country/\n"
          + "#  source: https://w3id.org/asean-kg/id/source/\n"
          + "#  wd: http://www.wikidata.org/entity/\n#  owl: http://www.w3.org/2002/07/owl#\n";
  private static final String COLUMNS =
      "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmapping_source\tconfidence\n";
  private static final String LINK = "country:viet-nam\towl:sameAs\twd:Q881\tx\tsource:list\t1\n";

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
        table(
            "unknown column",
            "id,label@en,colour,source\nbody/a,A,red,source/list\n",
            "bad.bodies.csv:1 colour: The column is unknown: expected one of basis, certainty, id, key, note, source, type, altLabel@en, dissolved, established, label@en, mandate@en, ofCountry, parentBody, predecessor, seat, shortName, translatedLabel@en."),
        table(
            "column twice",
            "id,label@en,label@en,source\nbody/a,A,A,source/list\n",
            "bad.bodies.csv:1 label@en: The column stands twice: expected each once."),
        table(
            "no column of identifiers",
            "label@en,source\nA,source/list\n",
            "bad.bodies.csv:1 id: The column is missing: expected one for the identifiers."),
        table(
            "column without language",
            "id,label,source\nbody/a,A,source/list\n",
            "bad.bodies.csv:1 label: The column is unknown: expected a language, as label@en."),
        table(
            "language on a date",
            "id,established@en\nbody/a,1967\n",
            "bad.bodies.csv:1 established@en: The column is unknown: expected one of basis, certainty, id, key, note, source, type, altLabel@en, dissolved, established, label@en, mandate@en, ofCountry, parentBody, predecessor, seat, shortName, translatedLabel@en."),
        table(
            "column without a name",
            "id,label@en,,source\nbody/a,A,,source/list\n",
            "bad.bodies.csv:1: The column is unknown: expected one of basis, certainty, id, key, note, source, type, altLabel@en, dissolved, established, label@en, mandate@en, ofCountry, parentBody, predecessor, seat, shortName, translatedLabel@en."),
        table(
            "too few cells",
            "id,label@en,source\nbody/a,A\n",
            "bad.bodies.csv:2: The row has 2 cells: expected 3, as the first row has."),
        table(
            "too many cells",
            "id,label@en,source\nbody/a,A,source/list,x\n",
            "bad.bodies.csv:2: The row has 4 cells: expected 3, as the first row has."),
        table(
            "quote left open",
            "id,label@en,source\nbody/b,B,source/list\nbody/a,\"A,source/list\nbody/c,C,source/list\n",
            "bad.bodies.csv:3: A cell opens with a quotation mark here that nothing closes: expected a closing one."),
        table(
            "text behind a quote",
            "id,label@en,source\nbody/a,\"A\"x,source/list\n",
            "bad.bodies.csv:2: The row is not CSV: Invalid character between encapsulated token and delimiter at line: 2, position: 30."),
        table(
            "no identifier",
            "id,label@en,source\n,A,source/list\n",
            "bad.bodies.csv:2: The id is \"\": expected body/ and a slug."),
        table(
            "identifier of another kind",
            "id,label@en,source\nperson/a,A,source/list\n",
            "bad.bodies.csv:2: The id is \"person/a\": expected body/ and a slug."),
        table(
            "identifier in capitals",
            "id,label@en,source\nbody/ASEAN,A,source/list\n",
            "bad.bodies.csv:2: \"body/ASEAN\" is not an identifier: expected kind/slug in lower-case ASCII."),
        table(
            "unknown class",
            "id,type,label@en,source\nbody/a,Club,A,source/list\n",
            "bad.bodies.csv:2: The type is \"Club\": expected one of IntergovernmentalOrganization, CommunityCouncil, SectoralBody, WorkingGroup, Secretariat, GovernmentBody, TrainingInstitute, ResourceCentre, Publisher, Network."),
        table(
            "class of another section",
            "id,type,label@en,source\nbody/a,Meeting,A,source/list\n",
            "bad.bodies.csv:2: The type is \"Meeting\": expected one of IntergovernmentalOrganization, CommunityCouncil, SectoralBody, WorkingGroup, Secretariat, GovernmentBody, TrainingInstitute, ResourceCentre, Publisher, Network."),
        table(
            "no day of the calendar",
            "id,label@en,established,source\nbody/a,A,2022-02-30,source/list\n",
            "bad.bodies.csv:2 established: \"2022-02-30\" is not a day of the calendar."),
        table(
            "unknown identifier",
            "id,label@en,ofCountry,source\nbody/a,A,country/atlantis,source/list\n",
            "bad.bodies.csv:2: <body/a>: <country/atlantis> is nowhere declared: expected an entity of this source or of the reference tables."),
        table(
            "unknown source",
            "id,label@en,source\nbody/a,A,source/rumour\n",
            "bad.bodies.csv:2: <source/rumour#ev-04be68fc>: <source/rumour> is nowhere declared: expected an entity of this source or of the reference tables."),
        table(
            "unknown certainty",
            "id,label@en,source,certainty\nbody/a,A,source/list,maybe\n",
            "bad.bodies.csv:2: <source/list#ev-04be68fc>: There is no concept <certainty/maybe>: expected exactly one akg:certainty, and it to be a concept of the scheme “certainty”."),
        table(
            "fault below a cell of several lines",
            "id,label@en,mandate@en,established,source\nbody/a,A,\"one\ntwo\nthree\",1967,source/list\nbody/b,B,\"four\nfive\",soon,source/list\n",
            "bad.bodies.csv:5 established: \"soon\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD."),
        table(
            "fault in the last line without a line feed",
            "id,label@en,established,source\nbody/a,A,1967,source/list\nbody/b,B,soon,source/list",
            "bad.bodies.csv:3 established: \"soon\" is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD."),
        table("empty", "", "bad.bodies.csv: The file is empty: expected a row of column names."),
        table(
            "only line feeds",
            "\n\n",
            "bad.bodies.csv: The file is empty: expected a row of column names."),
        Arguments.of(
            "latin-1",
            "bad.bodies.csv",
            "id,label@en\nbody/a,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
            "bad.bodies.csv:2:11: The byte 0xE9 is not UTF-8: expected a file saved as UTF-8."),
        Arguments.of(
            "name without a section",
            "bodies.csv",
            "id\n".getBytes(StandardCharsets.UTF_8),
            "bodies.csv: The file does not have the name of a table: expected {table}.{section}.csv, section being one of actions, bodies, chairmanships, completeness, countries, events, figures, groups, initiatives, instruments, memberships, names, outcomes, people, places, posts, roles, series, sources, tenures; or the columns of a table of countries or office holders."),
        Arguments.of(
            "unknown section",
            "bad.planets.csv",
            "id\n".getBytes(StandardCharsets.UTF_8),
            "bad.planets.csv: The file does not have the name of a table: expected {table}.{section}.csv, section being one of actions, bodies, chairmanships, completeness, countries, events, figures, groups, initiatives, instruments, memberships, names, outcomes, people, places, posts, roles, series, sources, tenures; or the columns of a table of countries or office holders."),
        file(
            "relation without its other end",
            "bad.memberships.csv",
            "member,memberOf,capacity,source\ncountry/viet-nam,,member,source/list\n",
            "bad.memberships.csv:2: \"memberOf\" is missing: expected it, since the relation is named after it."),
        file(
            "from after until",
            "bad.memberships.csv",
            "member,memberOf,capacity,from,until,source\ncountry/viet-nam,body/ministry,member,1995-07,1994,source/list\n",
            "bad.memberships.csv:2: <body/ministry#member-country-viet-nam>: Expected the beginning not to lie after the end, but found \"1995-07-01\"^^xsd:date."),
        file(
            "unknown capacity",
            "bad.memberships.csv",
            "member,memberOf,capacity,source\ncountry/viet-nam,body/ministry,gast,source/list\n",
            "bad.memberships.csv:2: <body/ministry#gast-country-viet-nam>: There is no concept <capacity/gast>: expected exactly one akg:capacity, and it to be a concept of the scheme “capacity”."),
        file(
            "relation without a source",
            "bad.memberships.csv",
            "member,memberOf,capacity\ncountry/viet-nam,body/ministry,member\n",
            "bad.memberships.csv:2: <body/ministry#member-country-viet-nam>: Expected at least one akg:Evidence that supports this node."),
        file(
            "number not a number",
            "bad.places.csv",
            "id,label@en,lat,source\nplace/a,A,ten,source/list\n",
            "bad.places.csv:2 lat: \"ten\" is not a number: expected digits with a point for decimals."),
        file(
            "number too large",
            "bad.places.csv",
            "id,label@en,lat,source\nplace/a,A,100,source/list\n",
            "bad.places.csv:2: <place/a>: Expected geo:lat to be a decimal number from -90 to 90, but found 100.0."),
        file(
            "sssom without curie_map",
            "bad.sssom.tsv",
            COLUMNS + LINK,
            "bad.sssom.tsv:1: The header has no curie_map: expected one, which declares the prefixes."),
        file(
            "sssom with a header that is not YAML",
            "bad.sssom.tsv",
            "#curie_map: [\n" + COLUMNS + LINK,
            "bad.sssom.tsv:1: The header is not YAML: expected comment lines with a curie_map."),
        file(
            "sssom with an unknown prefix",
            "bad.sssom.tsv",
            MAP + COLUMNS + LINK.replace("wd:", "gn:"),
            "bad.sssom.tsv:7: \"gn:Q881\" has no prefix of the curie_map: expected one that it declares."),
        file(
            "sssom with a wrong predicate",
            "bad.sssom.tsv",
            MAP + COLUMNS + LINK.replace("owl:sameAs", "owl:differentFrom"),
            "bad.sssom.tsv:7: The predicate is owl:differentFrom: expected owl:sameAs or a mapping property of SKOS."),
        file(
            "sssom with an unknown subject",
            "bad.sssom.tsv",
            MAP + COLUMNS + LINK.replace("viet-nam", "atlantis").replace("source:list", ""),
            "bad.sssom.tsv:7: <country/atlantis>: Expected what is linked to be declared with a class."),
        file(
            "sssom with a foreign subject",
            "bad.sssom.tsv",
            MAP + COLUMNS + LINK.replace("country:viet-nam", "wd:Q1"),
            "bad.sssom.tsv: No row has an entity of the graph on either side: expected mappings from or to some."),
        file(
            "sssom with a wrong confidence",
            "bad.sssom.tsv",
            MAP + COLUMNS + LINK.replace("\t1\n", "\t2\n"),
            "bad.sssom.tsv:7: The confidence is \"2\": expected a number from 0 to 1."),
        file(
            "sssom without a column",
            "bad.sssom.tsv",
            MAP + COLUMNS.replace("object_id", "object") + LINK,
            "bad.sssom.tsv:6 object_id: The column is missing: expected an SSSOM table, which has it."),
        file(
            "sssom with a column twice",
            "bad.sssom.tsv",
            MAP + COLUMNS.replace("confidence", "object_id") + LINK,
            "bad.sssom.tsv:6 object_id: The column stands twice: expected each once."),
        file(
            "sssom with a short row",
            "bad.sssom.tsv",
            MAP + COLUMNS + "country:viet-nam\towl:sameAs\n",
            "bad.sssom.tsv:7: The row has 2 cells: expected 6, as the first row has."),
        file(
            "sssom empty",
            "bad.sssom.tsv",
            "",
            "bad.sssom.tsv: The file holds no table: expected an SSSOM mapping set."),
        file(
            "turtle with a relative IRI",
            "bad.ttl",
            "@prefix s: <http://s/> .\n<here> s:p s:o .\n",
            "bad.ttl:2:1: <here> is relative or malformed: expected an absolute IRI."),
        file(
            "turtle with a literal that is none of its datatype",
            "bad.ttl",
            "<http://a/s> <http://a/p>\n  \"2022-13-40\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
            "bad.ttl:2:3: \"2022-13-40\" is not a value of xsd:date: expected one that its datatype allows."),
        file(
            "turtle with a blank node",
            "bad.ttl",
            "<http://a/s> <http://a/p> [] .\n",
            "bad.ttl: There is a blank node in the statement <http://a/s> <http://a/p> _:: expected an IRI for every node."),
        file(
            "turtle with a missing full stop",
            "bad.ttl",
            "<http://a/s> <http://a/p> 1\n<http://a/s> <http://a/p> 2 .\n",
            "bad.ttl:2:1: Triples not terminated by DOT."),
        file(
            "turtle with an unknown prefix",
            "bad.ttl",
            "a:s a:p a:o .\n",
            "bad.ttl:1:1: Undefined prefix: a."),
        file(
            "turtle with a base whose host is none",
            "bad.ttl",
            "@base <http://0177.0.0.1/> .\n<a> <b> <c> .\n",
            "bad.ttl:1:1: <http://0177.0.0.1/> is relative or malformed: expected an absolute IRI."),
        file(
            "n-triples with a relative IRI",
            "bad.nt",
            "<s> <http://a/p> <http://a/o> .\n",
            "bad.nt:1:1: <s> is relative or malformed: expected an absolute IRI."),
        file(
            "n-triples that is not",
            "bad.nt",
            "<http://a/s> <http://a/p> <http://a/o> .\n<http://a/s> oops .\n",
            "bad.nt:2:14: Expected IRI: Got: [KEYWORD:oops]."),
        file(
            "rdf/xml that is not well-formed",
            "bad.rdf",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<oops>\n</rdf:RDF>\n",
            "bad.rdf:2:7: Unqualified typed node element not allowed: <oops>."),
        file(
            "RDF/XML with a host that is none",
            "bad.rdf",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"http://e\uD83D\uDE00.org/a\"><p xmlns=\"http://a/\">1</p></rdf:Description></rdf:RDF>\n",
            "bad.rdf:2:47: <http://e\uD83D\uDE00.org/a> is relative or malformed: expected an absolute IRI."),
        file(
            "json-ld that is not JSON",
            "bad.jsonld",
            "{ \"@id\": \n",
            "bad.jsonld:2:10: The document could not be loaded or parsed [code=LOADING_DOCUMENT_FAILED]."),
        file(
            "json-ld with a relative IRI",
            "bad.jsonld",
            "{ \"@id\": \"here\", \"http://a/p\": \"x\" }",
            "bad.jsonld: <here> is relative or malformed: expected an absolute IRI."),
        file(
            "turtle empty",
            "bad.ttl",
            "",
            "bad.ttl: The file holds no statements that can be loaded: expected some."),
        file(
            "turtle of a relation without evidence",
            "bad.ttl",
            "@prefix akg: <https://w3id.org/asean-kg/ontology#> .\n<https://w3id.org/asean-kg/id/body/ministry#member-country-viet-nam> a akg:BodyMembership ;\n akg:member <https://w3id.org/asean-kg/id/country/viet-nam> ; akg:memberOf <https://w3id.org/asean-kg/id/body/ministry> ;\n akg:capacity <https://w3id.org/asean-kg/concept/capacity/member> .\n",
            "bad.ttl <body/ministry#member-country-viet-nam>: Expected at least one akg:Evidence that supports this node."),
        file(
            "unknown kind of file",
            "bad.docx",
            "PK",
            "bad.docx: The file is of no known kind: expected .json, .geojson, .csv, .sssom.tsv or an ending of RDF, maybe with .gz."),
        file(
            "a table of tabs that is no mapping set",
            "bad.tsv",
            "a\tb\n",
            "bad.tsv: The file is of no known kind: expected .json, .geojson, .csv, .sssom.tsv or an ending of RDF, maybe with .gz."),
        file(
            "gzip that is none",
            "bad.nt.gz",
            "not gzip",
            "bad.nt.gz: The file cannot be read: Not in GZIP format."));
  }

  private static Arguments table(String name, String text, String said) {
    return file(name, "bad.bodies.csv", text, said);
  }

  private static Arguments file(String name, String file, String text, String said) {
    return Arguments.of(name, file, text.getBytes(StandardCharsets.UTF_8), said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void file_withFault_isRefusedWithOneSentence(
      String name, String file, byte[] content, String said) {
    Set<String> before = fixture.content();

    LoadReport report = fixture.load(fixture.write(file, content));

    assertThat(report.sources()).extracting(e -> e.outcome()).containsExactly(Outcome.REFUSED);
    assertThat(fixture.said(report)).containsExactly(said);
    assertThat(fixture.content()).isEqualTo(before);
  }
}
