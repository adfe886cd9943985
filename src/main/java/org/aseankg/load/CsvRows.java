package org.aseankg.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.aseankg.model.Position;

/** Reads a CSV file of any size row by row, each with the line it starts at. */
final class CsvRows {

  /** RFC 4180; empty lines are left out. */
  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private static final Pattern START_LINE = Pattern.compile("startline (\\d+)");

  private CsvRows() {}

  /**
   * Hands on every row, that of column names first.
   *
   * @throws RefusedException if the file is not CSV, or empty
   */
  static void read(SourceFile file, ObjIntConsumer<CSVRecord> rows, Findings findings)
      throws IOException {
    try (Utf8 text = new Utf8(file.name(), file.open());
        CSVParser parser = FORMAT.parse(text)) {
      try {
        boolean empty = true;
        for (CSVRecord row : parser) {
          rows.accept(row, firstLine(parser, row));
          empty = false;
        }
        if (empty) {
          throw new RefusedException(
              Position.of(file.name()), "The file is empty: expected a row of column names.");
        }
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException broken) {
          throw notCsv(file, parser, broken);
        }
        throw e.getCause();
      }
      TextNotices.of(file.name(), text).forEach(findings::add);
    }
  }

  /** The line a row starts at; the parser tells the one it ends at. */
  private static int firstLine(CSVParser rows, CSVRecord row) {
    long breaks = 0;
    for (String cell : row) {
      breaks += cell.chars().filter(c -> c == '\n').count();
    }
    return (int) (rows.getCurrentLineNumber() - breaks);
  }

  private static RefusedException notCsv(SourceFile file, CSVParser rows, CSVException broken) {
    Matcher start = START_LINE.matcher(String.valueOf(broken.getMessage()));
    boolean known = start.find();
    int line = known ? Integer.parseInt(start.group(1)) : (int) rows.getCurrentLineNumber();
    String what =
        known
            ? "A cell opens with a quotation mark here that nothing closes: expected a closing one."
            : "The row is not CSV: " + Sentences.ended(broken.getMessage());
    return new RefusedException(new Position(file.name(), line, 0, ""), what, broken);
  }
}
