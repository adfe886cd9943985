package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Words of an article that a fact was read from.
 *
 * @param start offset of the first code point
 * @param end offset after the last
 * @param property the key of the item that they are about; empty for the item as a whole
 * @param basis stated, inferred or caption
 * @param certainty high, medium or low
 * @param rule the rule of extraction that fired; empty where none is named
 */
public record Span(
    int start, int end, String property, String basis, String certainty, String rule) {

  static Span of(JsonNode evidence) {
    return new Span(
        evidence.path("start").asInt(),
        evidence.path("end").asInt(),
        evidence.path("property").asText(""),
        evidence.path("basis").asText("stated"),
        evidence.path("certainty").asText("high"),
        evidence.path("rule").asText(""));
  }
}
