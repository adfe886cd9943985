package org.aseankg.model;

/**
 * A place in a file a person can go to.
 *
 * @param file the file's name as the caller gave it
 * @param line from 1, or 0 where the file as a whole is meant
 * @param column from 1, in characters, or 0 where the line as a whole is meant
 * @param pointer the JSON pointer or the name of the CSV column or RDF node; empty where there is
 *     none
 */
public record Position(String file, int line, int column, String pointer) {

  /** A file as a whole. */
  public static Position of(String file) {
    return new Position(file, 0, 0, "");
  }

  /** As {@code file:line:column pointer}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return pointer.isEmpty() ? text.toString() : text.append(' ').append(pointer).toString();
  }
}
