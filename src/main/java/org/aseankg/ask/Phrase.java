package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import org.aseankg.search.Folding;
import org.aseankg.search.Token;

/**
 * A phrase of the lexicon: words in order, perhaps tied to an end of the question, perhaps with a
 * gap.
 *
 * @param words the words before the gap, or all of them
 * @param tail the words after the gap; empty where there is none
 * @param atStart whether it counts only at the beginning of the question
 * @param atEnd whether it counts only at its end
 */
record Phrase(List<Word> words, List<Word> tail, boolean atStart, boolean atEnd) {

  private static final String GAP = "…";

  /** Reads a phrase as the lexicon writes it. */
  static Phrase parse(String text) {
    String rest = text.strip();
    boolean start = rest.startsWith("^");
    boolean end = rest.endsWith("$");
    rest = rest.substring(start ? 1 : 0, rest.length() - (end ? 1 : 0));
    int gap = rest.indexOf(GAP);
    return gap < 0
        ? new Phrase(cut(rest), List.of(), start, end)
        : new Phrase(cut(rest.substring(0, gap)), cut(rest.substring(gap + 1)), start, end);
  }

  private static List<Word> cut(String text) {
    List<Word> words = new ArrayList<>();
    for (Token token : Folding.tokens(text)) {
      words.add(QuestionText.word(token.text(), token.bare(), token.start(), token.end()));
    }
    return List.copyOf(words);
  }

  /** Whether its first part, or its last, stands in the question at this place. */
  static boolean standsAt(List<Word> question, int from, List<Word> part) {
    if (from + part.size() > question.size()) {
      return false;
    }
    for (int i = 0; i < part.size(); i++) {
      if (!question.get(from + i).means(part.get(i).toned(), part.get(i).bare())) {
        return false;
      }
    }
    return true;
  }
}
