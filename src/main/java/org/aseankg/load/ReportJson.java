package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** The report of a load as JSON, so that a server can tell what a command would. */
public final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  /** The report as JSON. */
  public static ObjectNode write(LoadReport report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("refused", report.count(Outcome.REFUSED))
        .put("added", report.added())
        .put("tookMillis", report.took().toMillis());
    ArrayNode sources = node.putArray("sources");
    for (Entry entry : report.sources()) {
      ObjectNode source = sources.addObject();
      source
          .put("file", entry.file())
          .put("graph", entry.graph())
          .put("outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
          .put("added", entry.added())
          .put("removed", entry.removed());
      ArrayNode findings = source.putArray("findings");
      entry.findings().forEach(f -> findings.add(finding(f)));
    }
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    Position position = finding.position();
    return JSON.createObjectNode()
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("line", position.line())
        .put("column", position.column())
        .put("pointer", position.pointer())
        .put("message", finding.message());
  }

  /**
   * Reads a report that a server wrote.
   *
   * @param file the name under which the person who loads knows the file
   */
  public static LoadReport read(JsonNode node, String file) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode source : node.path("sources")) {
      List<Finding> findings = new ArrayList<>();
      source.path("findings").forEach(f -> findings.add(finding(f, file)));
      entries.add(
          new Entry(
              file,
              source.path("graph").asText(),
              Outcome.valueOf(source.path("outcome").asText().toUpperCase(Locale.ROOT)),
              source.path("added").asLong(),
              source.path("removed").asLong(),
              findings));
    }
    return new LoadReport(entries, Duration.ofMillis(node.path("tookMillis").asLong()));
  }

  private static Finding finding(JsonNode node, String file) {
    return new Finding(
        Finding.Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
        new Position(
            file,
            node.path("line").asInt(),
            node.path("column").asInt(),
            node.path("pointer").asText()),
        node.path("message").asText());
  }
}
