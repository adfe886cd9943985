package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.Node;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentBindingTest {

  private static final Iris IRIS = new Iris("https://w3id.org/asean-kg/");

  private static final CannedQuery QUERY =
      CannedQuery.parse(
          "example",
          "queries/example.rq",
          """
          #+ summary: Example
          #+ summary_vi: Ví dụ
          #+ description: Takes one of each
          #+ description_vi: Nhận mỗi loại một
          #+ tags: [example]
          #+ enumerate:
          #+   - kind: [a, b]
          #+ defaults:
          #+   - number: 7
          #+ columns:
          #+   - thing: iri
          SELECT ?thing WHERE {
            ?thing ?_property_iri ?_number_integer , ?__text_literal , ?__day_date , ?__kind_literal .
            FILTER (?__asOf_date > ?__asOfFirst_date)
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "event/accsm-21, https://w3id.org/asean-kg/id/event/accsm-21",
    "event/a#chair-person-b, https://w3id.org/asean-kg/id/event/a#chair-person-b",
    "concept/role/chair, https://w3id.org/asean-kg/concept/role/chair",
    "http://www.wikidata.org/entity/Q921, http://www.wikidata.org/entity/Q921",
    "https://w3id.org/asean-kg/id/event/a#chair-b, https://w3id.org/asean-kg/id/event/a#chair-b"
  })
  void entity_isGivenAsIriOrReference(String typed, String iri) {
    assertThat(bind(Map.of("property", typed)).get("_property_iri").getURI()).isEqualTo(iri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ?p ?o . <",
        "\"} DROP ALL #",
        "http://x> } #",
        "accsm 21",
        "event/ACCSM",
        "",
        "a b:c",
        "http://exa mple/",
        "http://x/\u0000",
        "//host/path"
      })
  void entity_hostileOrMalformed_isRefusedInOneSentence(String typed) {
    assertThatThrownBy(() -> bind(Map.of("property", typed)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("property: an IRI, or kind/slug")
        .hasMessageEndingWith(".");
  }

  @Test
  void entity_underThePublishedBase_isMovedToTheBaseOfTheInstance() {
    Node term =
        ArgumentBinding.of(
                QUERY,
                Map.of("property", "https://w3id.org/asean-kg/id/event/a"),
                PartialDate.parse("2022"),
                new Iris("https://kg.example.org/"))
            .terms()
            .get("_property_iri");
    assertThat(term.getURI()).isEqualTo("https://kg.example.org/id/event/a");
  }

  @Property(tries = 300)
  void text_ofAnyKind_staysOneTerm(@ForAll @StringLength(max = 60) String typed) {
    Node term = bind(Map.of("property", "event/a", "text", typed)).get("__text_literal");
    assertThat(term.getLiteralLexicalForm())
        .isEqualTo(Normalizer.normalize(typed, Normalizer.Form.NFC));
  }

  @Test
  void text_inNfd_isNormalised() {
    String nfd = Normalizer.normalize("Hà Nội", Normalizer.Form.NFD);
    assertThat(bind(Map.of("property", "event/a", "text", nfd)).get("__text_literal"))
        .hasToString("\"Hà Nội\"");
  }

  @ParameterizedTest
  @CsvSource({"number, twelve", "number, 1.5", "number, ''", "day, 2022-13-40", "day, today"})
  void value_ofTheWrongType_isRefused(String name, String value) {
    assertThatThrownBy(() -> bind(Map.of("property", "event/a", name, value)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageContaining(name + ":");
  }

  @Test
  void value_outsideTheEnumeration_isRefused() {
    assertThatThrownBy(() -> bind(Map.of("property", "event/a", "kind", "c")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("one of a, b");
  }

  @Test
  void parameter_unknown_isNamedWithThoseThereAre() {
    assertThatThrownBy(() -> bind(Map.of("property", "event/a", "evnt", "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("example has no parameter \"evnt\"; it takes property:");
  }

  @Test
  void parameter_missing_isNamed() {
    assertThatThrownBy(() -> bind(Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("example needs the parameter \"property\"");
  }

  @Test
  void defaults_areTakenWhereNothingIsGiven() {
    assertThat(bind(Map.of("property", "event/a")).get("_number_integer").getLiteralValue())
        .isEqualTo(7);
  }

  @Test
  void asOf_isTheFirstAndTheLastDayOfThePeriod() {
    Map<String, Node> terms = bind(Map.of("property", "event/a"));
    assertThat(terms.get("__asOfFirst_date").getLiteralLexicalForm()).isEqualTo("2022-02-01");
    assertThat(terms.get("__asOf_date").getLiteralLexicalForm()).isEqualTo("2022-02-28");
  }

  private static Map<String, Node> bind(Map<String, String> arguments) {
    return ArgumentBinding.of(QUERY, arguments, PartialDate.parse("2022-02"), IRIS).terms();
  }
}
