package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code queries/checks} is a test case: it fires on its fixture, a tiny graph with
 * just that fault, and not where there is nothing.
 */
class CheckFilesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/check-fixtures");
  private static final QueryCatalog CHECKS = QueryCatalog.checks(BundledGraph.iris());

  @TestFactory
  Stream<DynamicTest> check_fires_on_its_fixture() {
    return CHECKS.list().stream()
        .map(
            check ->
                dynamicTest(
                    check.name(),
                    () ->
                        assertThat(run(check, FIXTURES.resolve(check.name() + ".trig")))
                            .isNotEmpty()
                            .allSatisfy(row -> assertThat(row).containsKey("subject"))));
  }

  @TestFactory
  Stream<DynamicTest> check_finds_nothing_in_an_empty_graph() {
    return CHECKS.list().stream()
        .map(check -> dynamicTest(check.name(), () -> assertThat(run(check, null)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> check_selects_its_subject_first_and_is_a_conflict_or_a_gap() {
    return CHECKS.list().stream()
        .map(
            check ->
                dynamicTest(
                    check.name(),
                    () -> {
                      assertThat(check.columns().get(0)).isEqualTo(new Column("subject", "iri"));
                      assertThat(check.parameters()).isEmpty();
                      assertThat(List.of("conflict", "gap")).containsAll(check.tags());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> check_runs_over_the_bundled_data() {
    QueryRunner runner =
        new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());
    return CHECKS.list().stream()
        .map(
            check ->
                dynamicTest(
                    check.name(),
                    () ->
                        assertThat(runner.run(check, QueryRequest.of(Map.of())).rows())
                            .allSatisfy(row -> assertThat(row).containsKey("subject"))));
  }

  private static List<Map<String, Value>> run(CannedQuery check, Path fixture) {
    try (KgStore store = KgStore.inMemory()) {
      if (fixture != null) {
        store.write(dataset -> RDFDataMgr.read(dataset, fixture.toUri().toString()));
      }
      return new QueryRunner(store, BundledGraph.iris(), BundledGraph.settings())
          .run(check, QueryRequest.of(Map.of()))
          .rows();
    }
  }
}
