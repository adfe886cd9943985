package org.aseankg.query;

/**
 * A query file of this project is wrong. It names file and line; it never reaches users, because
 * the build reads every query file.
 */
final class QueryFileException extends RuntimeException {

  QueryFileException(String file, int line, String problem) {
    super(file + ":" + line + " " + problem + ".");
  }
}
