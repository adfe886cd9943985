package org.aseankg.query;

/**
 * A column of an answer.
 *
 * @param name the variable of the query, or that name with {@code Label} after it
 * @param type {@code iri}, {@code text} (words of a language), {@code string}, {@code date} (as
 *     exact as the source), {@code integer}, {@code decimal}, {@code boolean}; {@code any} where
 *     the values differ in type
 */
public record Column(String name, String type) {

  /** The name of the column with the label of the IRI in column {@code name}. */
  public static String labelOf(String name) {
    return name + "Label";
  }

  /** Whether its values are IRIs. */
  public boolean isIri() {
    return type.equals("iri");
  }
}
