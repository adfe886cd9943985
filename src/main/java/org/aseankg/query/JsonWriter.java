package org.aseankg.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** The two JSON formats: rows with typed values and labels, and SPARQL 1.1 results. */
final class JsonWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonWriter() {}

  /** Rows of plain values; a value that is not bound is null. */
  static void catalog(QueryResult result, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("query", result.query().isEmpty() ? null : result.query());
      json.writeObjectFieldStart("parameters");
      for (Map.Entry<String, String> e : result.parameters().entrySet()) {
        json.writeStringField(e.getKey(), e.getValue());
      }
      json.writeEndObject();
      json.writeStringField("asOf", result.asOf().map(Object::toString).orElse(null));
      writeColumns(result, json);
      json.writeArrayFieldStart("rows");
      for (Map<String, Value> row : result.rows()) {
        writeRow(result, row, json);
      }
      json.writeEndArray();
      json.writeFieldName("next");
      if (result.next().isPresent()) {
        json.writeNumber(result.next().getAsInt());
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeColumns(QueryResult result, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("columns");
    for (Column column : result.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRow(QueryResult result, Map<String, Value> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Column column : result.columns()) {
      json.writeFieldName(column.name());
      writeValue(row.get(column.name()), json);
    }
    json.writeEndObject();
  }

  private static void writeValue(Value value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    try {
      switch (value.type()) {
        case "integer" -> json.writeNumber(new BigInteger(value.text()));
        case "decimal" -> json.writeNumber(new BigDecimal(value.text()));
        case "boolean" ->
            json.writeBoolean(value.text().equals("true") || value.text().equals("1"));
        default -> json.writeString(value.text());
      }
    } catch (NumberFormatException e) {
      json.writeString(value.text());
    }
  }

  /** SPARQL 1.1 Query Results JSON. */
  static void sparql(QueryResult result, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("head");
      if (result.form() == QueryResult.Form.BOOLEAN) {
        json.writeEndObject();
        json.writeBooleanField("boolean", !result.isNegative());
      } else {
        json.writeArrayFieldStart("vars");
        for (Column column : result.columns()) {
          json.writeString(column.name());
        }
        json.writeEndArray();
        json.writeEndObject();
        writeBindings(result, json);
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeBindings(QueryResult result, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("results");
    json.writeArrayFieldStart("bindings");
    for (Map<String, Value> row : result.rows()) {
      json.writeStartObject();
      for (Column column : result.columns()) {
        if (row.containsKey(column.name())) {
          json.writeObjectFieldStart(column.name());
          writeTerm(row.get(column.name()), json);
          json.writeEndObject();
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeTerm(Value value, JsonGenerator json) throws IOException {
    json.writeStringField(
        "type",
        switch (value.kind()) {
          case IRI -> "uri";
          case BLANK -> "bnode";
          case LITERAL -> "literal";
        });
    json.writeStringField("value", value.text());
    if (!value.lang().isEmpty()) {
      json.writeStringField("xml:lang", value.lang());
    } else if (value.kind() == Value.Kind.LITERAL && !value.datatype().endsWith("#string")) {
      json.writeStringField("datatype", value.datatype());
    }
  }
}
