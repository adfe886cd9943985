package org.aseankg.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.aseankg.InvalidInputException;
import org.aseankg.query.PropertyFunctions;

/**
 * The search inside of SPARQL: {@code (?entity ?score ?rung ?name) fn:search ("text" "kind"
 * limit)}. What is bound already is compared with the hits.
 */
public final class SearchFunction extends PropertyFunctionEval {

  /** Its name in the namespace of functions. */
  public static final String NAME = "search";

  private static final int LIMIT = 100;
  private static final int MOST = 1_000;
  private static final int LONGEST = 1_000;
  private static final int MOST_OUTPUTS = 4;

  private final NameIndex index;

  private SearchFunction(NameIndex index) {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
    this.index = index;
  }

  /** The functions that search an index. */
  public static PropertyFunctions over(NameIndex index) {
    return new PropertyFunctions(Map.of(NAME, iri -> new SearchFunction(index)));
  }

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node iri,
      PropFuncArg object,
      ExecutionContext context) {
    List<Node> outputs = nodes(subject);
    if (outputs.size() > MOST_OUTPUTS) {
      throw new InvalidInputException(
          "The function search gives up to four values: expected (?entity ?score ?rung ?name).");
    }
    Iterator<Binding> solutions =
        index.search(request(nodes(object))).stream()
            .flatMap(hit -> solution(binding, outputs, hit))
            .iterator();
    return QueryIterPlainWrapper.create(solutions, context);
  }

  private static List<Node> nodes(PropFuncArg argument) {
    return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
  }

  private SearchRequest request(List<Node> inputs) {
    Node text = inputs.isEmpty() ? null : inputs.get(0);
    if (text == null || !text.isLiteral()) {
      throw new InvalidInputException(
          "The function search has no text to look for: expected (\"text\"), or a variable that is"
              + " bound to one.");
    }
    String typed = text.getLiteralLexicalForm();
    if (Fields.letters(typed) > LONGEST) {
      throw new InvalidInputException(
          "The function search takes a text of " + LONGEST + " characters at most.");
    }
    List<String> kinds = new ArrayList<>();
    int limit = LIMIT;
    for (Node input : inputs.subList(1, inputs.size())) {
      if (isNumber(input)) {
        limit = limit(input);
      } else {
        kinds.add(kind(input));
      }
    }
    Optional<String> language =
        Optional.of(text.getLiteralLanguage()).filter(tag -> !tag.isEmpty());
    return new SearchRequest(typed, kinds, language, "en", limit);
  }

  private static boolean isNumber(Node input) {
    return input.isLiteral()
        && input.getLiteralDatatypeURI().equals(XSDDatatype.XSDinteger.getURI());
  }

  private static int limit(Node input) {
    try {
      int limit = Integer.parseInt(input.getLiteralLexicalForm());
      if (limit > 0 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for every wrong value
    }
    throw new InvalidInputException(
        "The limit of the function search is "
            + input.getLiteralLexicalForm()
            + ": expected a whole number from 1 to "
            + MOST
            + ".");
  }

  private String kind(Node input) {
    String kind = input.isLiteral() ? input.getLiteralLexicalForm() : input.toString();
    if (!index.kinds().contains(kind)) {
      throw new InvalidInputException(
          "The function search knows no kind \""
              + kind
              + "\": expected "
              + String.join(", ", index.kinds())
              + ".");
    }
    return kind;
  }

  private static Stream<Binding> solution(Binding binding, List<Node> outputs, Hit hit) {
    List<Node> values =
        List.of(
            NodeFactory.createURI(hit.iri()),
            NodeFactory.createLiteralDT(Double.toString(hit.score()), XSDDatatype.XSDdecimal),
            NodeFactory.createLiteralString(hit.rung().key()),
            hit.language().isEmpty()
                ? NodeFactory.createLiteralString(hit.matched())
                : NodeFactory.createLiteralLang(hit.matched(), hit.language()));
    BindingBuilder solution = Binding.builder(binding);
    for (int i = 0; i < outputs.size(); i++) {
      Node output = outputs.get(i);
      if (!Var.isVar(output)) {
        if (!output.sameValueAs(values.get(i))) {
          return Stream.empty();
        }
      } else if (!solution.contains(Var.alloc(output))) {
        solution.add(Var.alloc(output), values.get(i));
      }
    }
    return Stream.of(solution.build());
  }
}
