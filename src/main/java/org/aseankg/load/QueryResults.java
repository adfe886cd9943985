package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.model.Position;

/**
 * Results of a query of Wikidata in the JSON format of SPARQL 1.1: people in office, or offices,
 * with the same columns as in tables.
 */
final class QueryResults implements ExternalFormat {

  private static final String VARIABLES = "head/vars";
  private static final String ROWS = "results/bindings";

  @Override
  public boolean recognises(Head head) {
    return head.hasKey("results") || head.hasKey("head");
  }

  @Override
  public void read(SourceFile file, ExternalWriter out) throws IOException {
    new Reading(file, out).read();
  }

  /** The reading of one file: the variables come first and give their columns a meaning. */
  private static final class Reading {
    private final SourceFile file;
    private final ExternalWriter out;
    private final List<String> variables = new ArrayList<>();
    private OfficeColumns columns;

    Reading(SourceFile file, ExternalWriter out) {
      this.file = file;
      this.out = out;
    }

    void read() throws IOException {
      JsonItems.read(file, Set.of(VARIABLES, ROWS), this::take, out.findings());
    }

    private void take(JsonItems.Item item) {
      if (item.section().equals(VARIABLES)) {
        variables.add(item.node().asText());
        return;
      }
      if (columns == null) {
        columns = columns(item.position());
      }
      columns.write(new Cells(cells(item.node()), item.position(), out), out);
    }

    private OfficeColumns columns(Position position) {
      if (!OfficeColumns.areIn(variables)) {
        throw new RefusedException(
            position,
            "The results have the variables "
                + String.join(", ", variables)
                + ": expected those of people in office, as person, personLabel, position, positionLabel, start, end.");
      }
      return OfficeColumns.of(variables);
    }

    private static Map<String, String> cells(JsonNode row) {
      Map<String, String> cells = new HashMap<>();
      row.properties()
          .forEach(
              e -> {
                JsonNode term = e.getValue();
                if (!term.path("type").asText().equals("bnode")) {
                  cells.put(e.getKey(), term.path("value").asText().strip());
                  cells.put(Cells.languageOf(e.getKey()), term.path("xml:lang").asText());
                }
              });
      return cells;
    }
  }
}
