package org.aseankg.web;

import static org.aseankg.testing.Schemas.requireValid;
import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * A table of a thousand office holders and offices, which somebody else made, is matched as a
 * client would. It knows the items of Wikidata, which are not sent: they tell whether a match was
 * right.
 */
class OfficeHoldersTest {

  private static final Path SHARED = Path.of(System.getProperty("asean-kg.shared", "../shared"));
  private static final Path TABLES = SHARED.resolve("extdata/office-holders");
  private static final int ROWS = 1_000;
  private static final int BATCH = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A row: what is sent, and the item it is about. */
  private record Row(String name, String type, String country, String item) {}

  @Test
  void thousandRows_areMatchedWithoutAWrongMatch() throws IOException {
    assumeTrue(Files.isDirectory(TABLES), "no tables beside the project");
    List<Row> rows = rows();
    assertThat(rows).hasSize(ROWS);
    try (ServerFixture kg = ServerFixture.ofBundled()) {
      kg.awaitReady();
      List<JsonNode> results = new ArrayList<>();
      long start = System.nanoTime();
      for (int from = 0; from < ROWS; from += BATCH) {
        results.addAll(match(kg, rows.subList(from, from + BATCH)));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      report(kg, rows, results, seconds);
    }
  }

  private static void report(
      ServerFixture kg, List<Row> rows, List<JsonNode> results, double seconds) {
    int hits = 0;
    int matches = 0;
    int checked = 0;
    int known = 0;
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      JsonNode result = results.get(i).path("result");
      hits += result.isEmpty() ? 0 : 1;
      boolean matched = result.path(0).path("match").asBoolean();
      String ours = entity(kg, row.item());
      known += ours.isEmpty() ? 0 : 1;
      if (matched) {
        matches++;
        String id = result.path(0).path("id").asText();
        String item = item(kg, id);
        checked += item.isEmpty() ? 0 : 1;
        if (!item.isEmpty() && !item.equals(row.item())) {
          wrong.add(row.name() + " " + row.item() + " -> " + id + " " + item);
        }
      } else if (!ours.isEmpty()) {
        missed.add(row.name() + " (" + row.country() + ") is " + ours);
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d rows in %.1f s, %.0f rows/s: %d with candidates, %d matched (%d of them with an item"
                + " to compare), %d rows whose item is linked here",
            rows.size(),
            seconds,
            rows.size() / seconds,
            hits,
            matches,
            checked,
            known));
    System.out.println("Linked here, but not matched: " + missed);
    assertThat(wrong).isEmpty();
    assertThat(checked).as("matches that could be compared").isPositive();
  }

  private static List<JsonNode> match(ServerFixture kg, List<Row> rows) {
    ObjectNode batch = JSON.createObjectNode();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      ObjectNode query = batch.putObject("q" + i);
      query.put("query", row.name()).put("type", row.type()).put("type_strict", "should");
      query.put("limit", 3);
      query.putArray("properties").addObject().put("pid", "country").put("v", row.country());
    }
    JsonNode reply =
        json(
            kg.post(
                "/reconcile",
                "application/x-www-form-urlencoded",
                "queries=" + encode(batch.toString())));
    requireValid("candidates", reply);
    List<JsonNode> results = new ArrayList<>();
    reply.forEach(results::add);
    return results;
  }

  /** The item of one of our entities; empty where it is not linked. */
  private static String item(ServerFixture kg, String id) {
    String request = "{\"ids\": [\"" + id + "\"], \"properties\": [{\"id\": \"wikidata\"}]}";
    JsonNode rows = json(kg.get("/reconcile?extend=" + encode(request))).path("rows");
    return rows.path(id).path("wikidata").path(0).path("str").asText();
  }

  private static String entity(ServerFixture kg, String item) {
    JsonNode best = json(kg.get("/reconcile?query=" + item)).path("result").path(0);
    return best.path("match").asBoolean() ? best.path("id").asText() : "";
  }

  /** Offices first, then holders of all countries in turn, up to a thousand. */
  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    List<List<Row>> holders = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      String country = country(name);
      if (name.endsWith("positions.csv")) {
        records(file)
            .forEach(r -> rows.add(new Row(r.get("position"), "Post", country, r.get("id"))));
      } else if (name.endsWith("holders21.csv")) {
        holders.add(
            records(file).stream()
                .map(r -> new Row(r.get("person"), "Person", country, r.get("personID")))
                .toList());
      }
    }
    for (int i = 0; rows.size() < ROWS && i < ROWS; i++) {
      for (List<Row> table : holders) {
        if (i < table.size() && rows.size() < ROWS) {
          rows.add(table.get(i));
        }
      }
    }
    return rows;
  }

  private static String country(String file) {
    String name = file.split("-(ministers|current|holders|position)")[0].replace('-', ' ');
    return name.equals("vietnam") ? "Viet Nam" : name;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
