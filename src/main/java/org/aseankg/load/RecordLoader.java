package org.aseankg.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.vocab.Iris;

/** Loads records: JSON files, one a source document. They are read whole. */
final class RecordLoader implements Loader {

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
  public boolean namesGraphByFile() {
    return false;
  }

  @Override
  public void check(SourceFile file) {
    WholeText.refuseAbove(file, file.size());
  }

  @Override
  public List<ParsedSource> parse(SourceFile file, String digest, Staging staging)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    String text = readAll(file, findings);
    JsonNode record = parse(file, text);
    findings.addAll(schema.validate(file.name(), record));
    Located located = new Located(file.name());
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
    return List.of(
        new ParsedSource(
            file.name(),
            graph,
            digest,
            staging.graph(graph),
            JsonPositions.place(text, findings),
            located::of,
            found -> JsonPositions.place(text, found)));
  }

  private static String readAll(SourceFile file, List<Finding> findings) throws IOException {
    try (Utf8 in = new Utf8(file.name(), file.open())) {
      String text = WholeText.read(file, in);
      findings.addAll(TextNotices.of(file.name(), in));
      return text;
    }
  }

  private JsonNode parse(SourceFile file, String text) throws IOException {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      Position position =
          new Position(file.name(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
      throw new RefusedException(position, "The file is not JSON: " + Sentences.ended(why(e)), e);
    }
  }

  /** The parser names its own classes where something follows. */
  private static String why(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Trailing token")
        ? "something stands after its end"
        : e.getOriginalMessage();
  }
}
