package org.aseankg.web.http;

import java.util.List;
import org.aseankg.query.Parameter;
import org.aseankg.query.ParameterType;

/**
 * One parameter of a route, for those who call it and for programs that are generated from the
 * description.
 *
 * @param name as it is written in the address
 * @param type of JSON Schema: {@code string} or {@code integer}
 * @param required whether a request without it is refused
 * @param oneOf the only values allowed; empty when any is
 * @param example a value that the bundled data has an answer for; empty to leave it out of the
 *     example request
 * @param description what it does, one sentence in English
 */
public record Param(
    String name,
    String type,
    boolean required,
    List<String> oneOf,
    String example,
    String description) {

  public static final Param LANG =
      text("lang", "The language of labels; else by Accept-Language.").oneOf(Language.ALL);
  public static final Param AS_OF =
      text("asOf", "The day, month or year the answer is for; today unless given.");
  public static final Param LIMIT = number("limit", "How many on a page.");
  public static final Param PAGE = number("page", "Which page, from 1.");

  /** A parameter of free text. */
  public static Param text(String name, String description) {
    return new Param(name, "string", false, List.of(), "", description);
  }

  /** A whole number above 0. */
  public static Param number(String name, String description) {
    return new Param(name, "integer", false, List.of(), "", description);
  }

  /** The name of a format, which goes before {@code Accept}. */
  public static Param format(String... names) {
    return text("format", "The format of the answer; else by Accept.").oneOf(List.of(names));
  }

  /** A parameter of a canned query, described in a language. */
  public static Param of(Parameter parameter, String example, String lang) {
    return new Param(
        parameter.name(),
        parameter.type() == ParameterType.INTEGER ? "integer" : "string",
        parameter.required(),
        parameter.enumeration(),
        example,
        parameter.summary(lang));
  }

  /** This parameter where a request without it is refused. */
  public Param asRequired() {
    return new Param(name, type, true, oneOf, example, description);
  }

  /** This parameter with the only values it may have. */
  public Param oneOf(List<String> values) {
    return new Param(name, type, required, values, example, description);
  }

  /** This parameter with a value that is part of the example request. */
  public Param example(String value) {
    return new Param(name, type, required, oneOf, value, description);
  }

  /** Whether documentation can show a value. */
  public boolean hasExample() {
    return !example.isEmpty();
  }
}
