package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.pfunction.PFuncSimple;
import org.aseankg.InvalidInputException;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** Canned queries may call the functions they are given. */
class PropertyFunctionsTest {

  private static final String QUERY =
      """
      #+ summary: Echo
      #+ summary_vi: Tiếng vọng
      #+ description: What was said.
      #+ description_vi: Điều đã nói.
      #+ tags: [example]
      #+ columns:
      #+   - said: string
      PREFIX fn: <https://w3id.org/asean-kg/function#>
      SELECT ?said WHERE { ?said fn:NAME ?_text_literal }
      """;

  private static final class Echo extends PFuncSimple {
    @Override
    public QueryIterator execEvaluated(
        Binding binding, Node subject, Node predicate, Node object, ExecutionContext context) {
      return QueryIterSingleton.create(
          BindingFactory.binding(binding, Var.alloc(subject), object), context);
    }
  }

  private static QueryResult run(String name, PropertyFunctions functions) {
    CannedQuery query = CannedQuery.parse("echo", "echo.rq", QUERY.replace("NAME", name));
    return new QueryRunner(
            BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings(), functions)
        .run(query, QueryRequest.of(Map.of("text", "Xin chào")));
  }

  @Test
  void cannedQuery_callsAFunction_withItsArgument() {
    PropertyFunctions functions = new PropertyFunctions(Map.of("echo", iri -> new Echo()));
    assertThat(run("echo", functions).rows().get(0).get("said").text()).isEqualTo("Xin chào");
    assertThatThrownBy(() -> run("ehco", functions))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "There is no function <https://w3id.org/asean-kg/function#ehco>: expected"
                + " <https://w3id.org/asean-kg/function#echo>.");
  }

  @Test
  void withoutFunctions_thereAreNone() {
    assertThatThrownBy(() -> run("echo", PropertyFunctions.NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("There is no function <https://w3id.org/asean-kg/function#echo> here.");
  }
}
