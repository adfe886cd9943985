package org.aseankg.query;

/**
 * One cell of an answer: an RDF term without the RDF library.
 *
 * @param kind IRI, literal or blank node
 * @param text the IRI, the lexical form, or the label of the blank node
 * @param datatype the IRI of a literal's datatype, empty for others
 * @param lang the language tag of a literal, empty for others
 */
public record Value(Kind kind, String text, String datatype, String lang) {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** The datatype of a yes or no. */
  static final String BOOLEAN = XSD + "boolean";

  /** What an RDF term can be. */
  public enum Kind {
    IRI,
    LITERAL,
    BLANK
  }

  /** An IRI. */
  public static Value iri(String iri) {
    return new Value(Kind.IRI, iri, "", "");
  }

  /** A plain text in a language, or in none when {@code lang} is empty. */
  public static Value text(String text, String lang) {
    return new Value(
        Kind.LITERAL,
        text,
        lang.isEmpty() ? XSD + "string" : "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
        lang);
  }

  /** Whether it is an IRI. */
  public boolean isIri() {
    return kind == Kind.IRI;
  }

  /** The type in the words of {@link Column#type}. */
  public String type() {
    if (kind != Kind.LITERAL) {
      return "iri";
    }
    if (!lang.isEmpty()) {
      return "text";
    }
    if (!datatype.startsWith(XSD)) {
      return "string";
    }
    return switch (datatype.substring(XSD.length())) {
      case "date", "gYearMonth", "gYear" -> "date";
      case "integer", "int", "long", "nonNegativeInteger", "positiveInteger" -> "integer";
      case "decimal", "double", "float" -> "decimal";
      case "boolean" -> "boolean";
      default -> "string";
    };
  }
}
