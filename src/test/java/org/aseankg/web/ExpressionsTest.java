package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions and dates in queries: what they give, and that none outlives its query. */
@Timeout(30)
class ExpressionsTest {

  private static ServerFixture kg;

  @BeforeAll
  static void start() {
    kg = ServerFixture.of(Settings.defaults(), d -> {});
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "REGEX('Thủ tướng', '^thủ', 'i')               | true",
        "REGEX('Thủ tướng', '^thủ')                    | false",
        "REGEX('ĐÀ NẴNG', 'đà nẵng', 'i')              | true",
        "REGEX('a.c', 'a.c', 'q')                      | true",
        "REGEX('abc', 'a.c', 'q')                      | false",
        "REGEX('abc', ' a b [ c] ', 'x')               | true",
        "REGEX('a\\nb', 'a.b')                         | false",
        "REGEX('a\\nb', 'a.b', 's')                    | true",
        "REGEX('a\\nb', '^b$', 'm')                    | true",
        "REGEX('Hà Nội'@vi, '\\\\p{Lu}à')              | true",
        "REPLACE('abcd', 'b', 'Z') = 'aZcd'            | true",
        "REPLACE('abcd', '(b)(c)', '$2$1') = 'acbd'    | true",
        "LANG(REPLACE('Hà'@vi, 'H', 'h')) = 'vi'       | true",
        "COALESCE(REGEX(1, 'a'), 'error') = 'error'    | true",
        "COALESCE(REGEX('a', 'a', 'y'), 1) = 1         | refused",
        "COALESCE(REPLACE('a', 'a', '$7'), 1) = 1      | true",
        "REGEX('a', STR('('))                          | false",
      })
  void expression_isThatOfTheStandard(String expression, String expected) {
    HttpResponse<String> answer = ask("ASK { FILTER(" + expression + ") }");
    if (expected.equals("refused")) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).path("boolean").asText()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS", "TIMEZONE", "TZ"})
  void dateOfWhatIsNone_isAnErrorOfItsExpression(String function) {
    String call = function + "(?x)";
    HttpResponse<String> answer =
        ask("SELECT (COUNT(" + call + ") AS ?n) { VALUES ?x { <urn:doc:a> } }");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    answer = ask("ASK { VALUES ?x { <urn:doc:a> } FILTER(COALESCE(" + call + ", 7) = 7) }");
    assertThat(json(answer).path("boolean").asBoolean()).as(answer.body()).isTrue();
  }

  @Test
  void dates_areRead() {
    HttpResponse<String> answer =
        ask(
            "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK { BIND("
                + "'2022-08-05T09:30:00+07:00'^^xsd:dateTime AS ?d) FILTER(YEAR(?d) = 2022"
                + " && MONTH(?d) = 8 && HOURS(?d) = 9 && TZ(?d) = '+07:00') }");
    assertThat(json(answer).path("boolean").asBoolean()).as(answer.body()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a*)*", "(a+)+", "(a|a)*", "(a|aa)+", "(a?){30}a{30}", ".*.*.*"})
  void expression_thatWouldTakeForever_isAnswered(String expression) {
    String many = expression.repeat(100) + "b";
    for (String function : new String[] {"REGEX(?t, '%s')", "REPLACE(?t, '%s', '') = ''"}) {
      String call = function.formatted(many);
      HttpResponse<String> answer =
          ask("ASK { BIND('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' AS ?t) FILTER(" + call + ") }");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).path("boolean").asBoolean()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(a)\\\\1",
        "a(?=b)",
        "a{2,1}",
        "((a{100}){100}){100}",
        "(((a{1000}){1000}){1000}){1000}",
        "([\\\\]a]{2}(?:b{1000}){1000})"
      })
  void expression_thatIsNone_isTold(String expression) {
    HttpResponse<String> answer = ask("ASK { FILTER(REGEX('a', \"" + expression + "\")) }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).containsPattern("[Rr]egex|regular expression");
  }

  @Test
  void hugeExpression_isAnsweredOrRefused() {
    String nested = "(".repeat(20_000) + "a" + ")".repeat(20_000);
    assertThat(ask("ASK { FILTER(REGEX('a', '" + nested + "')) }").statusCode()).isIn(200, 400);
    String long1 = "(a|b)*".repeat(50_000);
    assertThat(ask("ASK { FILTER(REGEX('ab', '" + long1 + "')) }").statusCode())
        .isIn(200, 400, 503);
  }

  private static HttpResponse<String> ask(String query) {
    return kg.post("/kg/sparql", "application/sparql-query", query);
  }
}
