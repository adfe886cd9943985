package org.aseankg.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Hits as JSON, as {@code /api/search} answers them. */
public final class HitsWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private HitsWriter() {}

  /** Writes hits and the number of the page after them. */
  public static void write(List<Hit> hits, OptionalInt next, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("hits");
      for (Hit hit : hits) {
        write(hit, json);
      }
      json.writeEndArray();
      json.writeFieldName("next");
      if (next.isPresent()) {
        json.writeNumber(next.getAsInt());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(Hit hit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("iri", hit.iri());
    json.writeStringField("kind", hit.kind());
    json.writeStringField("label", hit.label());
    json.writeArrayFieldStart("altLabels");
    for (String label : hit.altLabels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeStringField("matched", hit.matched());
    json.writeStringField("language", hit.language());
    json.writeStringField("rung", hit.rung().key());
    json.writeNumberField("score", hit.score());
    json.writeEndObject();
  }

  /** Reads what {@link #write} wrote. */
  public static List<Hit> read(InputStream in) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : new ObjectMapper().readTree(in).path("hits")) {
      List<String> others = new ArrayList<>();
      hit.path("altLabels").forEach(label -> others.add(label.asText()));
      hits.add(
          new Hit(
              hit.path("iri").asText(),
              hit.path("kind").asText(),
              hit.path("label").asText(),
              others,
              hit.path("matched").asText(),
              hit.path("language").asText(),
              rung(hit.path("rung").asText()),
              hit.path("score").asDouble()));
    }
    return hits;
  }

  private static Rung rung(String key) {
    return Arrays.stream(Rung.values()).filter(r -> r.key().equals(key)).findFirst().orElseThrow();
  }
}
