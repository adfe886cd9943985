package org.aseankg.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /** The form of a state before every spelling of its name: "Vương quốc Cam-pu-chia". */
  Set<String> stateNames() {
    Set<String> found = new TreeSet<>();
    for (NameOf whole : isCountry() ? names : List.<NameOf>of()) {
      for (NameOf part : names) {
        String form = whole.text().replace(" " + part.text(), "");
        boolean formed = whole.text().equals(form + " " + part.text());
        for (NameOf other : formed ? names : List.<NameOf>of()) {
          boolean same = other.language().equals(whole.language());
          if (same && !other.text().startsWith(form)) {
            found.add(form + " " + other.text());
          }
        }
      }
    }
    return found;
  }
}
