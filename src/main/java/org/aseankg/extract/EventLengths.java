package org.aseankg.extract;

/** Tells how many days a sentence says an event lasts. */
final class EventLengths {

  private static final int LONGEST = 10;

  private EventLengths() {}

  /** "The three-day forum", "kéo dài ba ngày": how many days; 0 where it is not told. */
  static int days(Sentence s, Words words) {
    for (int i = 1; i + 1 < s.size(); i++) {
      int day = s.get(i + 1).key().equals("-") ? i + 2 : i + 1;
      boolean told = words.isVietnamese() ? words.is("days-before", s.key(i - 1)) : day == i + 2;
      if (told
          && words.is("day-noun", s.key(day))
          && !s.get(Math.min(day + 1, s.size() - 1)).isNumber()) {
        PhraseTrie.Match<Integer> word = words.cardinal(s.tokens(), i);
        int n = s.get(i).isNumber() ? s.get(i).number() : word == null ? 0 : word.value();
        return n <= LONGEST ? n : 0;
      }
    }
    return 0;
  }
}
