package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Reads mapping sets row by row: tab-separated values under a header of YAML comment lines that
 * declares the prefixes.
 */
final class SssomRows {

  /** Takes what is read: the prefixes once, then row after row by the names of columns. */
  interface Sink {
    void prefixes(Map<String, String> prefixes);

    void row(Map<String, String> row, Position position);
  }

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

  private static final YAMLMapper YAML = new YAMLMapper();

  private final SourceFile file;
  private final Iris iris;
  private final Findings findings;
  private final Sink sink;

  private SssomRows(SourceFile file, Iris iris, Findings findings, Sink sink) {
    this.file = file;
    this.iris = iris;
    this.findings = findings;
    this.sink = sink;
  }

  /**
   * Hands on every row.
   *
   * @throws RefusedException if the file is no mapping set
   */
  static void read(SourceFile file, Iris iris, Findings findings, Sink sink) throws IOException {
    try (Utf8 text = new Utf8(file.name(), file.open());
        Lines lines = new Lines(text)) {
      new SssomRows(file, iris, findings, sink).readAll(lines);
      TextNotices.of(file.name(), text).forEach(findings::add);
    }
  }

  /** The IRI that a CURIE stands for. */
  static String expand(String curie, Map<String, String> prefixes) {
    int colon = curie.indexOf(':');
    String prefix = colon < 0 ? null : prefixes.get(curie.substring(0, colon));
    if (prefix == null) {
      throw new IllegalArgumentException(
          "\"" + curie + "\" has no prefix of the curie_map: expected one that it declares");
    }
    String iri = prefix + curie.substring(colon + 1);
    if (!ValueWriter.isAbsolute(iri)) {
      throw new IllegalArgumentException(
          "\"" + curie + "\" stands for <" + iri + ">: expected an absolute IRI");
    }
    return iri;
  }

  private void readAll(Lines lines) throws IOException {
    String header = header(lines);
    if (lines.line() == null) {
      throw new RefusedException(
          Position.of(file.name()), "The file holds no table: expected an SSSOM mapping set.");
    }
    sink.prefixes(prefixes(header));
    Map<String, Integer> columns = columns(lines);
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        row(new Position(file.name(), lines.number(), 0, ""), columns, lines.line());
      }
    }
  }

  /** The comment lines at the start; afterwards the lines stand at the row of column names. */
  private static String header(Lines lines) throws IOException {
    StringBuilder header = new StringBuilder();
    while (lines.next() && lines.line().startsWith("#")) {
      header.append(lines.line(), 1, lines.line().length()).append('\n');
    }
    return header.toString();
  }

  private void row(Position position, Map<String, Integer> columns, String line) {
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
    Map<String, String> row = new HashMap<>();
    columns.forEach((column, index) -> row.put(column, cells.get(index).strip()));
    try {
      sink.row(row, position);
    } catch (IllegalArgumentException e) {
      findings.add(Finding.error(position, Sentences.ended(e.getMessage())));
    }
  }

  private Map<String, Integer> columns(Lines lines) {
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

  private Map<String, String> prefixes(String header) {
    Position start = new Position(file.name(), 1, 0, "");
    try {
      JsonNode map = YAML.readTree(header).path("curie_map");
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
