package org.aseankg.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Loads tables: CSV files named {@code {table}.{section}.csv}, whose rows are items of that section
 * and whose columns are its keys. A table of any size is read row by row.
 */
final class TableLoader implements Loader {

  private static final Pattern NAME =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.([a-z]+)\\.csv");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private static final Pattern START_LINE = Pattern.compile("startline (\\d+)");

  private final Iris iris;

  TableLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return file.plainName().endsWith(".csv");
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    Matcher name = NAME.matcher(file.plainName());
    ItemType type =
        (name.matches() ? ItemTypes.find(name.group(2)) : Optional.<ItemType>empty())
            .orElseThrow(() -> unknownName(file));
    String graph = iris.graph("reference/" + name.group(1) + "-" + name.group(2));
    Node graphNode = NodeFactory.createURI(graph);
    Findings findings = new Findings();
    Located located = new Located(file.name());
    ItemWriter writer =
        new ItemWriter(
            iris, t -> staging.add(Quad.create(graphNode, t)), findings::add, located, false);
    readAll(
        file,
        type,
        item -> {
          Nfc.check(item, findings::add);
          writer.write(item);
        },
        findings);
    return List.of(
        new ParsedSource(
            file.name(), graph, digest, staging.graph(graph), findings.list(), located::of));
  }

  private static void readAll(SourceFile file, ItemType type, Consumer<Item> out, Findings findings)
      throws IOException {
    try (Utf8 text = new Utf8(file.name(), file.open());
        CSVParser rows = FORMAT.parse(text)) {
      try {
        readRows(file, type, rows, out, findings);
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException broken) {
          throw notCsv(file, rows, broken);
        }
        throw e.getCause();
      }
      TextNotices.of(file.name(), text).forEach(findings::add);
    }
  }

  private static void readRows(
      SourceFile file, ItemType type, CSVParser rows, Consumer<Item> out, Findings findings) {
    TableReader reader = null;
    for (CSVRecord row : rows) {
      if (reader == null) {
        reader = TableReader.of(file.name(), type, row);
        continue;
      }
      reader.read(row, firstLine(rows, row), findings::add).ifPresent(out);
    }
    if (reader == null) {
      throw new RefusedException(
          Position.of(file.name()), "The file is empty: expected a row of column names.");
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

  private static RefusedException unknownName(SourceFile file) {
    String sections =
        ItemTypes.list().stream().map(ItemType::section).collect(Collectors.joining(", "));
    return new RefusedException(
        Position.of(file.name()),
        "The file does not have the name of a table: expected {table}.{section}.csv, section being one of "
            + sections
            + ".");
  }
}
