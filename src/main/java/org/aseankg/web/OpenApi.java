package org.aseankg.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aseankg.config.Bundle;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.QueryCatalog;
import org.aseankg.web.http.Param;
import org.aseankg.web.http.Route;
import org.aseankg.web.http.Words;

/**
 * The OpenAPI 3.1 description of all routes, made from their list and from the catalogue of canned
 * queries, each of which is an operation of its own.
 */
final class OpenApi {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String RELEASE =
      Optional.ofNullable(OpenApi.class.getPackage().getImplementationVersion())
          .orElse("unpackaged");

  private final List<Route> routes;
  private final QueryCatalog catalog;
  private final JsonNode schemas;

  OpenApi(List<Route> routes, QueryCatalog catalog) {
    this.routes = routes;
    this.catalog = catalog;
    try {
      schemas = new YAMLMapper().readTree(Bundle.text("openapi/schemas.yaml"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The document.
   *
   * @param origin address of the server, ending in a slash
   * @param lang language of what people read
   */
  ObjectNode document(String origin, String lang) {
    Words words = Words.of(lang);
    ObjectNode document = object();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", words.say("ASEAN knowledge graph"))
        .put("version", RELEASE)
        .put(
            "description",
            words.say("Who met, where, when, in what capacity, and who chaired what."))
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", origin.replaceAll("/$", ""));
    ObjectNode paths = document.putObject("paths");
    for (Route route : operations(lang)) {
      path(route, words, paths.putObject(route.path()));
    }
    document.putObject("components").set("schemas", schemas);
    return document;
  }

  /** The routes, with one for each canned query beside that for all of them. */
  List<Route> operations(String lang) {
    List<Route> all = new ArrayList<>();
    for (Route route : routes) {
      all.add(route);
      if (route.path().equals(Routes.QUERY)) {
        catalog.list().forEach(q -> all.add(operation(q, route, lang)));
      }
    }
    return all;
  }

  private static Route operation(CannedQuery query, Route template, String lang) {
    List<Param> parameters = new ArrayList<>();
    Map<String, String> example = query.example();
    for (Parameter parameter : query.parameters()) {
      parameters.add(Param.of(parameter, example.getOrDefault(parameter.name(), ""), lang));
    }
    for (Param common : template.operation().parameters()) {
      boolean isDate = common.name().equals("asOf");
      if (!template.isInPath(common) && (!isDate || query.usesAsOf())) {
        parameters.add(isDate ? common.example(example.getOrDefault("asOf", "")) : common);
      }
    }
    return new Route(
            Routes.QUERIES + query.name(),
            template.methods(),
            template.handler(),
            query.summary(lang) + ".",
            template.operation())
        .takes(parameters.toArray(Param[]::new));
  }

  private void path(Route route, Words words, ObjectNode path) {
    if (route.methods().isEmpty()) {
      path.put("summary", words.say(route.description()));
    }
    for (String method : route.methods()) {
      ObjectNode operation = path.putObject(method.toLowerCase(Locale.ROOT));
      operation
          .put("operationId", operationId(method, route))
          .put("summary", words.say(route.description()));
      String name = catalogName(route);
      if (!name.isEmpty()) {
        CannedQuery query = catalog.get(name);
        operation.put("description", query.description(words.lang()));
        ArrayNode tags = operation.putArray("tags");
        query.tags().forEach(tags::add);
      }
      boolean post = method.equals("POST");
      ArrayNode parameters = operation.putArray("parameters");
      for (Param parameter : route.operation().parameters()) {
        if (!post || route.isInPath(parameter)) {
          parameters.add(parameter(parameter, route, words));
        }
      }
      if (post) {
        body(route, operation.putObject("requestBody"));
      }
      responses(route, words, operation.putObject("responses"));
    }
  }

  private String catalogName(Route route) {
    String name = route.path().substring(route.path().lastIndexOf('/') + 1);
    boolean canned = route.path().startsWith(Routes.QUERIES) && catalog.find(name).isPresent();
    return canned ? name : "";
  }

  private static String operationId(String method, Route route) {
    String words = route.path().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return method.toLowerCase(Locale.ROOT) + "-" + (words.isEmpty() ? "index" : words);
  }

  private static ObjectNode parameter(Param parameter, Route route, Words words) {
    boolean inPath = route.isInPath(parameter);
    ObjectNode node = object();
    node.put("name", parameter.name())
        .put("in", inPath ? "path" : "query")
        .put("required", inPath || parameter.required())
        .put("description", words.say(parameter.description()));
    ObjectNode schema = node.putObject("schema").put("type", parameter.type());
    if (parameter.type().equals("integer")) {
      schema.put("minimum", 1);
    }
    if (!parameter.oneOf().isEmpty()) {
      ArrayNode values = schema.putArray("enum");
      parameter.oneOf().forEach(values::add);
    }
    if (parameter.hasExample()) {
      if (parameter.type().equals("integer")) {
        node.put("example", Integer.parseInt(parameter.example()));
      } else {
        node.put("example", parameter.example());
      }
    }
    return node;
  }

  private static void body(Route route, ObjectNode body) {
    body.put("required", true);
    ObjectNode content = body.putObject("content");
    route
        .operation()
        .bodies()
        .forEach(
            (type, example) -> {
              ObjectNode media = content.putObject(type);
              media.putObject("schema").put("type", "string");
              media.put("example", example);
            });
  }

  private static void responses(Route route, Words words, ObjectNode responses) {
    ObjectNode good = responses.putObject(route.operation().elsewhere() ? "303" : "200");
    good.put("description", words.say(route.description()));
    if (!route.operation().mediaTypes().isEmpty()) {
      ObjectNode content = good.putObject("content");
      List<String> types = route.operation().mediaTypes();
      types.forEach(type -> content.putObject(type).putObject("schema"));
      if (!route.operation().schema().isEmpty()) {
        String schema = SCHEMAS + route.operation().schema();
        ((ObjectNode) content.get(types.get(0)).get("schema")).put("$ref", schema);
      }
    }
    ObjectNode bad = responses.putObject("default");
    bad.put("description", words.say("What went wrong."));
    bad.putObject("content")
        .putObject("application/problem+json")
        .putObject("schema")
        .put("$ref", SCHEMAS + "Problem");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
