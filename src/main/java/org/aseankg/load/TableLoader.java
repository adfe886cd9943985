package org.aseankg.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private final Iris iris;

  TableLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return file.plainName().endsWith(".csv");
  }

  /** Whether a file has the name of a table of ours. */
  static boolean isNamedAsTable(SourceFile file) {
    Matcher name = NAME.matcher(file.plainName());
    return name.matches() && ItemTypes.find(name.group(2)).isPresent();
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
    TableReader[] reader = new TableReader[1];
    CsvRows.read(
        file,
        (row, line) -> {
          if (reader[0] == null) {
            reader[0] = TableReader.of(file.name(), type, row);
          } else {
            reader[0].read(row, line, findings::add).ifPresent(out);
          }
        },
        findings);
  }

  private static RefusedException unknownName(SourceFile file) {
    String sections =
        ItemTypes.list().stream().map(ItemType::section).collect(Collectors.joining(", "));
    return new RefusedException(
        Position.of(file.name()),
        "The file does not have the name of a table: expected {table}.{section}.csv, section being one of "
            + sections
            + "; or the columns of a table of countries or office holders.");
  }
}
