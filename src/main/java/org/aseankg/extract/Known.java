package org.aseankg.extract;

import java.util.List;

/**
 * A thing of the graph that an article may mean.
 *
 * @param ref {@code kind/slug}
 * @param kind its kind, as in its IRI
 * @param label its label in the language asked first, or any
 * @param reference whether the reference tables have it, so that a record need not declare it
 * @param countries the countries it is of or in
 * @param names its names: text and language, labels first
 */
record Known(
    String ref,
    String kind,
    String label,
    boolean reference,
    List<String> countries,
    List<NameOf> names) {

  /** A name and what it is. */
  record NameOf(String text, String language, boolean isLabel) {}

  boolean isPlace() {
    return kind.equals("place");
  }

  boolean isCountry() {
    return kind.equals("country");
  }
}
