package org.aseankg.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Shown;

/** The formats a document about something can be had in, the default first. */
public enum DocFormat {
  TURTLE("Turtle", "ttl", "text/turtle"),
  JSONLD("JSON-LD", "jsonld", "application/ld+json"),
  NTRIPLES("N-Triples", "nt", "application/n-triples"),
  RDFXML("RDF/XML", "rdf", "application/rdf+xml"),
  JSON("JSON", "json", "application/json"),
  HTML("HTML", "html", "text/html"),
  CSV("CSV", "csv", "text/csv");

  /** All of them. */
  public static final List<DocFormat> ALL = List.of(values());

  /** Those that a vocabulary can be had in. */
  public static final List<DocFormat> RDF_OR_PAGE = List.of(TURTLE, JSONLD, NTRIPLES, RDFXML, HTML);

  public final String title;
  public final String suffix;
  public final String mediaType;

  DocFormat(String title, String suffix, String mediaType) {
    this.title = title;
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** Whether it is triples, with their labels in all languages. */
  public boolean isRdf() {
    return this != JSON && this != CSV && this != HTML;
  }

  /** The format of a file's ending or of a media type. */
  public static Optional<DocFormat> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.suffix.equals(wanted) || f.mediaType.equals(wanted))
        .findFirst();
  }

  /**
   * The format that is asked for: by the ending of the path, else by {@code ?format=}, else by
   * {@code Accept}.
   *
   * @param ending that of the path, one of those offered
   * @param offered what can be had
   * @throws RequestException if it cannot be had
   */
  public static DocFormat choose(
      Exchange exchange, Optional<DocFormat> ending, List<DocFormat> offered) {
    Optional<String> parameter = exchange.query().one("format");
    Optional<DocFormat> named =
        parameter.map(
            name ->
                named(name).filter(offered::contains).orElseThrow(() -> unknown(name, offered)));
    if (ending.isPresent() && named.isPresent() && !ending.equals(named)) {
      throw RequestException.invalid(
          "The path ends in ."
              + ending.get().suffix
              + " and the parameter format is "
              + named.get().suffix
              + ": expected one of the two, or both alike.");
    }
    return ending
        .or(() -> named)
        .orElseGet(
            () ->
                exchange
                    .negotiate(offered.stream().map(f -> new Offer<>(f.mediaType, f)).toList())
                    .value());
  }

  private static RequestException unknown(String name, List<DocFormat> offered) {
    return RequestException.invalid(
        "The format is \""
            + Shown.of(name)
            + "\": expected "
            + offered.stream().map(f -> f.suffix).collect(Collectors.joining(", "))
            + ".");
  }
}
