package org.aseankg.web.http;

/** Paths that more than the list of routes knows. */
public final class Paths {

  /** The SPARQL endpoint, the one route that Fuseki dispatches. */
  public static final String SPARQL = "/kg/sparql";

  /** The description of all paths. */
  public static final String OPEN_API = "/openapi.json";

  private Paths() {}
}
