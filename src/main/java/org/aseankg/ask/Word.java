package org.aseankg.ask;

/**
 * One word of a question.
 *
 * @param text as it was typed, or as it was mended when it was mistyped
 * @param toned lower case, with its marks, in one style of placing tones
 * @param bare lower case without any marks
 * @param start offset of its first char in the question
 * @param end offset after its last char
 * @param proper whether it is written like a name, in a question that has marks elsewhere: "Nam" in
 *     "Việt Nam" is then no year
 * @param loose whether no word known has just its marks, so that some may be left out or wrong
 */
record Word(
    String text, String toned, String bare, int start, int end, boolean proper, boolean loose) {

  /** Whether it was typed with marks; one typed without may stand for any marks. */
  boolean marked() {
    return !toned.equals(bare);
  }

  /** Whether it can be this word of the lexicon: marks typed must be the right ones. */
  boolean means(String otherToned, String otherBare) {
    return bare.equals(otherBare)
        && (!marked() && !proper
            || toned.equals(otherToned)
            || loose && Marks.mayStandFor(toned, otherToned));
  }

  /** The same word, whose marks may be incomplete. */
  Word loosened() {
    return new Word(text, toned, bare, start, end, proper, true);
  }
}
