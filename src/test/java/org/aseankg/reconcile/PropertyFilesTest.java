package org.aseankg.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.Value;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files of {@code queries/reconcile}. */
class PropertyFilesTest {

  private static final PropertyCatalog CATALOG = new PropertyCatalog(BundledGraph.iris());
  private static final QueryRunner RUNNER =
      new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());

  @TestFactory
  Stream<DynamicTest> property_hasValuesInTheDataOfTheKindsItNames() {
    return CATALOG.list().stream()
        .map(
            p ->
                dynamicTest(
                    p.id(),
                    () -> {
                      Set<String> kinds = new HashSet<>();
                      for (Map<String, Value> row : rows(p)) {
                        String entity = row.get("entity").text();
                        BundledGraph.iris()
                            .reference(entity)
                            .filter(r -> r.indexOf('#') < 0)
                            .ifPresent(r -> kinds.add(r.substring(0, r.indexOf('/'))));
                      }
                      assertThat(kinds).as("kinds with a value in the data").isNotEmpty();
                      assertThat(p.kinds()).as("kinds named").containsAll(kinds);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> property_declaresTheTypeOfItsValues() {
    return CATALOG.list().stream()
        .map(
            p ->
                dynamicTest(
                    p.id(),
                    () -> {
                      String declared = p.query().columns().get(1).type();
                      List<String> types =
                          rows(p).stream()
                              .flatMap(r -> Stream.ofNullable(r.get(Property.VALUE)))
                              .map(Value::type)
                              .distinct()
                              .toList();
                      assertThat(types)
                          .allMatch(
                              t ->
                                  t.equals(declared)
                                      || t.equals("text") && declared.equals("string"));
                    }));
  }

  @Test
  void names_differByLanguageAndAreUnique() {
    for (String language : List.of("en", "vi")) {
      assertThat(CATALOG.list().stream().map(p -> p.name(language))).doesNotHaveDuplicates();
    }
    assertThat(CATALOG.list())
        .allSatisfy(p -> assertThat(p.description("vi")).isNotEqualTo(p.description("en")));
  }

  private static List<Map<String, Value>> rows(Property property) {
    QueryRequest all = new QueryRequest(Map.of(), Optional.empty(), 20_000, 1, "en");
    return RUNNER.run(property.query(), all).rows();
  }
}
