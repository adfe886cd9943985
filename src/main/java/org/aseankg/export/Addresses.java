package org.aseankg.export;

/**
 * Where the data is served, as those who ask see the server.
 *
 * @param origin address of the server, ending in a slash
 * @param sparql address of the SPARQL endpoint
 * @param api address that the other services' paths begin with
 * @param openApi address of the OpenAPI document
 */
public record Addresses(String origin, String sparql, String api, String openApi) {

  /** The address of a dump. */
  String dump(DumpFormat format) {
    return origin + "dump." + format.suffix() + ".gz";
  }

  /** The named graph in which tools look for examples. */
  public String examplesGraph() {
    return sparql + "/.well-known/sparql-examples";
  }
}
