package org.aseankg.query;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * Aligned columns for a terminal. An IRI is shown by its label, or shortened where it has none;
 * columns without any value are left out. Widths count what a terminal shows, not characters.
 */
final class TableWriter {

  private TableWriter() {}

  static void write(QueryResult result, Writer out) throws IOException {
    List<Column> columns =
        result.columns().stream()
            .filter(c -> !isLabel(c, result.columns()))
            .filter(c -> result.rows().stream().anyMatch(r -> r.containsKey(c.name())))
            .toList();
    if (columns.isEmpty()) {
      return;
    }
    int[] widths = columns.stream().mapToInt(c -> width(c, result)).toArray();
    writeLine(columns.stream().map(Column::name).toList(), widths, out);
    writeLine(java.util.Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, out);
    for (Map<String, Value> row : result.rows()) {
      writeLine(columns.stream().map(c -> cell(c, row)).toList(), widths, out);
    }
  }

  private static boolean isLabel(Column column, List<Column> all) {
    return all.stream().anyMatch(c -> c.isIri() && Column.labelOf(c.name()).equals(column.name()));
  }

  private static int width(Column column, QueryResult result) {
    return Math.max(
        width(column.name()),
        result.rows().stream().mapToInt(r -> width(cell(column, r))).max().orElse(0));
  }

  private static String cell(Column column, Map<String, Value> row) {
    Value label = row.get(Column.labelOf(column.name()));
    Value value = column.isIri() && label != null ? label : row.get(column.name());
    if (value == null) {
      return "";
    }
    String text = value.isIri() ? shortened(value.text()) : value.text();
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }

  private static String shortened(String iri) {
    return iri.replaceFirst("^.*/(?:id|concept|graph)/", "");
  }

  private static void writeLine(List<String> cells, int[] widths, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      if (i < cells.size() - 1) {
        line.append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
      }
    }
    out.write(line.toString().stripTrailing());
    out.write('\n');
  }

  /** The cells of a terminal that a text takes. */
  static int width(String text) {
    return text.codePoints().map(TableWriter::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }
}
