package org.aseankg.web.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.RequestException;

/** The formats an answer of the SPARQL endpoint can be had in: rows and yes or no, or triples. */
public enum SparqlFormat {
  JSON(
      true,
      ResultSetLang.RS_JSON,
      Set.of("json", "srj"),
      "application/sparql-results+json",
      "application/json"),
  XML(
      true,
      ResultSetLang.RS_XML,
      Set.of("xml", "srx"),
      "application/sparql-results+xml",
      "application/xml",
      "text/xml"),
  CSV(true, ResultSetLang.RS_CSV, Set.of("csv"), "text/csv"),
  TSV(true, ResultSetLang.RS_TSV, Set.of("tsv"), "text/tab-separated-values"),
  TURTLE(false, Lang.TURTLE, Set.of("ttl", "turtle"), "text/turtle", "application/turtle"),
  JSONLD(
      false,
      Lang.JSONLD11,
      Set.of("jsonld", "json-ld", "json"),
      "application/ld+json",
      "application/json"),
  NTRIPLES(false, Lang.NTRIPLES, Set.of("nt", "ntriples"), "application/n-triples", "text/plain"),
  RDFXML(
      false,
      Lang.RDFXML,
      Set.of("rdf", "rdfxml", "xml"),
      "application/rdf+xml",
      "application/xml",
      "text/xml");

  /** What a SELECT or ASK can be answered with, the default first. */
  public static final List<Offer<SparqlFormat>> ROWS = offers(true, false);

  /** What a CONSTRUCT or DESCRIBE can be answered with, the default first. */
  public static final List<Offer<SparqlFormat>> TRIPLES = offers(false, false);

  private static final List<Offer<SparqlFormat>> ROWS_WITH_ALIASES = offers(true, true);
  private static final List<Offer<SparqlFormat>> TRIPLES_WITH_ALIASES = offers(false, true);

  final boolean rows;
  final Lang lang;
  private final Set<String> shortNames;
  private final List<String> mediaTypes;

  SparqlFormat(boolean rows, Lang lang, Set<String> shortNames, String... mediaTypes) {
    this.rows = rows;
    this.lang = lang;
    this.shortNames = shortNames;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The registered media type. */
  String mediaType() {
    return mediaTypes.get(0);
  }

  /**
   * The format a client asked for: by short name, else by {@code Accept}.
   *
   * @param rows whether rows or triples are to be written
   * @throws RequestException if there is no such format
   */
  static Offer<SparqlFormat> choose(SparqlRequest request, Exchange exchange, boolean rows) {
    if (request.format().isPresent()) {
      exchange.response().setHeader("Vary", "Accept");
      return named(request.format().get(), rows);
    }
    // A browser names application/xml before */*, but the person in front of it did not.
    boolean program = !exchange.accept().namesHtml();
    if (rows) {
      return exchange.negotiate(program ? ROWS_WITH_ALIASES : ROWS);
    }
    return exchange.negotiate(program ? TRIPLES_WITH_ALIASES : TRIPLES);
  }

  private static Offer<SparqlFormat> named(String name, boolean rows) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (SparqlFormat format : values()) {
      if (format.rows == rows
          && (format.shortNames.contains(wanted) || format.mediaType().equals(wanted))) {
        return new Offer<>(format.mediaType(), format);
      }
    }
    throw RequestException.invalid(
        "The format is \""
            + name
            + "\": expected "
            + (rows ? "json, xml, csv or tsv." : "ttl, jsonld, nt or rdf."));
  }

  private static List<Offer<SparqlFormat>> offers(boolean rows, boolean aliases) {
    List<Offer<SparqlFormat>> offers = new ArrayList<>();
    List<Offer<SparqlFormat>> others = new ArrayList<>();
    for (SparqlFormat format : values()) {
      if (format.rows == rows) {
        offers.add(new Offer<>(format.mediaType(), format));
        format.mediaTypes.stream().skip(1).forEach(t -> others.add(new Offer<>(t, format)));
      }
    }
    if (aliases) {
      offers.addAll(others);
    }
    return List.copyOf(offers);
  }
}
