package org.aseankg.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aseankg.InvalidInputException;

/** The syntaxes of a dump. */
public enum DumpFormat {
  /** N-Quads: every statement with its named graph. */
  NQ("application/n-quads", "N-Quads"),
  /** Turtle: what the sources state and the ontology as one graph, without what is inferred. */
  TTL("text/turtle", "Turtle"),
  /** JSON-LD: all named graphs, with their names. */
  JSONLD("application/ld+json", "JSON-LD");

  private final String mediaType;
  private final String formatName;

  DumpFormat(String mediaType, String formatName) {
    this.mediaType = mediaType;
    this.formatName = formatName;
  }

  /** Its name in the W3C's list of formats. */
  String formatName() {
    return formatName;
  }

  /** The media type of the syntax. */
  public String mediaType() {
    return mediaType;
  }

  /** Its name in options and file endings. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a name as users write it.
   *
   * @throws InvalidInputException if there is none of that name
   */
  public static DumpFormat of(String name) {
    return Arrays.stream(values())
        .filter(f -> f.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "Unknown format \"" + name + "\": expected one of " + names() + "."));
  }

  private static String names() {
    return Arrays.stream(values()).map(DumpFormat::suffix).collect(Collectors.joining(", "));
  }
}
