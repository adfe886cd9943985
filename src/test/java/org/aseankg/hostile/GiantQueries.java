package org.aseankg.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries that are large or nest deep, each in sizes up to the limit of a request. */
final class GiantQueries {

  private static final int MOST_BYTES = 1_000_000;

  private final Target target;
  private final Tally tally = new Tally();

  GiantQueries(Target target) {
    this.target = target;
  }

  /** A query with a part that is repeated between a beginning and an end. */
  private record Shape(String begin, String open, String middle, String close, String end) {
    String of(int times) {
      return begin + open.repeat(times) + middle + close.repeat(times) + end;
    }
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("groups", new Shape("ASK ", "{", "?s ?p ?o", "}", ""));
    shapes.put("parentheses", new Shape("ASK { FILTER(", "(", "1", ")", ") }"));
    shapes.put("negations", new Shape("ASK { FILTER(", "!", "true", "", ") }"));
    shapes.put("minus signs", new Shape("SELECT (", "- ", "1", "", "AS ?x) {}"));
    shapes.put("sums", new Shape("SELECT (1", "+1", "", "", " AS ?x) {}"));
    shapes.put("ors", new Shape("ASK { ?s ?p ?o FILTER(?o=1", "||?o=2", "", "", ") }"));
    shapes.put("unions", new Shape("SELECT * { {}", " UNION { ?s ?p ?o }", "", "", "} LIMIT 1"));
    shapes.put("optionals", new Shape("ASK {", " OPTIONAL { ?s ?p ?o", "", "}", "}"));
    shapes.put("minuses", new Shape("ASK {", " MINUS { ?s ?p ?o", "", "}", "}"));
    shapes.put("exists", new Shape("ASK {", " FILTER EXISTS { ?s ?p ?o", "", "}", "}"));
    shapes.put("subqueries", new Shape("ASK ", "{ SELECT * ", "{ ?s ?p ?o }", "}", ""));
    shapes.put("graphs", new Shape("ASK {", " GRAPH ?g {", "?s ?p ?o", "}", "}"));
    shapes.put("triples", new Shape("ASK {", " ?s ?p ?o .", "", "", "}"));
    shapes.put("blank nodes", new Shape("ASK {", "[ <urn:p> ", "1", "]", " <urn:q> 1 }"));
    shapes.put("lists", new Shape("ASK { ?s ?p ", "(", "1", ")", "}"));
    shapes.put("paths in parentheses", new Shape("ASK { ?s ", "(", "<urn:p>", ")*", " ?o }"));
    shapes.put("inverse paths", new Shape("ASK { ?s ", "^", "<urn:p>", "", " ?o }"));
    shapes.put("long paths", new Shape("ASK { ?s <urn:p>", "/<urn:p>", "", "", " ?o }"));
    shapes.put("values", new Shape("SELECT * { VALUES ?x {", " 1", "", "", "} } LIMIT 1"));
    shapes.put("in", new Shape("ASK { ?s ?p ?o FILTER(?o IN (1", ",2", "", "", ")) }"));
    shapes.put("concat", new Shape("SELECT (", "CONCAT(\"x\",", "\"y\"", ")", " AS ?x) {}"));
    shapes.put("if", new Shape("SELECT (", "IF(true,", "1", ",2)", " AS ?x) {}"));
    shapes.put("prefixes", new Shape("", "PREFIX a: <urn:a> ", "ASK {}", "", ""));
    shapes.put("bases", new Shape("", "BASE <urn:a> ", "ASK {}", "", ""));
    shapes.put("from", new Shape("ASK ", "FROM <urn:a> ", "{ ?s ?p ?o }", "", ""));
    shapes.put("columns", new Shape("SELECT ", "?s ", "{ ?s ?p ?o }", "", ""));
    shapes.put("a string", new Shape("ASK { ?s ?p \"", "x", "", "", "\" }"));
    shapes.put("an IRI", new Shape("ASK { ?s ?p <urn:", "x", "", "", "> }"));
    shapes.put("a number", new Shape("SELECT (1", "0", "", "", " AS ?x) {}"));
    shapes.put("a name", new Shape("SELECT ?x", "x", "", "", " {}"));
    shapes.put("a comment", new Shape("ASK {} #", "x", "", "", ""));
    shapes.put("escapes", new Shape("ASK { ?s ?p \"", "\\u0041", "", "", "\" }"));
    shapes.put("open braces", new Shape("ASK ", "{", "", "", ""));
    shapes.put("open quotes", new Shape("ASK { ?s ?p ", "\"\"\"", "", "", ""));
    shapes.put(
        "patterns",
        new Shape(
            "ASK { FILTER(REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaa\",\"", "(a*)*", "b", "", "\")) }"));
    return shapes;
  }

  /** Sends each in so many sizes, each ten times the one before. */
  GiantQueries run(int sizes) throws IOException {
    try (Wire wire = target.wire()) {
      for (Map.Entry<String, Shape> shape : shapes().entrySet()) {
        int times = 10;
        for (int i = 0; i < sizes; i++) {
          times *= 10;
          String query = shape.getValue().of(times);
          if (query.length() < MOST_BYTES) {
            send(wire, shape.getKey() + " x " + times, query);
          }
        }
      }
    }
    return this;
  }

  private void send(Wire wire, String name, String query) throws IOException {
    long begin = System.nanoTime();
    try {
      byte[] body = query.getBytes(StandardCharsets.UTF_8);
      Wire.Answer answer =
          wire.send("POST", "/kg/sparql", body, "Content-Type: application/sparql-query");
      tally.answer(answer, name);
    } catch (IOException e) {
      tally.fault("fault no whole answer", e + " for " + name);
      wire.reset();
    }
    tally.took((System.nanoTime() - begin) / 1_000_000);
  }

  List<String> faults() {
    return new ArrayList<>(tally.faults());
  }

  long count(String what) {
    return tally.get(what);
  }

  String table() {
    return "| shapes | sent | answered | 4xx | 503 | other 5xx | no whole answer | inside told | ms the slowest |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + "| %d | %d | %d | %d | %d | %d | %d | %d | %d |"
            .formatted(
                shapes().size(),
                tally.get("all"),
                tally.get("2xx"),
                tally.get("4xx"),
                tally.get("503"),
                tally.get("5xx") - tally.get("503"),
                tally.get("closed") + tally.get("fault no whole answer"),
                tally.get("fault leak"),
                tally.longestMillis());
  }
}
