package org.aseankg.query;

import java.util.Map;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.aseankg.InvalidInputException;

/**
 * The property functions that queries may call: those given here and no others. The engine's own
 * registry would load any class of the class path that a query names.
 */
public final class PropertyFunctions extends PropertyFunctionRegistry {

  /** The namespace of this program's functions; it never moves. */
  public static final String NAMESPACE = "https://w3id.org/asean-kg/function#";

  /** No functions at all. */
  public static final PropertyFunctions NONE = new PropertyFunctions(Map.of());

  private final Map<String, PropertyFunctionFactory> byName;

  /**
   * These functions.
   *
   * @param byName the functions by their names in the namespace
   */
  public PropertyFunctions(Map<String, PropertyFunctionFactory> byName) {
    this.byName = Map.copyOf(byName);
  }

  /** Lets the queries of a context call these functions. */
  public void allowIn(Context context) {
    set(context, this);
  }

  /**
   * Everything in the namespace, so that a name mistyped is an error and not a query for nothing.
   */
  @Override
  public boolean manages(String iri) {
    return iri.startsWith(NAMESPACE);
  }

  @Override
  public boolean isRegistered(String iri) {
    return manages(iri) && byName.containsKey(iri.substring(NAMESPACE.length()));
  }

  /**
   * The function of an IRI; null for every other IRI, as the engine expects of its own.
   *
   * @throws InvalidInputException if it is in the namespace and there is none
   */
  @Override
  public PropertyFunctionFactory get(String iri) {
    if (isRegistered(iri)) {
      return byName.get(iri.substring(NAMESPACE.length()));
    }
    if (!manages(iri)) {
      return null;
    }
    throw new InvalidInputException(
        "There is no function <"
            + iri
            + ">"
            + (byName.isEmpty() ? " here." : ": expected " + names() + "."));
  }

  private String names() {
    return String.join(
        " or ", byName.keySet().stream().sorted().map(n -> "<" + NAMESPACE + n + ">").toList());
  }
}
