package org.aseankg.web.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.query.CannedQuery;
import org.aseankg.vocab.Iris;
import org.aseankg.web.guard.QueryText;

/** The same question for those who write programs: as an address, a command and in Java. */
final class QueryRecipes {

  private final CannedQuery query;
  private final Map<String, String> arguments;
  private final Optional<String> asOf;

  QueryRecipes(CannedQuery query, QueryCall call, Iris iris) {
    this.query = query;
    this.asOf = query.usesAsOf() ? call.asOf() : Optional.empty();
    this.arguments = new java.util.LinkedHashMap<>();
    call.arguments()
        .forEach(
            (name, value) ->
                arguments.put(
                    name, iris.reference(value).orElseGet(() -> value.replace(iris.base(), ""))));
  }

  /** The address of the answer on this server. */
  String address(String language, String format) {
    StringBuilder address = new StringBuilder("/api/queries/" + query.name());
    char between = '?';
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      address.append(between).append(argument.getKey()).append('=');
      address.append(QueryText.encode(argument.getValue()));
      between = '&';
    }
    if (asOf.isPresent()) {
      address.append(between).append("asOf=").append(QueryText.encode(asOf.get()));
      between = '&';
    }
    return address
        .append(between)
        .append("lang=")
        .append(language)
        .append("&format=")
        .append(format)
        .toString();
  }

  String curl(String origin, String language) {
    return "curl '" + origin.replaceAll("/$", "") + address(language, "csv") + "'";
  }

  String command() {
    return "./asean-kg query "
        + query.name()
        + arguments.entrySet().stream()
            .map(a -> " --" + a.getKey() + " " + shell(a.getValue()))
            .collect(Collectors.joining())
        + asOf.map(d -> " --as-of " + shell(d)).orElse("");
  }

  String java() {
    String map =
        arguments.entrySet().stream()
            .map(a -> quoted(a.getKey()) + ", " + quoted(a.getValue()))
            .collect(Collectors.joining(", "));
    return "QueryResult result =\n    runner.run(\n        catalog.get(%s),\n        QueryRequest.of(Map.of(%s))%s);"
        .formatted(
            quoted(query.name()),
            map,
            asOf.map(d -> "\n            .asOf(PartialDate.parse(" + quoted(d) + "))").orElse(""));
  }

  private static String shell(String value) {
    return value.matches("[A-Za-z0-9/_.:#-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
