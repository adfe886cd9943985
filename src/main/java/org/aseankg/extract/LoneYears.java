package org.aseankg.extract;

import java.util.function.IntConsumer;

/** Finds the years of a sentence that may be the one the article tells of. */
final class LoneYears {

  private static final int LONGEST_LINK = 2;

  private final Sentence s;
  private final Words words;

  LoneYears(Sentence sentence, Words words) {
    this.s = sentence;
    this.words = words;
  }

  /** Hands on each year but those of a span, of the name of a text, and of a goal. */
  void find(IntConsumer out) {
    for (int i = 0; i < s.size(); i++) {
      boolean year = s.get(i).isNumber() && s.get(i).text().length() == 4;
      if (year && !isJoined(i) && !isOfText(i) && !isGoal(i)) {
        out.accept(s.get(i).number());
      }
    }
  }

  private boolean isJoined(int i) {
    return s.key(i - 1).equals("-") || s.key(i + 1).equals("-");
  }

  /** "Community Vision 2045". */
  private boolean isOfText(int i) {
    PhraseTrie.Match<String> text = i == 0 ? null : words.instruments().longest(s.tokens(), i - 1);
    return text != null && text.end() == i;
  }

  /** "By 2030", "đến năm 2030". */
  private boolean isGoal(int i) {
    for (int h = Math.max(0, i - LONGEST_LINK); h < i; h++) {
      if (words.is("year-goal", s.key(h))) {
        return true;
      }
    }
    return false;
  }
}
