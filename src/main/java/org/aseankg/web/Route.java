package org.aseankg.web;

import java.util.List;
import java.util.Map;

/**
 * One path of the server.
 *
 * @param path the path as documented; its last segment may be a variable, as in {@code
 *     /api/queries/{name}}
 * @param methods what may be asked there; HEAD comes with GET, OPTIONS with everything. None means
 *     that the path is known and closed.
 * @param handler answers; null for a closed path
 * @param description what it is for, one sentence in English
 * @param operation what it takes and gives, for the OpenAPI document
 */
record Route(
    String path, List<String> methods, Handler handler, String description, Operation operation) {

  static final List<String> READ = List.of("GET");
  static final List<String> READ_OR_POST = List.of("GET", "POST");
  static final List<String> CLOSED = List.of();

  private static final String VARIABLE = "/\\{[^/]+}$";

  /** A route of which no more is said. */
  Route(String path, List<String> methods, Handler handler, String description) {
    this(path, methods, handler, description, Operation.PLAIN);
  }

  /** This route with its parameters; one named like a variable of the path is part of the path. */
  Route takes(Param... parameters) {
    return with(
        new Operation(
            List.of(parameters), operation.mediaTypes(), operation.schema(), operation.bodies()));
  }

  /** This route with the media types of its answers, the default first. */
  Route gives(List<String> mediaTypes) {
    return with(
        new Operation(operation.parameters(), mediaTypes, operation.schema(), operation.bodies()));
  }

  /** This route with answers in JSON of a schema of {@code openapi/schemas.yaml}. */
  Route gives(String schema, String... mediaTypes) {
    return with(
        new Operation(operation.parameters(), List.of(mediaTypes), schema, operation.bodies()));
  }

  /** This route with an example body of a POST by its media type. */
  Route posts(Map<String, String> bodies) {
    return with(
        new Operation(operation.parameters(), operation.mediaTypes(), operation.schema(), bodies));
  }

  private Route with(Operation more) {
    return new Route(path, methods, handler, description, more);
  }

  /** The value of the {@code Allow} header. */
  String allow() {
    StringBuilder allow = new StringBuilder();
    for (String method : methods) {
      allow.append(method).append(", ");
      if (method.equals("GET")) {
        allow.append("HEAD, ");
      }
    }
    return allow.append("OPTIONS").toString();
  }

  boolean allows(String method) {
    return methods.contains(method) || method.equals("HEAD") && methods.contains("GET");
  }

  /** Whether the last segment is a variable. */
  boolean isTemplate() {
    return path.endsWith("}");
  }

  /** Whether a parameter is a variable of the path. */
  boolean isInPath(Param parameter) {
    return path.contains("{" + parameter.name() + "}");
  }

  /** The path up to and including the slash before the variable. */
  String prefix() {
    return isTemplate() ? path.replaceFirst(VARIABLE, "/") : path;
  }
}
