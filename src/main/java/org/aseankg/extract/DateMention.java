package org.aseankg.extract;

/**
 * A date or a range of days in a sentence.
 *
 * @param from its first token
 * @param to the token after it
 * @param start the first day; its year is 0 where none is written
 * @param end the last day of a range, or null
 */
record DateMention(int from, int to, Day start, Day end) {

  boolean hasYear() {
    return start.year() > 0;
  }
}
