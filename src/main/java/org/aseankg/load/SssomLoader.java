package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
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
    List<Finding> findings = new ArrayList<>();
    Located located = new Located(file.name(), p -> p);
    try (Utf8 text = new Utf8(file.name(), file.open());
        BufferedReader lines = new BufferedReader(text)) {
      StringBuilder header = new StringBuilder();
      int number = 1;
      String line = lines.readLine();
      for (; line != null && line.startsWith("#"); line = lines.readLine(), number++) {
        header.append(line, 1, line.length()).append('\n');
      }
      Map<String, Integer> columns = columns(file, line, number);
      MappingWriter writer =
          new MappingWriter(
              iris,
              prefixes(file, header.toString()),
              t -> staging.add(Quad.create(graphNode, t)),
              located);
      for (line = lines.readLine(), number++; line != null; line = lines.readLine(), number++) {
        if (!line.isBlank()) {
          row(file, columns, line, number, writer, findings);
        }
      }
      findings.addAll(TextNotices.of(file.name(), text));
    }
    return List.of(
        new ParsedSource(file.name(), graph, digest, staging.graph(graph), findings, located::of));
  }

  private static void row(
      SourceFile file,
      Map<String, Integer> columns,
      String line,
      int number,
      MappingWriter writer,
      List<Finding> findings) {
    Position position = new Position(file.name(), number, 0, "");
    List<String> cells = Arrays.asList(line.split("\t", -1));
    if (cells.size() != columns.size()) {
      findings.add(
          Finding.error(
              position,
              "The row has "
                  + cells.size()
                  + " cells: expected "
                  + columns.size()
                  + ", as the first row has."));
      return;
    }
    Map<String, String> mapping = new HashMap<>();
    columns.forEach((column, index) -> mapping.put(column, cells.get(index).strip()));
    try {
      writer.write(mapping, position);
    } catch (IllegalArgumentException e) {
      findings.add(Finding.error(position, e.getMessage() + "."));
    }
  }

  private static Map<String, Integer> columns(SourceFile file, String line, int number) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> names = line == null ? List.of() : Arrays.asList(line.split("\t", -1));
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i).strip(), i);
    }
    for (String required : REQUIRED) {
      if (!columns.containsKey(required)) {
        throw new InvalidInputException(
            new Position(file.name(), number, 0, required)
                + ": the column is missing: expected an SSSOM table.");
      }
    }
    return columns;
  }

  private Map<String, String> prefixes(SourceFile file, String header) {
    try {
      JsonNode map = yaml.readTree(header).path("curie_map");
      Map<String, String> prefixes = new HashMap<>();
      map.properties().forEach(e -> prefixes.put(e.getKey(), iris.rebase(e.getValue().asText())));
      return prefixes;
    } catch (IOException e) {
      throw new InvalidInputException(
          new Position(file.name(), 1, 0, "") + ": the header is not YAML: expected a curie_map.",
          e);
    }
  }
}
