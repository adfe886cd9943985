package org.aseankg.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Replies as JSON, in the words of the specification. */
public final class ReplyWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** Our days have no time, the specification's dates must. */
  private static final String MIDNIGHT = "T00:00:00+00:00";

  private ReplyWriter() {}

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static void object(OutputStream out, Body body) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** The candidates of a batch. */
  public static void candidates(
      Map<String, List<Candidate>> results, String language, OutputStream out) throws IOException {
    object(
        out,
        json -> {
          for (Map.Entry<String, List<Candidate>> result : results.entrySet()) {
            json.writeObjectFieldStart(result.getKey());
            candidates(result.getValue(), language, json);
            json.writeEndObject();
          }
        });
  }

  /** The candidates of one query. */
  public static void candidates(List<Candidate> candidates, String language, OutputStream out)
      throws IOException {
    object(out, json -> candidates(candidates, language, json));
  }

  private static void candidates(List<Candidate> candidates, String language, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("result");
    for (Candidate candidate : candidates) {
      json.writeStartObject();
      json.writeStringField("id", candidate.id());
      json.writeStringField("name", candidate.name());
      json.writeStringField("description", candidate.description());
      types("type", candidate.types(), language, json);
      json.writeNumberField("score", candidate.score());
      json.writeBooleanField("match", candidate.match());
      json.writeArrayFieldStart("features");
      for (Map.Entry<String, Object> feature : candidate.features().entrySet()) {
        json.writeStartObject();
        json.writeStringField("id", feature.getKey());
        json.writeObjectField("value", feature.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("matched", candidate.matched());
      json.writeStringField("matchedLanguage", candidate.matchedLanguage());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void types(
      String field, List<EntityType> types, String language, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (EntityType type : types) {
      type(type, language, json);
    }
    json.writeEndArray();
  }

  private static void type(EntityType type, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", type.id());
    json.writeStringField("name", type.name(language));
    json.writeEndObject();
  }

  /** Suggestions, with the types of entities. */
  public static void suggestions(List<Suggestion> suggestions, String language, OutputStream out)
      throws IOException {
    object(
        out,
        json -> {
          json.writeArrayFieldStart("result");
          for (Suggestion suggestion : suggestions) {
            json.writeStartObject();
            json.writeStringField("id", suggestion.id());
            json.writeStringField("name", suggestion.name());
            if (!suggestion.description().isEmpty()) {
              json.writeStringField("description", suggestion.description());
            }
            if (!suggestion.types().isEmpty()) {
              types("notable", suggestion.types(), language, json);
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** The properties proposed for a type. */
  public static void proposals(
      String type, List<Property> properties, OptionalInt limit, String language, OutputStream out)
      throws IOException {
    object(
        out,
        json -> {
          json.writeArrayFieldStart("properties");
          for (Property property : properties) {
            json.writeStartObject();
            json.writeStringField("id", property.id());
            json.writeStringField("name", property.name(language));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringField("type", type);
          if (limit.isPresent()) {
            json.writeNumberField("limit", limit.getAsInt());
          }
        });
  }

  /** Values of entities. */
  public static void extended(Extended extended, String language, OutputStream out)
      throws IOException {
    object(
        out,
        json -> {
          json.writeArrayFieldStart("meta");
          for (Extended.Column column : extended.columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("name", column.name());
            if (column.type().isPresent()) {
              json.writeFieldName("type");
              type(column.type().get(), language, json);
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeObjectFieldStart("rows");
          for (Map.Entry<String, Map<String, List<Extended.Cell>>> row :
              extended.rows().entrySet()) {
            json.writeObjectFieldStart(row.getKey());
            for (Map.Entry<String, List<Extended.Cell>> cells : row.getValue().entrySet()) {
              json.writeArrayFieldStart(cells.getKey());
              for (Extended.Cell cell : cells.getValue()) {
                cell(cell, json);
              }
              json.writeEndArray();
            }
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static void cell(Extended.Cell cell, JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (cell.kind()) {
      case "id" -> {
        json.writeStringField("id", cell.text());
        json.writeStringField("name", cell.name());
      }
      case "int", "float" -> json.writeNumberField(cell.kind(), new BigDecimal(cell.text()));
      case "date" -> json.writeStringField("date", cell.text() + MIDNIGHT);
      default -> json.writeStringField("str", cell.text());
    }
    json.writeEndObject();
  }
}
