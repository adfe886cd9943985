package org.aseankg.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers as JSON, as {@code /api/ask} gives them; what is only for explaining is left out. */
public final class AnswerJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private AnswerJson() {}

  /** Writes an answer, in UTF-8 and with a line end. */
  public static void write(Answer answer, OutputStream out) throws IOException {
    // A writer puts a mark for half a surrogate pair, where Jackson's own encoder fails.
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = JSON.createGenerator(writer)) {
      json.writeStartObject();
      json.writeStringField("question", answer.question());
      json.writeStringField("language", answer.language());
      json.writeStringField("asOf", answer.asOf());
      json.writeStringField("status", answer.status().key());
      json.writeArrayFieldStart("answers");
      for (Answer.Item item : answer.answers()) {
        write(item, json);
      }
      json.writeEndArray();
      json.writeNumberField("more", answer.more());
      json.writeStringField("sentence", answer.sentence());
      write(answer.interpretation(), json);
      json.writeStringField("sparql", answer.sparql());
      json.writeNumberField("confidence", answer.confidence());
      write("didYouMean", answer.didYouMean(), json);
      json.writeEndObject();
    }
    writer.write('\n');
    writer.flush();
  }

  private static void write(Answer.Item item, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", item.label());
    write("altLabels", item.altLabels(), json);
    json.writeStringField("iri", item.iri().orElse(null));
    json.writeStringField("value", item.value().orElse(null));
    json.writeStringField("datatype", item.datatype().orElse(null));
    json.writeStringField("certainty", item.certainty());
    json.writeArrayFieldStart("evidence");
    for (Answer.Evidence evidence : item.evidence()) {
      json.writeStartObject();
      json.writeStringField("source", evidence.source());
      json.writeStringField("title", evidence.title().orElse(""));
      json.writeStringField("publisher", evidence.publisher().orElse(null));
      json.writeStringField("issued", evidence.issued().orElse(null));
      write("start", evidence.start(), json);
      write("end", evidence.end(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Answer.Interpretation interpretation, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("interpretation");
    json.writeStringField("intent", interpretation.intent());
    json.writeArrayFieldStart("entities");
    for (Answer.Entity entity : interpretation.entities()) {
      json.writeStartObject();
      json.writeStringField("text", entity.text());
      json.writeNumberField("start", entity.start());
      json.writeNumberField("end", entity.end());
      json.writeStringField("iri", entity.iri());
      json.writeStringField("label", entity.label());
      json.writeNumberField("score", entity.score());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("time", interpretation.time());
    json.writeEndObject();
  }

  private static void write(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void write(String field, OptionalInt number, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (number.isPresent()) {
      json.writeNumber(number.getAsInt());
    } else {
      json.writeNull();
    }
  }

  /**
   * Reads what {@link #write} wrote; the signs and the other readings are not in it.
   *
   * @throws IOException if it is no answer
   */
  public static Answer read(InputStream in) throws IOException {
    JsonNode json = new ObjectMapper().readTree(in);
    if (!json.path("status").isTextual()) {
      throw new IOException("this is no answer to a question");
    }
    return new Answer(
        json.path("question").asText(),
        json.path("language").asText(),
        json.path("asOf").asText(),
        status(json.path("status").asText()),
        items(json.path("answers")),
        json.path("more").asInt(),
        json.path("sentence").asText(),
        interpretation(json.path("interpretation")),
        json.path("sparql").asText(),
        json.path("confidence").asDouble(),
        strings(json.path("didYouMean")));
  }

  private static Answer.Status status(String key) throws IOException {
    return Arrays.stream(Answer.Status.values())
        .filter(s -> s.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no status \"" + key + "\""));
  }

  private static List<Answer.Item> items(JsonNode list) {
    List<Answer.Item> items = new ArrayList<>();
    for (JsonNode item : list) {
      List<Answer.Evidence> evidence = new ArrayList<>();
      item.path("evidence").forEach(e -> evidence.add(evidence(e)));
      items.add(
          new Answer.Item(
              item.path("label").asText(),
              strings(item.path("altLabels")),
              text(item.path("iri")),
              text(item.path("value")),
              text(item.path("datatype")),
              item.path("certainty").asText(),
              evidence));
    }
    return items;
  }

  private static Answer.Evidence evidence(JsonNode json) {
    return new Answer.Evidence(
        json.path("source").asText(),
        text(json.path("title")).filter(t -> !t.isEmpty()),
        text(json.path("publisher")),
        text(json.path("issued")),
        number(json.path("start")),
        number(json.path("end")));
  }

  private static Answer.Interpretation interpretation(JsonNode json) {
    List<Answer.Entity> entities = new ArrayList<>();
    for (JsonNode entity : json.path("entities")) {
      entities.add(
          new Answer.Entity(
              entity.path("text").asText(),
              entity.path("start").asInt(),
              entity.path("end").asInt(),
              entity.path("iri").asText(),
              entity.path("label").asText(),
              entity.path("score").asDouble()));
    }
    return new Answer.Interpretation(
        json.path("intent").asText(), entities, json.path("time").asText(), List.of(), List.of());
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(s -> strings.add(s.asText()));
    return strings;
  }

  private static Optional<String> text(JsonNode json) {
    return json.isTextual() ? Optional.of(json.asText()) : Optional.empty();
  }

  private static OptionalInt number(JsonNode json) {
    return json.isInt() ? OptionalInt.of(json.asInt()) : OptionalInt.empty();
  }
}
