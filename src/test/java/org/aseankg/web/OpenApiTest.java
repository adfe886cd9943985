package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.QueryCatalog;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Words;
import org.aseankg.web.page.Html;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The OpenAPI document is one, is complete, and keeps what it promises. */
class OpenApiTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}]+)}");

  private static ServerFixture kg;
  private static JsonNode api;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
    assertThat(kg.awaitReady().statusCode()).isEqualTo(200);
    api = json(kg.get("/openapi.json"));
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void document_isOneOfOpenApi31() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("src/test/resources/web/openapi-3.1.schema.json")));
    for (String lang : Language.ALL) {
      JsonNode document = json(kg.get("/openapi.json?lang=" + lang));
      assertThat(schema.validate(document)).isEmpty();
    }
  }

  @Test
  void references_leadToSchemas() {
    List<String> references = api.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(reference).startsWith("#/");
      assertThat(api.at(reference.substring(1)).isObject()).as(reference).isTrue();
    }
  }

  @Test
  void operations_haveNamesOfTheirOwn() {
    assertThat(api.findValuesAsText("operationId")).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void parameters_areThoseOfThePath() {
    forEachOperation(
        (path, method, operation) -> {
          Set<String> inPath = new HashSet<>();
          Set<String> all = new HashSet<>();
          operation
              .path("parameters")
              .forEach(
                  p -> {
                    assertThat(all.add(p.path("in").asText() + p.path("name").asText()))
                        .as(path + " " + p)
                        .isTrue();
                    if (p.path("in").asText().equals("path")) {
                      inPath.add(p.path("name").asText());
                      assertThat(p.path("required").asBoolean()).isTrue();
                    }
                  });
          Set<String> expected = new HashSet<>();
          VARIABLE.matcher(path).results().forEach(m -> expected.add(m.group(1)));
          assertThat(inPath).as(path).isEqualTo(expected);
        });
  }

  @Test
  void routes_areAllInIt() {
    json(kg.get("/"))
        .path("paths")
        .forEach(
            route -> {
              JsonNode path = api.path("paths").path(route.path("path").asText());
              assertThat(path.isObject()).as(route.toString()).isTrue();
              for (String method : List.of("GET", "POST")) {
                assertThat(path.has(method.toLowerCase(java.util.Locale.ROOT)))
                    .as(route.toString())
                    .isEqualTo(route.path("methods").asText().contains(method));
              }
            });
  }

  @Test
  void queries_areOperationsWithTypedParameters() {
    for (CannedQuery query : QueryCatalog.bundled(BundledGraph.iris()).list()) {
      JsonNode operation = api.path("paths").path("/api/queries/" + query.name()).path("get");
      assertThat(operation.path("description").asText()).isEqualTo(query.description("en"));
      for (Parameter parameter : query.parameters()) {
        JsonNode described = parameter(operation, parameter.name());
        assertThat(described.path("required").asBoolean()).isEqualTo(parameter.required());
        List<String> values = new ArrayList<>();
        described.at("/schema/enum").forEach(v -> values.add(v.asText()));
        assertThat(values).isEqualTo(parameter.enumeration());
        if (parameter.required()) {
          assertThat(described.path("example").asText())
              .as("an example in the header of " + query.name())
              .isNotEmpty();
        }
      }
      assertThat(parameter(operation, "asOf").isMissingNode()).isEqualTo(!query.usesAsOf());
    }
  }

  @TestFactory
  Stream<DynamicTest> operations_answerTheirExample() {
    List<DynamicTest> tests = new ArrayList<>();
    forEachOperation(
        (path, method, operation) ->
            tests.add(dynamicTest(method + " " + path, () -> answer(path, method, operation))));
    assertThat(tests).hasSizeGreaterThan(60);
    return tests.stream();
  }

  @Test
  void sentences_areTranslated() {
    Words vietnamese = Words.of("vi");
    json(kg.get("/"))
        .path("paths")
        .forEach(
            route ->
                assertThat(vietnamese.knows(route.path("description").asText()))
                    .as("lexicon/vi/interface.tsv: " + route.path("description").asText())
                    .isTrue());
    JsonNode translated = json(kg.get("/openapi.json?lang=vi"));
    forEachOperation(
        (path, method, operation) ->
            operation
                .path("parameters")
                .forEach(
                    p -> {
                      JsonNode same =
                          parameter(
                              translated.path("paths").path(path).path(method),
                              p.path("name").asText());
                      assertThat(same.path("description").asText())
                          .as("lexicon/vi/interface.tsv: " + p.path("description").asText())
                          .isNotEqualTo(p.path("description").asText());
                    }));
  }

  @Test
  void yaml_saysTheSame() throws IOException {
    HttpResponse<String> yaml = kg.get("/openapi.yaml");
    assertThat(header(yaml, "Content-Type")).isEqualTo("application/yaml");
    assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(api);
  }

  @Test
  void page_listsEveryOperationInBothLanguages() {
    HttpResponse<String> english = kg.get("/docs");
    HttpResponse<String> vietnamese = kg.get("/docs", "Accept-Language", "vi");
    assertThat(header(english, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(english.body())
        .contains("<html lang=\"en\">")
        .doesNotContain("<script>", "javascript:");
    assertThat(vietnamese.body()).contains("<html lang=\"vi\">", "Trả lời một câu hỏi bằng lời");
    api.path("paths")
        .fieldNames()
        .forEachRemaining(
            path -> {
              assertThat(english.body()).contains(Html.escape(path) + "</code></h2>");
              assertThat(vietnamese.body()).contains(Html.escape(path) + "</code></h2>");
            });
  }

  private static void answer(String path, String method, JsonNode operation) {
    if (method.equals("post")) {
      operation
          .at("/requestBody/content")
          .properties()
          .forEach(
              body ->
                  requirePromised(
                      path,
                      operation,
                      kg.post(path, body.getKey(), body.getValue().path("example").asText())));
      return;
    }
    String target = path;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asText();
      boolean given = parameter.has("example");
      assertThat(given || !parameter.path("required").asBoolean())
          .as(path + " needs an example for " + name)
          .isTrue();
      String value = ServerFixture.encode(parameter.path("example").asText());
      if (parameter.path("in").asText().equals("path")) {
        target = target.replace("{" + name + "}", value);
      } else if (given) {
        query.append(query.length() == 0 ? '?' : '&').append(name).append('=').append(value);
      }
    }
    requirePromised(path, operation, kg.get(target + query));
  }

  private static void requirePromised(
      String path, JsonNode operation, HttpResponse<String> response) {
    String status = operation.path("responses").fieldNames().next();
    assertThat(response.statusCode()).as(path + response.body()).hasToString(status);
    if (status.equals("303")) {
      HttpResponse<String> next = kg.get(header(response, "Location"));
      if (next.statusCode() == 303) {
        next = kg.get(header(next, "Location"));
      }
      assertThat(next.statusCode()).as(path).isEqualTo(200);
      return;
    }
    JsonNode content = operation.at("/responses/200/content");
    String type = header(response, "Content-Type").replaceFirst(";.*", "");
    assertThat(content.has(type)).as(path + " gives " + type).isTrue();
    JsonNode schema = content.path(type).path("schema");
    if (schema.has("$ref")) {
      ObjectNode whole = schema.deepCopy();
      whole.set("components", api.path("components"));
      var messages =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(whole)
              .validate(json(response));
      assertThat(messages).as(path).isEmpty();
    }
    if (path.startsWith("/api/queries/") && !path.endsWith("}")) {
      assertThat(json(response).path("rows").isEmpty()).as(path).isFalse();
    }
  }

  private static JsonNode parameter(JsonNode operation, String name) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asText().equals(name)) {
        return parameter;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private interface Visitor {
    void visit(String path, String method, JsonNode operation);
  }

  private static void forEachOperation(Visitor visitor) {
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (entry.getValue().isObject()) {
                            visitor.visit(path.getKey(), entry.getKey(), entry.getValue());
                          }
                        }));
  }
}
