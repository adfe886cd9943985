package org.aseankg.extract;

/** Notes the abbreviations of meetings that are explained before any edition is told. */
final class MeetingNames {

  private static final int LONGEST = 18;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final EventNouns nouns;

  MeetingNames(Sentence sentence, Words words, Cast cast, EventNouns nouns) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.nouns = nouns;
  }

  /** "The Education Ministers Meeting (Edmm)": what "the 13th Edmm" will mean. */
  void note(int i) {
    boolean bracket = i > 1 && i + 2 < s.size() && s.get(i).is("(") && s.get(i + 2).is(")");
    if (!bracket || !s.get(i + 1).isCapital()) {
      return;
    }
    int from = words.isVietnamese() ? nouns.nounLeft(i) : capitalsBefore(i);
    String name = from < 0 || i - from < 2 ? "" : s.text(from, i);
    String word = s.get(i + 1).text();
    boolean named = !name.isEmpty() && nouns.hasNoun(from, i) && s.get(from).isCapital();
    boolean free = cast.series(word).isEmpty() && cast.gazetteer().named(word, "series").isEmpty();
    if (named && free && Abbreviations.isOf(s.get(i + 1), name)) {
      cast.meeting(word, name);
    }
  }

  private int capitalsBefore(int end) {
    int i = end;
    while (i > 0
        && end - i < LONGEST
        && (s.get(i - 1).isCapital()
            || words.is("body-link", s.key(i - 1)) && i > 1 && s.get(i - 2).isCapital())) {
      i--;
    }
    while (i < end && (words.is("articles", s.key(i)) || words.is("name-not", s.key(i)))) {
      i++;
    }
    return i;
  }
}
