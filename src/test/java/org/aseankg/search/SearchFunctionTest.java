package org.aseankg.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aseankg.InvalidInputException;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search inside of SPARQL. */
class SearchFunctionTest {

  private static final String PREFIXES =
      """
      PREFIX fn: <https://w3id.org/asean-kg/function#>
      PREFIX akg: <https://w3id.org/asean-kg/ontology#>
      PREFIX id: <https://w3id.org/asean-kg/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final QueryRunner RUNNER =
      new QueryRunner(
          BundledGraph.store(),
          BundledGraph.iris(),
          BundledGraph.settings(),
          SearchFunction.over(BundledGraph.names()));

  private static QueryResult run(String query) {
    return RUNNER.run(PREFIXES + query, 0);
  }

  /** The values of a column, IRIs shortened. */
  private static List<String> column(String query, String name) {
    return run(query).rows().stream()
        .map(r -> r.get(name).text().replaceFirst("^.*/id/", ""))
        .toList();
  }

  @Test
  void search_bindsEntityScoreRungAndName() {
    QueryResult result =
        run("SELECT * { (?e ?score ?rung ?name) fn:search (\"bo noi vu viet nam\" \"body\" 1) }");
    assertThat(result.rows()).hasSize(1);
    assertThat(result.rows().get(0).get("e").text())
        .endsWith("/id/body/ministry-of-home-affairs-of-viet-nam");
    assertThat(result.rows().get(0).get("rung").text()).isEqualTo("unaccented");
    assertThat(result.rows().get(0).get("name").text()).isEqualTo("Bộ Nội vụ Việt Nam");
    assertThat(result.rows().get(0).get("name").lang()).isEqualTo("vi");
    assertThat(result.rows().get(0).get("score").type()).isEqualTo("decimal");
  }

  @Test
  void search_isJoinedWithTheGraph() {
    assertThat(
            column(
                "SELECT DISTINCT ?chair { ?event fn:search \"ACCSM 21 SOM\" ."
                    + " ?event akg:chairedBy ?chair }",
                "chair"))
        .contains("person/vu-chien-thang");
    assertThat(
            column(
                "SELECT DISTINCT ?chair { ?event akg:chairedBy ?chair ."
                    + " ?event fn:search (\"ACCSM XXI\" \"event\") . ?event a akg:Meeting }",
                "chair"))
        .contains("person/vu-chien-thang", "person/pham-thi-thanh-tra");
  }

  @Test
  void text_mayBeAVariable() {
    assertThat(
            column(
                "SELECT ?e { VALUES ?text { \"Viet Nam\" \"Lao PDR\" }"
                    + " ?e fn:search (?text \"country\" 1) }",
                "e"))
        .containsExactlyInAnyOrder("country/viet-nam", "country/lao-pdr");
    assertThat(
            column("SELECT ?e { id:country\\/laos rdfs:label ?text . ?e fn:search (?text) }", "e"))
        .isEmpty();
  }

  @Test
  void whatIsBoundAlready_isCompared() {
    assertThat(
            run("ASK { (<https://w3id.org/asean-kg/id/country/viet-nam> ?s \"exact\")"
                    + " fn:search \"Vietnam\" }")
                .isNegative())
        .isFalse();
    assertThat(
            run("ASK { <https://w3id.org/asean-kg/id/country/lao-pdr> fn:search \"Vietnam\" }")
                .isNegative())
        .isTrue();
    assertThat(column("SELECT ?e { ?e a akg:Country . (?e ?s ?r) fn:search \"Viet\" }", "e"))
        .containsExactly("country/viet-nam");
  }

  @Test
  void languageOfTheText_limitsTheNames() {
    assertThat(column("SELECT ?e { ?e fn:search (\"Lào\"@vi \"country\") }", "e"))
        .containsExactly("country/lao-pdr");
    assertThat(column("SELECT ?e { ?e fn:search (\"Lào\"@en \"country\") }", "e"))
        .doesNotContain("country/viet-nam");
  }

  @Test
  void search_inANamedGraphAndInASubquery() {
    assertThat(
            column(
                "SELECT DISTINCT ?e { GRAPH ?g { ?e fn:search (\"ACCSM 21\" \"event\" 1) ."
                    + " ?e rdfs:label ?l } }",
                "e"))
        .containsExactly("event/accsm-21");
    assertThat(
            column(
                "SELECT ?e { { SELECT ?e { (?e ?score) fn:search (\"ACCSM 21\" 3) }"
                    + " ORDER BY DESC(?score) LIMIT 1 } }",
                "e"))
        .containsExactly("event/accsm-21");
  }

  @Test
  void syntaxOfOtherSearches_isText() {
    assertThat(run("SELECT ?e { ?e fn:search \"*:* OR (x\" }").rows()).isEmpty();
    assertThat(run("SELECT ?e { ?e fn:search \"\" }").rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ?e fn:search ("x" "creature")   | The function search knows no kind "creature"
          ?e fn:search ("x" 0)            | The limit of the function search is 0
          ?e fn:search ("x" 1001)         | The limit of the function search is 1001
          ?e fn:search ?unbound           | The function search has no text to look for
          ?e fn:search ()                 | The function search has no text to look for
          ?e fn:search <http://a/b>       | The function search has no text to look for
          (?a ?b ?c ?d ?e) fn:search "x"  | The function search gives up to four values
          ?e fn:serach "x"                | There is no function <https://w3id.org/asean-kg/function#serach>
          """)
  void mistakes_areToldInASentence(String pattern, String message) {
    assertThatThrownBy(() -> run("SELECT * { " + pattern + " }"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x <java:org.apache.jena.sparql.pfunction.library.assign> \"a\"",
        "?x <http://jena.apache.org/ARQ/property#assign> \"a\"",
        "?x <http://jena.hpl.hp.com/ARQ/property#splitIRI> (?a ?b)",
        "?x <http://jena.apache.org/ARQ/property#strSplit> (\"a,b\" \",\")",
        "(\"a\" \"b\") <http://jena.apache.org/ARQ/property#concat> ?x",
        "?x <http://www.w3.org/2000/01/rdf-schema#member> ?y",
        "?x <http://jena.apache.org/text#query> \"a\""
      })
  void functionsOfTheEngine_areNone(String pattern) {
    assertThat(run("SELECT * { " + pattern + " }").rows()).isEmpty();
  }

  @Test
  void functions_areNotThere_whereNoneAreGiven() {
    QueryRunner without =
        new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());
    assertThatThrownBy(() -> without.run(PREFIXES + "SELECT * { ?e fn:search \"x\" }", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("There is no function");
  }
}
