package org.aseankg.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Set;
import org.aseankg.InvalidInputException;

/**
 * Reads JSON that a client sent: strictly, and no deeper than the specification's documents are.
 */
final class RequestJson {

  private static final int DEEPEST = 20;
  private static final int LONGEST_NUMBER = 100;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private RequestJson() {}

  /**
   * Reads an object.
   *
   * @param name the parameter it stands in
   * @throws InvalidInputException if it is no JSON, holds a key twice, is nested too deeply, or is
   *     no object
   */
  static JsonNode object(String name, String text) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new InvalidInputException(
          "The parameter "
              + name
              + " is no JSON"
              + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
              + ": "
              + Text.shortened(e.getOriginalMessage())
              + ".",
          e);
    }
    throw new InvalidInputException("The parameter " + name + " is no JSON object.");
  }

  /** Refuses keys that mean nothing, so that a typing mistake is not passed over. */
  static void requireKnown(JsonNode object, Set<String> known, String where) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new InvalidInputException(
            where
                + " has the key \""
                + Text.shortened(name)
                + "\": expected "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  /** A sentence about a value that is not what it should be. */
  static InvalidInputException wrong(String where, JsonNode value, String expected) {
    return new InvalidInputException(
        where + " is " + Text.shortened(value.toString()) + ": expected " + expected + ".");
  }
}
