package org.aseankg.load;

import org.apache.jena.graph.Node;

/**
 * One key of an item: the name it has in a record and as a column of a table, and the property it
 * states.
 *
 * @param key the name in files
 * @param property the property of the ontology
 * @param kind how its values are written
 * @param scheme the concept scheme of a {@link Kind#CONCEPT}, else empty
 */
record Field(String key, Node property, Kind kind, String scheme) {

  /** How the values of a key are written in files. */
  enum Kind {
    /**
     * Words of a language: {@code {"en": …, "vi": …}}, in tables the columns {@code key@en} and
     * {@code key@vi}.
     */
    TEXT,
    /** Words of no language: a code, a digest, a unit. */
    PLAIN,
    /** A day, a month or a year. */
    DATE,
    /** {@code kind/slug}, or {@code kind/slug#fragment} for a relation. */
    REFERENCE,
    /** The name of a concept in its scheme. */
    CONCEPT,
    INTEGER,
    DECIMAL,
    /** An absolute IRI outside the data. */
    IRI
  }

  /** Whether it names the item rather than saying something of it. */
  boolean isName() {
    return kind == Kind.TEXT
        && (key.equals("label") || key.equals("altLabel") || key.equals("translatedLabel"));
  }
}
