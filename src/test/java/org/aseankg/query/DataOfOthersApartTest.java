package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.aseankg.testing.BundledGraph;
import org.aseankg.testing.DataOfOthers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What others say is loaded beside the graph and not into it: no canned query and no check answers
 * otherwise, even where they contradict it.
 */
class DataOfOthersApartTest {

  private static final QueryCatalog QUERIES = QueryCatalog.bundled(BundledGraph.iris());
  private static final QueryCatalog CHECKS = QueryCatalog.checks(BundledGraph.iris());
  private static final QueryRunner OURS =
      new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());
  private static final QueryRunner WITH_OTHERS =
      new QueryRunner(
          DataOfOthers.BesideOurs.store(), BundledGraph.iris(), BundledGraph.settings());

  static Stream<String> queries() {
    return QUERIES.names().stream();
  }

  static Stream<String> checks() {
    return CHECKS.names().stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void query_answersTheSame(String name) throws IOException {
    CannedQuery query = QUERIES.get(name);
    requireSame(query, QueryFilesTest.arguments(query, ""));
    requireSame(query, QueryFilesTest.arguments(query, "empty."));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void check_findsTheSame(String name) {
    requireSame(CHECKS.get(name), Map.of());
  }

  private static void requireSame(CannedQuery query, Map<String, String> arguments) {
    QueryRequest request = QueryFilesTest.request(arguments);
    assertThat(QueryFilesTest.tsv(query, WITH_OTHERS.run(query, request)))
        .isEqualTo(QueryFilesTest.tsv(query, OURS.run(query, request)));
  }
}
