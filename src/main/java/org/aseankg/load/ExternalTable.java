package org.aseankg.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVRecord;
import org.aseankg.model.Position;

/** Reads the tables of others: a row is its cells by the names of their columns. */
final class ExternalTable {

  private final SourceFile file;
  private final ExternalWriter out;
  private final BiConsumer<Map<String, String>, Position> rows;
  private List<String> columns;

  private ExternalTable(
      SourceFile file, ExternalWriter out, BiConsumer<Map<String, String>, Position> rows) {
    this.file = file;
    this.out = out;
    this.rows = rows;
  }

  /** Hands on every row below that of column names; empty cells are left out. */
  static void read(
      SourceFile file, ExternalWriter out, BiConsumer<Map<String, String>, Position> rows)
      throws IOException {
    CsvRows.read(file, new ExternalTable(file, out, rows)::take, out.findings());
  }

  private void take(CSVRecord row, int line) {
    if (columns == null) {
      columns = row.stream().map(String::strip).toList();
      return;
    }
    Position position = new Position(file.name(), line, 0, "");
    if (row.size() != columns.size()) {
      out.error(
          position,
          "The row has "
              + row.size()
              + " cells: expected "
              + columns.size()
              + ", as the first row has");
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.get(i).strip();
      if (!cell.isEmpty()) {
        cells.put(columns.get(i), cell);
      }
    }
    rows.accept(cells, position);
  }
}
