package org.aseankg.query;

import java.util.Arrays;
import java.util.Optional;

/** What kind of value a parameter takes; the suffix of its variable says it, as grlc has it. */
public enum ParameterType {
  /** An entity, concept or other resource. */
  IRI(
      "iri",
      "an IRI, or kind/slug such as event/accsm-21",
      "một IRI, hoặc kind/slug như event/accsm-21"),
  /** A calendar day; a month or a year is accepted where the query asks for a period. */
  DATE("date", "a date: YYYY-MM-DD, YYYY-MM or YYYY", "một ngày: YYYY-MM-DD, YYYY-MM hoặc YYYY"),
  /** A whole number. */
  INTEGER("integer", "a whole number", "một số nguyên"),
  /** Any text. */
  LITERAL("literal", "text", "một đoạn chữ");

  private final String suffix;
  private final String english;
  private final String vietnamese;

  ParameterType(String suffix, String english, String vietnamese) {
    this.suffix = suffix;
    this.english = english;
    this.vietnamese = vietnamese;
  }

  /** The name of the type in variables and in the catalogue. */
  public String suffix() {
    return suffix;
  }

  /** What a value has to look like, in {@code vi} or else in English. */
  public String expectation(String lang) {
    return lang.equals("vi") ? vietnamese : english;
  }

  static Optional<ParameterType> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(t -> t.suffix.equals(suffix)).findFirst();
  }
}
