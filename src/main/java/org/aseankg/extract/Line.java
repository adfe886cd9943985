package org.aseankg.extract;

/**
 * A stretch of the text that is read as one: a line, or lines that a sentence runs over.
 *
 * @param kind what it is
 * @param start where it starts in the cleaned text
 * @param end where it ends, exclusive
 */
record Line(Kind kind, int start, int end) {

  /** What a line is in a page. */
  enum Kind {
    /** The headline. */
    TITLE,
    /** The text itself. */
    BODY,
    /** What stands below a picture. */
    CAPTION,
    /** When it was published. */
    DATELINE,
    /** Menus, teasers of other articles, bylines, addresses: seen, and not read. */
    BOILERPLATE
  }
}
