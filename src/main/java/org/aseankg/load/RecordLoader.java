package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/**
 * Loads records: JSON files, one a source document. They are read whole, so they may be {@value
 * #MAX_MEGABYTES} MB at most; the longest article makes a record of less than one.
 */
final class RecordLoader implements Loader {

  static final int MAX_MEGABYTES = 20;

  private final Iris iris;
  private final RecordSchema schema = new RecordSchema();
  private final ObjectMapper json =
      new ObjectMapper(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  RecordLoader(Iris iris) {
    this.iris = iris;
  }

  @Override
  public boolean accepts(SourceFile file) {
    return file.plainName().endsWith(".json");
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    String text = readAll(file, findings);
    JsonNode record = parse(file, text);
    findings.addAll(schema.validate(file.name(), record));
    Located located = new Located(file.name(), p -> JsonPositions.locate(text, p));
    String graph = "";
    if (findings.stream().noneMatch(Finding::isError)) {
      String source = record.get("source").get("id").textValue();
      graph = iris.graph(source);
      var graphNode = NodeFactory.createURI(graph);
      ItemWriter writer =
          new ItemWriter(
              iris, t -> staging.add(Quad.create(graphNode, t)), findings::add, located, true);
      RecordReader.read(
          file.name(),
          record,
          item -> {
            Nfc.check(item, findings::add);
            writer.write(item);
          });
    }
    List<Finding> placed = findings.stream().map(f -> place(f, text)).toList();
    return List.of(
        new ParsedSource(file.name(), graph, digest, staging.graph(graph), placed, located::of));
  }

  private static String readAll(SourceFile file, List<Finding> findings) throws IOException {
    refuseAbove(file, file.size());
    try (Utf8 in = new Utf8(file.name(), file.open())) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        text.append(buffer, 0, n);
        refuseAbove(file, text.length());
      }
      if (text.toString().isBlank()) {
        throw new InvalidInputException(
            Position.of(file.name()) + ": the file is empty: expected a JSON object.");
      }
      findings.addAll(TextNotices.of(file.name(), in));
      return text.toString();
    }
  }

  private static void refuseAbove(SourceFile file, long size) {
    if (size > MAX_MEGABYTES * 1024L * 1024L) {
      throw new InvalidInputException(
          file.name()
              + ": the record is larger than "
              + MAX_MEGABYTES
              + " MB: expected one source document a file.");
    }
  }

  private JsonNode parse(SourceFile file, String text) throws IOException {
    try (Reader reader = new java.io.StringReader(text)) {
      return json.readTree(reader);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      Position position =
          new Position(file.name(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
      throw new InvalidInputException(
          position + ": not JSON: " + firstLine(e.getOriginalMessage()) + ".", e);
    }
  }

  private static Finding place(Finding finding, String text) {
    return new Finding(
        finding.severity(), JsonPositions.locate(text, finding.position()), finding.message());
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
