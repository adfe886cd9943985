package org.aseankg.web.http;

import java.util.List;
import java.util.Map;

/**
 * What a route takes and gives. What is not said of it is simply not promised.
 *
 * @param parameters of the query string and, by the name in the path, of the path
 * @param mediaTypes the types an answer can have, the default first
 * @param schema the name of the schema in {@code openapi/schemas.yaml} that the default type's
 *     answers have; empty for none
 * @param bodies an example body of a POST by its media type
 * @param elsewhere whether the answer is no document but the way to one (303)
 */
public record Operation(
    List<Param> parameters,
    List<String> mediaTypes,
    String schema,
    Map<String, String> bodies,
    boolean elsewhere) {

  static final Operation PLAIN = new Operation(List.of(), List.of(), "", Map.of(), false);

  Operation withParameters(List<Param> others) {
    return new Operation(others, mediaTypes, schema, bodies, elsewhere);
  }

  Operation withAnswer(String newSchema, List<String> types) {
    return new Operation(parameters, types, newSchema, bodies, elsewhere);
  }

  Operation withBodies(Map<String, String> others) {
    return new Operation(parameters, mediaTypes, schema, others, elsewhere);
  }

  Operation leadingElsewhere() {
    return new Operation(parameters, mediaTypes, schema, bodies, true);
  }
}
