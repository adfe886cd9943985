package org.aseankg.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hostile values in every parameter and path variable of every path that the server describes. */
final class ParameterInjection {

  private static final Pattern UNSAFE = Pattern.compile("[^!-~]|[ \"<>\\\\^`{|}#]");
  private final Target target;
  private final Tally tally = new Tally();
  private final List<String> values;
  private int routes;
  private int parameters;

  ParameterInjection(Target target) throws IOException {
    this.target = target;
    this.values = new ArrayList<>(Probes.read("values.txt").get("values"));
    values.add("x".repeat(7_000));
    values.add("á".repeat(1_000));
  }

  /** Puts each {@code step}-th value into each place. */
  ParameterInjection run(int step) throws IOException {
    try (Wire wire = target.wire()) {
      JsonNode paths = new ObjectMapper().readTree(wire.get("/openapi.json").body()).path("paths");
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          if (operation.getValue().has("responses")) {
            routes++;
            inject(wire, path.getKey(), operation.getKey(), operation.getValue(), step);
          }
        }
      }
    }
    return this;
  }

  private void inject(Wire wire, String path, String method, JsonNode operation, int step)
      throws IOException {
    List<JsonNode> all = new ArrayList<>();
    operation.path("parameters").forEach(all::add);
    Set<String> names =
        all.stream()
            .map(p -> p.path("name").asText())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    names.add("unknown");
    for (String name : names) {
      parameters++;
      for (int i = parameters % step; i < values.size(); i += step) {
        String value = values.get(i);
        for (String written :
            new LinkedHashSet<>(
                List.of(URLEncoder.encode(value, StandardCharsets.UTF_8), raw(value)))) {
          send(wire, method, address(path, all, name, written), value);
        }
      }
    }
  }

  private static String address(String path, List<JsonNode> all, String injected, String value) {
    String address = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : all) {
      String name = parameter.path("name").asText();
      String given =
          name.equals(injected)
              ? value
              : URLEncoder.encode(parameter.path("example").asText("x"), StandardCharsets.UTF_8);
      if (parameter.path("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", given);
      } else if (name.equals(injected) || parameter.path("required").asBoolean()) {
        query.add(name + "=" + given);
      }
    }
    if (injected.equals("unknown")) {
      query.add(value + "=" + value);
    }
    return query.isEmpty() ? address : address + "?" + String.join("&", query);
  }

  private void send(Wire wire, String method, String address, String value) throws IOException {
    String way = method.toUpperCase(java.util.Locale.ROOT);
    byte[] body = List.of("POST", "PUT").contains(way) ? new byte[0] : null;
    String[] headers =
        Stream.of(
                Stream.of("Accept: text/html, */*;q=0.5"),
                body == null
                    ? Stream.<String>of()
                    : Stream.of("Content-Type: application/x-www-form-urlencoded"))
            .flatMap(s -> s)
            .toArray(String[]::new);
    Wire.Answer answer;
    long begin = System.nanoTime();
    try {
      answer = wire.send(way, address, body, headers);
    } catch (IOException e) {
      tally.fault("fault no whole answer", e + " for " + address);
      wire.reset();
      return;
    }
    tally.took((System.nanoTime() - begin) / 1_000_000);
    tally.answer(answer, way + " " + address + " " + value);
    check(answer, way + " " + address, value);
  }

  private void check(Wire.Answer answer, String request, String value) {
    boolean markup = value.contains("<") && value.contains(">") && value.contains("(");
    if (markup
        && answer.header("Content-Type").startsWith("text/html")
        && answer.body().contains(value)) {
      tally.fault("fault markup", request);
    }
    answer
        .head()
        .lines()
        .skip(1)
        .map(l -> l.replaceFirst(":.*", "").toLowerCase(java.util.Locale.ROOT))
        .filter(n -> n.contains("evil") || n.equals("set-cookie"))
        .forEach(n -> tally.fault("fault header", n + " for " + request));
    if (answer.header("Location").matches("(?i)(?:[a-z]+:)?[/\\\\]{2}evil.*|javascript:.*")) {
      tally.fault("fault header", "Location for " + request);
    }
  }

  /** As a careless client writes it: only what ends a request line is encoded. */
  private static String raw(String value) {
    return UNSAFE
        .matcher(value)
        .replaceAll(m -> URLEncoder.encode(m.group(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  List<String> faults() {
    return tally.faults();
  }

  long count(String what) {
    return tally.get(what);
  }

  String table() {
    return "| operations | parameters and variables | requests | 2xx, 3xx | 4xx | 503 | other 5xx | closed"
        + " | markup in a page | new headers | inside told |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + "| %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
            .formatted(
                routes,
                parameters,
                tally.get("all"),
                tally.get("2xx") + tally.get("3xx"),
                tally.get("4xx"),
                tally.get("503"),
                tally.get("5xx") - tally.get("503"),
                tally.get("closed") + tally.get("fault no whole answer"),
                tally.get("fault markup"),
                tally.get("fault header"),
                tally.get("fault leak"));
  }
}
