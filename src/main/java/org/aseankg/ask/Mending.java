package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aseankg.search.NameIndex;

/**
 * Mends mistyped words: one that neither the lexicon nor any name knows becomes the nearest that
 * does.
 */
final class Mending {

  private static final int SHORTEST = 4;
  private static final int LONG = 9;

  private final Words words;
  private final NameIndex names;

  Mending(Words words, NameIndex names) {
    this.words = words;
    this.names = names;
  }

  /** The question with its unknown words mended where that is plain. */
  QuestionText mend(QuestionText question) {
    QuestionText mended = question;
    for (int i = 0; i < question.words().size(); i++) {
      Word word = question.words().get(i);
      boolean written = words.lexicons().stream().anyMatch(l -> l.writes(word.toned()));
      if (word.marked() && !written) {
        mended = mended.loosened(i);
      }
      if (isUnknown(word)) {
        Optional<String> right = nearest(word.bare());
        if (right.isPresent()) {
          mended = mended.with(i, right.get());
        }
      }
    }
    return mended;
  }

  private boolean isUnknown(Word word) {
    boolean acronym = word.text().equals(word.text().toUpperCase(Locale.ROOT));
    return !acronym
        && word.bare().length() >= SHORTEST
        && word.bare().chars().allMatch(Character::isLetter)
        && words.lexicons().stream().noneMatch(l -> l.vocabulary().contains(word.bare()))
        && !names.isWord(word.bare())
        && !names.isWord(Synonyms.stem(word.bare()));
  }

  private static boolean isAnagram(String word, String other) {
    return word.length() == other.length()
        && java.util.Arrays.equals(
            word.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  private Optional<String> nearest(String word) {
    int most = word.length() >= LONG ? 2 : 1;
    List<String> near = new ArrayList<>();
    for (Lexicon lexicon : words.lexicons()) {
      for (String known : lexicon.vocabulary()) {
        boolean time = lexicon.isTimeWord(known) && known.length() < LONG - 2;
        if (!time && Distance.atMost(word, known, most)) {
          near.add(known);
        }
      }
    }
    near.addAll(names.wordsNear(word, most));
    return near.stream()
        .filter(n -> n.charAt(0) == word.charAt(0))
        .min(
            java.util.Comparator.comparingInt((String n) -> Distance.between(word, n))
                .thenComparing(n -> !isAnagram(word, n)) // letters swapped rather than left out
                .thenComparing(n -> n));
  }
}
