package org.aseankg.ask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aseankg.search.Folding;
import org.aseankg.search.Token;

/** A question as it is read: one normal form of its characters, cut into words. */
final class QuestionText {

  /** More than any question needs; a guard against floods. */
  static final int LONGEST = 1_000;

  // Control and private characters part words; bidi marks and zero-width characters stand in them.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}]+");
  private static final Pattern WITHIN = Pattern.compile("\\p{Cf}+");

  private final String text;
  private final List<Word> words;

  private QuestionText(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  /** Whether a text is longer than any question: {@value #LONGEST} characters. */
  static boolean isTooLong(String question) {
    return question.codePointCount(0, question.length()) > LONGEST;
  }

  /** Cuts a question into words. */
  static QuestionText of(String question) {
    String clean =
        Normalizer.normalize(
            UNSEEN.matcher(WITHIN.matcher(question).replaceAll("")).replaceAll(" "),
            Normalizer.Form.NFC);
    List<Word> words = new ArrayList<>();
    List<Token> tokens = Folding.tokens(clean);
    boolean marks = tokens.stream().anyMatch(t -> !Folding.toneStyle(t.text()).equals(t.bare()));
    for (Token token : tokens) {
      boolean proper =
          marks && !words.isEmpty() && Character.isUpperCase(token.text().codePointAt(0));
      words.add(
          new Word(
              token.text(),
              Folding.toneStyle(token.text()),
              token.bare(),
              token.start(),
              token.end(),
              proper,
              false));
    }
    return new QuestionText(clean, List.copyOf(words));
  }

  static Word word(String text, String bare, int start, int end) {
    return new Word(text, Folding.toneStyle(text), bare, start, end, false, false);
  }

  /** The same question with a mistyped word mended. */
  QuestionText with(int index, String mended) {
    List<Word> changed = new ArrayList<>(words);
    Word old = words.get(index);
    changed.set(index, word(mended, mended, old.start(), old.end()));
    return new QuestionText(text, List.copyOf(changed));
  }

  /** The same question with a word whose marks may be incomplete. */
  QuestionText loosened(int index) {
    List<Word> changed = new ArrayList<>(words);
    changed.set(index, words.get(index).loosened());
    return new QuestionText(text, List.copyOf(changed));
  }

  /** The question in NFC, without invisible characters. */
  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  /** The text from one word to before another, as it was typed. */
  String between(int from, int to) {
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** Those words, mended, parted by spaces. */
  String phrase(int from, int to) {
    StringBuilder phrase = new StringBuilder();
    for (Word word : words.subList(from, to)) {
      phrase.append(phrase.length() == 0 ? "" : " ").append(word.text());
    }
    return phrase.toString();
  }
}
