package org.aseankg.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
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

  /** Findings told of one table; a column of wrong dates would else fill the screen. */
  private static final int MAX_FINDINGS = 100;

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
        (name.matches() ? ItemTypes.find(name.group(2)) : java.util.Optional.<ItemType>empty())
            .orElseThrow(() -> unknownName(file));
    String graph = iris.graph("reference/" + name.group(1) + "-" + name.group(2));
    Node graphNode = NodeFactory.createURI(graph);
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Located located = new Located(file.name(), p -> p);
    ItemWriter writer =
        new ItemWriter(
            iris,
            t -> staging.add(Quad.create(graphNode, t)),
            f -> add(findings, seen, f),
            located,
            false);
    try (Utf8 text = new Utf8(file.name(), file.open());
        CSVParser rows = FORMAT.parse(text)) {
      readRows(file, type, rows, writer, findings, seen);
      findings.addAll(TextNotices.of(file.name(), text));
    } catch (UncheckedIOException | CSVException e) {
      throw new InvalidInputException(file.name() + ": not a CSV file: " + e.getMessage() + ".", e);
    }
    return List.of(
        new ParsedSource(
            file.name(), graph, digest, staging.graph(graph), List.copyOf(findings), located::of));
  }

  private static void readRows(
      SourceFile file,
      ItemType type,
      CSVParser rows,
      ItemWriter writer,
      List<Finding> findings,
      Set<String> seen) {
    TableReader reader = null;
    for (CSVRecord row : rows) {
      if (reader == null) {
        reader = TableReader.of(file.name(), type, row);
        continue;
      }
      // The parser stands behind the row it gave.
      int line = (int) rows.getCurrentLineNumber() - lineBreaks(row);
      reader
          .read(row, line, f -> add(findings, seen, f))
          .ifPresent(
              item -> {
                Nfc.check(item, f -> add(findings, seen, f));
                writer.write(item);
              });
    }
    if (reader == null) {
      throw new InvalidInputException(
          file.name() + ": the file is empty: expected a row of column names.");
    }
  }

  private static int lineBreaks(CSVRecord row) {
    int count = 0;
    for (String cell : row) {
      count += (int) cell.chars().filter(c -> c == '\n').count();
    }
    return count;
  }

  private static void add(List<Finding> findings, Set<String> seen, Finding finding) {
    if (findings.size() < MAX_FINDINGS && seen.add(finding.toString())) {
      findings.add(finding);
    }
  }

  private static InvalidInputException unknownName(SourceFile file) {
    String sections =
        ItemTypes.list().stream().map(ItemType::section).collect(Collectors.joining(", "));
    return new InvalidInputException(
        Position.of(file.name())
            + ": not the name of a table: expected {table}.{section}.csv, section being one of "
            + sections
            + ".");
  }
}
