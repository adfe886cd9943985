package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aseankg.NotFoundException;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong query file stops the build: every mistake is an error with file and line. */
class CannedQueryTest {

  private static final String GOOD =
      """
      #+ summary: Example
      #+ summary_vi: Ví dụ
      #+ description: An example
      #+ description_vi: Một ví dụ
      #+ tags: [example]
      #+ defaults:
      #+   - year: 2022
      #+ pagination: 10
      #+ columns:
      #+   - s: iri

      SELECT ?s WHERE { ?s <urn:year> ?_year_integer }
      """;

  @Test
  void file_complete_isRead() {
    CannedQuery query = parse(GOOD);
    assertThat(query.summary("vi")).isEqualTo("Ví dụ");
    assertThat(query.summary("en")).isEqualTo("Example");
    assertThat(query.pageSize()).hasValue(10);
    assertThat(query.usesAsOf()).isFalse();
    assertThat(query.parameters()).hasSize(1);
    assertThat(query.parameters().get(0).summary("en"))
        .isEqualTo("year: a whole number; default 2022");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "summary_vi: | sumary_vi: | example.rq:2 has the unknown header key \"sumary_vi\"",
        "summary_vi: Ví dụ | summary_vi: | example.rq:2 has no text for the header key",
        "- year: 2022 | - yaer: 2022 | example.rq:6 names \"yaer\" under defaults",
        "pagination: 10 | pagination: ten | example.rq:8 has no number above 0",
        "- s: iri | - t: iri | example.rq:9 declares the columns [t] but selects [s]",
        "tags: [example] | tags: [example | has a header that is not YAML",
        "SELECT ?s | SELEKT ?s | cannot be parsed",
        "?_year_integer | ?_year_colour | has the parameter ?_year_colour of no known type",
        "SELECT ?s WHERE | ASK | is no SELECT query"
      })
  void file_wrong_isNamedWithItsLine(String good, String bad, String message) {
    assertThatThrownBy(() -> parse(GOOD.replace(good.strip(), bad.strip())))
        .isInstanceOf(QueryFileException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void file_withoutHeader_isNamed() {
    assertThatThrownBy(() -> parse("SELECT * WHERE { ?s ?p ?o }"))
        .isInstanceOf(QueryFileException.class)
        .hasMessageContaining("has no header");
  }

  @Test
  void catalog_unknownName_suggestsTheNearest() {
    QueryCatalog catalog = QueryCatalog.bundled(new Iris("https://w3id.org/asean-kg/"));
    assertThatThrownBy(() -> catalog.get("chair-of-event"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage(
            "There is no canned query \"chair-of-event\": did you mean \"chairs-of-event\"?");
    assertThatThrownBy(() -> catalog.get("xyz"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("There is no canned query \"xyz\".");
  }

  @Test
  void catalog_underAnotherBase_asksForItsIris() {
    QueryCatalog catalog = QueryCatalog.bundled(new Iris("https://kg.example.org/"));
    assertThat(catalog.get("chairs-of-event").text())
        .contains("https://kg.example.org/concept/role/")
        .contains("https://w3id.org/asean-kg/ontology#");
  }

  private static CannedQuery parse(String text) {
    return CannedQuery.parse("example", "queries/example.rq", text);
  }
}
