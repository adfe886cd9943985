package org.aseankg.extract;

/**
 * The text as the later steps read it: in NFC, markup blanked out; every place of it leads back to
 * the text as it was given.
 *
 * @param text the cleaned text
 * @param origin for each char of it, and for its end, the offset in code points of the text given
 */
record CleanText(String text, int[] origin) {

  /** The offset, in the text as given, of the first code point of a stretch. */
  int start(int from) {
    return origin[from];
  }

  /** The offset after the last code point of a stretch that ends, exclusively, here. */
  int end(int to) {
    return origin[to];
  }
}
