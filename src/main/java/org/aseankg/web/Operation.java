package org.aseankg.web;

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
 */
record Operation(
    List<Param> parameters, List<String> mediaTypes, String schema, Map<String, String> bodies) {

  static final Operation PLAIN = new Operation(List.of(), List.of(), "", Map.of());
}
