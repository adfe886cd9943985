package org.aseankg.query;

import java.util.Set;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions that expressions of queries may call by an IRI: those of XPath and XML Schema that
 * the engine has, and no others. The engine's own registry would load any class of the class path
 * that a query names, and has functions that tell of the machine.
 */
public final class ExpressionFunctions extends FunctionRegistry {

  private static final Set<String> NAMESPACES =
      Set.of(
          "http://www.w3.org/2005/xpath-functions#",
          "http://www.w3.org/2005/xpath-functions/math#",
          "http://www.w3.org/2001/XMLSchema#");

  private static final ExpressionFunctions ALLOWED = new ExpressionFunctions();

  private ExpressionFunctions() {}

  /** Lets the queries of a context call these functions. */
  public static void allowIn(Context context) {
    context.set(ARQConstants.registryFunctions, ALLOWED);
  }

  @Override
  public boolean isRegistered(String iri) {
    return get(iri) != null;
  }

  @Override
  public FunctionFactory get(String iri) {
    boolean allowed = NAMESPACES.stream().anyMatch(iri::startsWith);
    return allowed && FunctionRegistry.get().isRegistered(iri)
        ? FunctionRegistry.get().get(iri)
        : null;
  }
}
