package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aseankg.config.Bundle;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** The JSON Schema of records, {@code data/record.schema.json}, as the loader applies it. */
public final class RecordSchema {

  private final JsonNode text;
  private final JsonSchema schema;

  public RecordSchema() {
    try {
      text = new ObjectMapper().readTree(Bundle.text("data/record.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .errorMessageKeyword("errorMessage")
            .locale(Locale.ENGLISH)
            .build();
    schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
  }

  /** What in a record does not conform, one sentence for each place, by their pointers. */
  public List<Finding> validate(String file, JsonNode record) {
    SchemaSentences sentences = new SchemaSentences(text);
    Map<String, List<ValidationMessage>> byPointer = new TreeMap<>(Comparator.naturalOrder());
    for (ValidationMessage message : schema.validate(record)) {
      byPointer
          .computeIfAbsent(SchemaSentences.pointer(message), p -> new ArrayList<>())
          .add(message);
    }
    return byPointer.entrySet().stream()
        .limit(Findings.MAX)
        .map(
            e ->
                Finding.error(
                    new Position(file, 0, 0, e.getKey()), sentences.of(e.getKey(), e.getValue())))
        .toList();
  }
}
