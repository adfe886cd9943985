package org.aseankg.ask;

import java.util.Comparator;
import java.util.Optional;

/** Tells which language a question is in, by the words of each lexicon that it has. */
final class Languages {

  private Languages() {}

  /** The language with most words in the question; empty where no lexicon knows any. */
  static Optional<String> of(QuestionText question, Words words) {
    return words.lexicons().stream()
        .filter(l -> count(question, l) > 0)
        .max(Comparator.comparingDouble(l -> count(question, l)))
        .map(Lexicon::language);
  }

  private static double count(QuestionText question, Lexicon lexicon) {
    double count = 0;
    for (int i = 0; i < question.words().size(); i++) {
      Word word = question.words().get(i);
      double known = lexicon.isStopWord(word) ? 0.7 : 0;
      for (Lexicon.Entry entry : lexicon.startingWith(word)) {
        if (Phrase.standsAt(question.words(), i, entry.phrase().words())) {
          known = Math.max(known, entry.phrase().words().size());
        }
      }
      count += known;
    }
    return count;
  }
}
