package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Loads mapping sets in the Simple Standard for Sharing Ontological Mappings (SSSOM): a table of
 * tab-separated values under a header of YAML comment lines that declares the prefixes.
 */
final class SssomLoader implements Loader {

  private static final String ENDING = ".sssom.tsv";
  private static final List<String> REQUIRED =
      List.of("subject_id", "predicate_id", "object_id", "mapping_justification");

  /** Prefixes that SSSOM lets a set use without declaring them. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "semapv", "https://w3id.org/semapv/vocab/",
          "skos", "http://www.w3.org/2004/02/skos/core#",
          "sssom", "https://w3id.org/sssom/",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  private final Iris iris;
  private final YAMLMapper yaml = new YAMLMapper();

  SssomLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return file.plainName().endsWith(ENDING);
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    String name = file.plainName();
    String graph =
        iris.graph(
            "links/" + RelationIris.slugOf(name.substring(0, name.length() - ENDING.length())));
    Node graphNode = NodeFactory.createURI(graph);
    Findings findings = new Findings();
    Located located = new Located(file.name());
    try (Utf8 text = new Utf8(file.name(), file.open());
        Lines lines = new Lines(text)) {
      String header = header(lines);
      if (lines.line() == null) {
        throw new RefusedException(
            Position.of(file.name()), "The file holds no table: expected an SSSOM mapping set.");
      }
      Map<String, String> prefixes = prefixes(file, header);
      Map<String, Integer> columns = columns(file, lines);
      MappingWriter writer =
          new MappingWriter(
              iris, prefixes, t -> staging.add(Quad.create(graphNode, t)), findings::add, located);
      long rows = 0;
      long foreign = 0;
      while (lines.next()) {
        if (!lines.line().isBlank()) {
          rows++;
          Position position = new Position(file.name(), lines.number(), 0, "");
          foreign += row(position, columns, lines, writer, findings) ? 0 : 1;
        }
      }
      foreign(file, rows, foreign).ifPresent(findings::add);
      TextNotices.of(file.name(), text).forEach(findings::add);
    }
    return List.of(
        new ParsedSource(
            file.name(), graph, digest, staging.graph(graph), findings.list(), located::of));
  }

  /** The comment lines at the start; afterwards the lines stand at the row of column names. */
  private static String header(Lines lines) throws IOException {
    StringBuilder header = new StringBuilder();
    while (lines.next() && lines.line().startsWith("#")) {
      header.append(lines.line(), 1, lines.line().length()).append('\n');
    }
    return header.toString();
  }

  /** What is said of rows between things of others: some are passed over, but not all. */
  private static Optional<Finding> foreign(SourceFile file, long rows, long foreign) {
    if (foreign == 0) {
      return Optional.empty();
    }
    Position position = Position.of(file.name());
    return Optional.of(
        rows == foreign
            ? Finding.error(
                position,
                "No row has an entity of the graph on either side: expected mappings from or to some.")
            : Finding.notice(
                position,
                foreign
                    + " of "
                    + rows
                    + " rows have no entity of the graph on either side and were passed over."));
  }

  /** Reads a row; false where neither side of it is ours. */
  private static boolean row(
      Position position,
      Map<String, Integer> columns,
      Lines lines,
      MappingWriter writer,
      Findings findings) {
    List<String> cells = Arrays.asList(lines.line().split("\t", -1));
    if (cells.size() != columns.size()) {
      findings.add(
          Finding.error(
              position,
              "The row has "
                  + cells.size()
                  + " cells: expected "
                  + columns.size()
                  + ", as the first row has."));
      return true;
    }
    Map<String, String> mapping = new HashMap<>();
    columns.forEach((column, index) -> mapping.put(column, cells.get(index).strip()));
    try {
      return writer.write(mapping, position);
    } catch (IllegalArgumentException e) {
      findings.add(Finding.error(position, Sentences.ended(e.getMessage())));
      return true;
    }
  }

  private static Map<String, Integer> columns(SourceFile file, Lines lines) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> names = Arrays.asList(lines.line().split("\t", -1));
    for (int i = 0; i < names.size(); i++) {
      if (columns.put(names.get(i).strip(), i) != null) {
        throw new RefusedException(
            new Position(file.name(), lines.number(), 0, names.get(i).strip()),
            "The column stands twice: expected each once.");
      }
    }
    for (String required : REQUIRED) {
      if (!columns.containsKey(required)) {
        throw new RefusedException(
            new Position(file.name(), lines.number(), 0, required),
            "The column is missing: expected an SSSOM table, which has it.");
      }
    }
    return columns;
  }

  private Map<String, String> prefixes(SourceFile file, String header) {
    Position start = new Position(file.name(), 1, 0, "");
    try {
      JsonNode map = yaml.readTree(header).path("curie_map");
      if (!map.isObject()) {
        throw new RefusedException(
            start, "The header has no curie_map: expected one, which declares the prefixes.");
      }
      Map<String, String> prefixes = new HashMap<>(BUILT_IN);
      map.properties().forEach(e -> prefixes.put(e.getKey(), iris.rebase(e.getValue().asText())));
      return prefixes;
    } catch (IOException e) {
      throw new RefusedException(
          start, "The header is not YAML: expected comment lines with a curie_map.", e);
    }
  }
}
