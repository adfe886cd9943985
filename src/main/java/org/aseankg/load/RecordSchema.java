package org.aseankg.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aseankg.config.Bundle;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** The JSON Schema of records, {@code data/record.schema.json}, as the loader applies it. */
final class RecordSchema {

  private final JsonSchema schema;

  RecordSchema() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .errorMessageKeyword("errorMessage")
            .locale(Locale.ENGLISH)
            .build();
    schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Bundle.text("data/record.schema.json"), InputFormat.JSON, config);
  }

  /** What in a record does not conform, in the order of the file's pointers. */
  List<Finding> validate(String file, JsonNode record) {
    Collection<ValidationMessage> messages = schema.validate(record);
    return messages.stream()
        .map(m -> finding(file, m))
        .distinct()
        .sorted(Comparator.comparing(f -> f.position().pointer()))
        .toList();
  }

  private static Finding finding(String file, ValidationMessage message) {
    String pointer = pointer(message);
    String said = message.getError();
    JsonNode value = message.getInstanceNode();
    String shown = value != null && value.isValueNode() ? value + " " : "";
    String text = said.startsWith("is ") || said.startsWith("does ") ? shown + said : said;
    return Finding.error(new Position(file, 0, 0, pointer), text.endsWith(".") ? text : text + ".");
  }

  private static String pointer(ValidationMessage message) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
      pointer.append('/').append(message.getInstanceLocation().getElement(i));
    }
    return pointer.toString();
  }
}
