package org.aseankg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON Schemas of {@code src/test/resources/reconcile}: what the specification asks of replies. */
public final class Schemas {

  private Schemas() {}

  /** Fails unless a reply conforms to a schema. */
  public static void requireValid(String schema, JsonNode reply) {
    Path file = Path.of("src/test/resources/reconcile", schema + ".schema.json");
    try {
      JsonSchema rules =
          JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(file));
      assertThat(rules.validate(reply)).as(reply.toPrettyString()).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
