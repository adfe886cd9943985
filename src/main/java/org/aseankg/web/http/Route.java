package org.aseankg.web.http;

import java.util.List;
import java.util.Map;

/**
 * One path of the server.
 *
 * @param path the path as documented; it may have variables, as in {@code /api/queries/{name}}
 * @param methods what may be asked there; HEAD comes with GET, OPTIONS with everything. None means
 *     that the path is known and closed.
 * @param handler answers; null for a closed path
 * @param description what it is for, one sentence in English
 * @param operation what it takes and gives, for the OpenAPI document
 */
public record Route(
    String path, List<String> methods, Handler handler, String description, Operation operation) {

  public static final List<String> READ = List.of("GET");
  public static final List<String> READ_OR_POST = List.of("GET", "POST");
  public static final List<String> CLOSED = List.of();

  /** A route of which no more is said. */
  public Route(String path, List<String> methods, Handler handler, String description) {
    this(path, methods, handler, description, Operation.PLAIN);
  }

  /** This route with its parameters; one named like a variable of the path is part of the path. */
  public Route takes(Param... parameters) {
    return with(operation.withParameters(List.of(parameters)));
  }

  /** This route with the media types of its answers, the default first. */
  public Route gives(List<String> mediaTypes) {
    return with(operation.withAnswer(operation.schema(), mediaTypes));
  }

  /** This route with answers in JSON of a schema of {@code openapi/schemas.yaml}. */
  public Route gives(String schema, String... mediaTypes) {
    return with(operation.withAnswer(schema, List.of(mediaTypes)));
  }

  /** This route with an example body of a POST by its media type. */
  public Route posts(Map<String, String> bodies) {
    return with(operation.withBodies(bodies));
  }

  /** This route, whose answer is the way to a document. */
  public Route leadsElsewhere() {
    return with(operation.leadingElsewhere());
  }

  /** This route with other methods and another handler. */
  public Route answeredBy(List<String> newMethods, Handler newHandler) {
    return new Route(path, newMethods, newHandler, description, operation);
  }

  private Route with(Operation more) {
    return new Route(path, methods, handler, description, more);
  }

  /** The value of the {@code Allow} header. */
  public String allow() {
    StringBuilder allow = new StringBuilder();
    for (String method : methods) {
      allow.append(method).append(", ");
      if (method.equals("GET")) {
        allow.append("HEAD, ");
      }
    }
    return allow.append("OPTIONS").toString();
  }

  /** Whether a method is answered; HEAD wherever GET is. */
  public boolean allows(String method) {
    return methods.contains(method) || method.equals("HEAD") && methods.contains("GET");
  }

  /** Whether the path has variables. */
  public boolean isTemplate() {
    return path.indexOf('{') >= 0;
  }

  /** Whether a parameter is a variable of the path. */
  public boolean isInPath(Param parameter) {
    return path.contains("{" + parameter.name() + "}");
  }
}
