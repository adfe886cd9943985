package org.aseankg.query.cost;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the bundled data: what people ask passes, what nobody would wait for does not. */
class CostGuardTest {

  private static final String PREFIXES =
      """
      PREFIX : <http://example.org/>
      PREFIX akg: <https://w3id.org/asean-kg/ontology#>
      PREFIX fn: <https://w3id.org/asean-kg/function#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final CostGuard GUARD =
      new CostGuard(BundledGraph.store(), BundledGraph.settings().get(Keys.QUERY_COST));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } LIMIT 100",
        "SELECT * { ?s ?p ?o } ORDER BY ?s LIMIT 100 OFFSET 1000",
        "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 10",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?d) { ?s ?p ?o } GROUP BY ?p",
        "SELECT ?t (COUNT(?s) AS ?n) { ?s a ?t } GROUP BY ?t ORDER BY DESC(?n)",
        "SELECT DISTINCT ?p { ?s a akg:Event ; ?p ?o }",
        "ASK { ?s ?p ?o }",
        "ASK { ?a ?b ?c . ?d ?e ?f }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 10",
        "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 500",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
        "DESCRIBE <http://example.org/x>",
        "DESCRIBE ?e { ?e a akg:Event } LIMIT 5",
        "SELECT * { ?e a akg:Event OPTIONAL { ?e rdfs:label ?l } OPTIONAL { ?e akg:partOf ?w"
            + " OPTIONAL { ?w rdfs:label ?wl } } OPTIONAL { ?e akg:edition ?n } }",
        "SELECT * { ?a akg:tookPartIn ?e . ?b akg:tookPartIn ?e FILTER(?a != ?b) }",
        "SELECT * { ?c a akg:Country . ?m a akg:Month }",
        "SELECT * { ?a a akg:Country . ?b a akg:Country FILTER(STR(?a) < STR(?b)) }",
        "SELECT * { ?a a akg:Country . ?b a akg:Country . ?c a akg:Country }",
        "SELECT * { ?c rdfs:subClassOf* ?d }",
        "SELECT * { ?c a/rdfs:subClassOf* akg:Event }",
        "SELECT * { ?e akg:partOf+ ?w }",
        "SELECT * { ?b (akg:subBodyOf|akg:partOf)+ ?top . ?b rdfs:label ?l }",
        "SELECT * { <http://example.org/x> (:p|!:p)* ?o }",
        "SELECT * { ?s rdfs:label ?l FILTER(CONTAINS(LCASE(STR(?l)), 'summit')) }",
        "SELECT * { ?a rdfs:label ?l . ?b skos:altLabel ?m FILTER(?l = ?m && ?a != ?b) }",
        "SELECT * { ?s rdfs:label ?l FILTER NOT EXISTS { ?s skos:altLabel ?m } }",
        "SELECT * { ?s a akg:Event MINUS { ?s akg:partOf ?x } }",
        "SELECT * { (?e ?score) fn:search ('ASEAN' 10) . ?e rdfs:label ?l }",
        "SELECT * { VALUES ?e { <http://e/1> <http://e/2> } ?e ?p ?o }",
        "SELECT * { VALUES ?year { 2019 2020 2021 } ?e a akg:Event . ?e rdfs:label ?l }",
        "SELECT * { { SELECT (COUNT(*) AS ?all) { ?s ?p ?o } } { ?e a akg:Event } }",
        "SELECT * { { SELECT ?p { ?s ?p ?o } LIMIT 10 } ?x rdfs:label ?l }",
        "SELECT * { { ?s rdfs:label ?l } UNION { ?s skos:altLabel ?l } }",
        "SELECT * { ?s akg:year ?y BIND(xsd:integer(?y) + 1 AS ?next) ?t akg:year ?next }",
        "SELECT * { ?l rdf:rest*/rdf:first ?member }",
        "SELECT * {}",
      })
  void query_thatPeopleAskPasses(String query) {
    assertThatCode(() -> GUARD.check(parse(query))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?b ?c . ?d ?e ?f }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c LIMIT 1",
        "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 10",
        "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STR(?c) = CONCAT(STR(?f), 'x')) } LIMIT 1",
        "ASK { ?a ?b ?c . ?d ?e ?f FILTER(?c > ?f + 1000000) }",
        "SELECT * { { ?a ?b ?c } { ?d ?e ?f } }",
        "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f } }",
        "SELECT * { { ?a ?b ?c . ?d ?e ?f } UNION { ?x rdfs:label ?y } }",
        "SELECT * { ?x rdfs:label ?y MINUS { ?x ?b ?c . ?d ?e ?f } }",
        "SELECT * { { SELECT * { ?a ?b ?c } } { SELECT * { ?d ?e ?f } } }",
        "SELECT * { { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f FILTER(?f = CONCAT(STR(?c), 'x')) } }",
        "SELECT * { GRAPH <http://g> { ?a ?b ?c } GRAPH <http://h> { ?d ?e ?f } }",
        "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }",
        "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f }",
        "SELECT (COUNT(*) AS ?n) { ?s (:p|!:p)* ?o }",
        "SELECT * { ?s (:p|!:p)+ ?o } LIMIT 5",
        "SELECT * { ?s (^rdfs:label|!:p)* ?o }",
        "SELECT * { ?e a ?type . ?e (:p|!:p)* ?x }",
        "SELECT * { ?s (^(:p|!:p)/(:p|!:p))* ?o }",
        "SELECT * { ?s !:p ?x . ?y !:p ?o }",
      })
  void query_thatNobodyWouldWaitForIsRefused(String query) {
    assertThatThrownBy(() -> GUARD.check(parse(query)))
        .isInstanceOf(QueryTooCostlyException.class)
        .hasMessageStartingWith("The query would go through about ");
  }

  @Test
  void refusal_saysWhichPartsAndWhatToDo() {
    assertThatThrownBy(() -> GUARD.check(parse("SELECT * { ?a rdfs:label ?b . ?d ?e ?f }")))
        .hasMessageContaining("?a rdfs:label ?b (about ")
        .hasMessageContaining(" and ?d ?e ?f (about ")
        .hasMessageContaining("no variable joins these parts")
        .hasMessageEndingWith("Please join them by a variable, or narrow them down.");
    assertThatThrownBy(() -> GUARD.check(parse("SELECT * { ?a (:p|!:p)* ?b }")))
        .hasMessageContaining("?a (:p|!:p)* ?b")
        .hasMessageEndingWith("or the properties it follows.");
  }

  @Test
  void query_ofTooManyParts() {
    String patterns = "SELECT * { " + "?s ?p ?o . ".repeat(1001) + "}";
    assertThatThrownBy(() -> GUARD.check(parse(patterns)))
        .hasMessage(
            "The query has 1,001 triple patterns: expected at most 1,000. Send it in several.");
    String values = "SELECT * { VALUES ?x { " + "1 ".repeat(20_001) + "} }";
    assertThatThrownBy(() -> GUARD.check(parse(values)))
        .hasMessageContaining("20,001 rows of VALUES");
  }

  @Test
  void limit_isASetting() {
    CostGuard strict = new CostGuard(BundledGraph.store(), 100);
    assertThatThrownBy(() -> strict.check(parse("SELECT * { ?a a akg:Event . ?b a akg:Event }")))
        .isInstanceOf(QueryTooCostlyException.class);
  }

  private static Query parse(String query) {
    return QueryFactory.create(PREFIXES + query);
  }
}
