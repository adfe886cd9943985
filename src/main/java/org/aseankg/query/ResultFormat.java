package org.aseankg.query;

import java.util.Arrays;
import java.util.Locale;
import org.aseankg.InvalidInputException;

/** The forms an answer can be written in. */
public enum ResultFormat {
  /** Aligned columns for a terminal. */
  TABLE("text/plain", "txt"),
  /** SPARQL 1.1 CSV: plain values. */
  CSV("text/csv", "csv"),
  /** SPARQL 1.1 TSV: RDF terms. */
  TSV("text/tab-separated-values", "tsv"),
  /** The JSON of {@code /api/queries}: rows with typed values and labels. */
  JSON("application/json", "json"),
  /** SPARQL 1.1 JSON results. */
  SPARQL_JSON("application/sparql-results+json", "srj"),
  /** Turtle, for queries that give a graph. */
  TURTLE("text/turtle", "ttl");

  private final String mediaType;
  private final String suffix;

  ResultFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /** The media type, without a character set; the text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** The name of the format in options and file endings. */
  public String suffix() {
    return suffix;
  }

  /**
   * The format of a name such as {@code csv} or {@code table}.
   *
   * @throws InvalidInputException if there is none of that name
   */
  public static ResultFormat of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            f ->
                f.suffix.equals(wanted)
                    || f.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "There is no result format \""
                        + name
                        + "\": expected table, csv, tsv, json, sparql-json or ttl."));
  }
}
