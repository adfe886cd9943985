package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.aseankg.config.Bundle;
import org.aseankg.model.PartialDate;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code queries/} is a test case, with the example in its header. In {@code
 * src/test/resources/expected-rows} stand the rows it gives over the bundled data ({@code .tsv})
 * and, in {@code .properties}, the limit of the run and, after {@code empty.}, the arguments of a
 * run without rows.
 *
 * <p>With {@code -Dexpected.write=true} the rows are written instead of compared, to be read before
 * they are committed.
 */
class QueryFilesTest {

  private static final Path EXPECTED = Path.of("src/test/resources/expected-rows");
  private static final QueryCatalog CATALOG = QueryCatalog.bundled(BundledGraph.iris());
  private static final QueryRunner RUNNER =
      new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());

  @TestFactory
  Stream<DynamicTest> query_gives_the_expected_rows() {
    return CATALOG.list().stream().map(q -> dynamicTest(q.name(), () -> compare(q)));
  }

  @TestFactory
  Stream<DynamicTest> query_gives_no_rows_where_nothing_is_known() {
    return CATALOG.list().stream()
        .map(
            q ->
                dynamicTest(
                    q.name(),
                    () -> {
                      Map<String, String> arguments = arguments(q, "empty.");
                      assertThat(arguments).as("arguments of an empty answer").isNotEmpty();
                      assertThat(RUNNER.run(q, request(arguments)).rows()).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> query_declares_the_types_of_its_columns() {
    return CATALOG.list().stream().map(q -> dynamicTest(q.name(), () -> requireTypes(q)));
  }

  @TestFactory
  Stream<DynamicTest> query_is_described_in_both_languages() {
    return Stream.concat(
            CATALOG.list().stream(), QueryCatalog.checks(BundledGraph.iris()).list().stream())
        .map(
            q ->
                dynamicTest(
                    q.name(),
                    () -> {
                      assertThat(q.summary("vi")).isNotEqualTo(q.summary("en"));
                      assertThat(q.description("vi")).isNotEqualTo(q.description("en"));
                      assertThat(q.tags()).isNotEmpty();
                      assertThat(q.summary("en")).hasSizeLessThan(100).doesNotEndWith(".");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> query_orders_its_rows() {
    return CATALOG.list().stream()
        .map(
            q ->
                dynamicTest(
                    q.name(),
                    () -> {
                      assertThat(QueryFactory.create(q.text()).hasOrderBy()).isTrue();
                      assertThat(q.pageSize()).isPresent();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> query_uses_the_declared_prefixes() {
    Map<String, String> declared = declaredPrefixes();
    return Stream.concat(
            CATALOG.list().stream(), QueryCatalog.checks(BundledGraph.iris()).list().stream())
        .map(
            q ->
                dynamicTest(
                    q.name(),
                    () ->
                        assertThat(declared)
                            .containsAllEntriesOf(
                                QueryFactory.create(q.text())
                                    .getPrefixMapping()
                                    .getNsPrefixMap())));
  }

  @Test
  void page_lists_every_query_and_check() throws IOException {
    String page = Files.readString(Path.of("docs/queries.md"));
    for (CannedQuery query : CATALOG.list()) {
      assertThat(page).contains("| `" + query.name() + "` | " + query.summary("en") + " | ");
    }
    for (CannedQuery check : QueryCatalog.checks(BundledGraph.iris()).list()) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s |"
                  .formatted(check.name(), check.tags().get(0), check.summary("en")));
    }
  }

  @Test
  void expected_rows_belong_to_a_query() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      assertThat(files.map(f -> f.getFileName().toString().replaceFirst("\\..*$", "")).toList())
          .isSubsetOf(CATALOG.names());
    }
  }

  private static void compare(CannedQuery query) throws IOException {
    QueryResult result = RUNNER.run(query, request(arguments(query, "")));
    assertThat(result.rows()).isNotEmpty();
    Path file = EXPECTED.resolve(query.name() + ".tsv");
    String actual = tsv(query, result);
    if (Boolean.getBoolean("expected.write")) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static void requireTypes(CannedQuery query) throws IOException {
    QueryResult result = RUNNER.run(query, request(arguments(query, "")));
    for (Column column : query.columns()) {
      List<String> types =
          result.rows().stream()
              .flatMap(r -> Stream.ofNullable(r.get(column.name())))
              .map(Value::type)
              .distinct()
              .toList();
      if (!column.type().equals("any")) {
        assertThat(types).as(column.name()).isSubsetOf(column.type());
      }
    }
  }

  /** The answer without its labels, which others may improve. */
  static String tsv(CannedQuery query, QueryResult result) {
    QueryResult bare =
        new QueryResult(
            result.query(),
            result.form(),
            result.parameters(),
            result.asOf(),
            query.columns(),
            result.rows(),
            result.page(),
            result.next());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter.write(bare, ResultFormat.TSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static Map<String, String> arguments(CannedQuery query, String prefix) throws IOException {
    Properties properties = new Properties();
    properties.load(
        new StringReader(Files.readString(EXPECTED.resolve(query.name() + ".properties"))));
    Map<String, String> arguments = new LinkedHashMap<>();
    if (prefix.isEmpty()) {
      arguments.putAll(query.example());
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (key.startsWith(prefix) && key.startsWith("empty.") == prefix.equals("empty.")) {
        arguments.put(key.substring(prefix.length()), properties.getProperty(key));
      }
    }
    return arguments;
  }

  static QueryRequest request(Map<String, String> given) {
    Map<String, String> arguments = new LinkedHashMap<>(given);
    Optional<PartialDate> asOf =
        Optional.ofNullable(arguments.remove("asOf")).map(PartialDate::parse);
    int limit = Integer.parseInt(arguments.getOrDefault("limit", "0"));
    arguments.remove("limit");
    return new QueryRequest(arguments, asOf, limit, 1, "en");
  }

  private static Map<String, String> declaredPrefixes() {
    Graph graph = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, Bundle.open("queries/prefixes.ttl"), org.apache.jena.riot.Lang.TURTLE);
    String sh = "http://www.w3.org/ns/shacl#";
    Map<String, String> prefixes = new LinkedHashMap<>();
    var prefix = org.apache.jena.graph.NodeFactory.createURI(sh + "prefix");
    var namespace = org.apache.jena.graph.NodeFactory.createURI(sh + "namespace");
    graph
        .find(null, prefix, null)
        .forEachRemaining(
            t ->
                prefixes.put(
                    t.getObject().getLiteralLexicalForm(),
                    graph
                        .find(t.getSubject(), namespace, null)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm()));
    return prefixes;
  }
}
