package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of the article.
 *
 * @param tokens its tokens
 * @param line what kind of line it stands in
 * @param index its place among the sentences
 */
record Sentence(List<Tok> tokens, Line.Kind line, int index) {

  /** A longer one is read in pieces, so that time stays in step with length. */
  static final int LONGEST = 400;

  private static final int SHOUTED_WORDS = 5;
  private static final int TITLE_WORDS = 4;
  private static final int LONGEST_TITLE = 30;

  Tok get(int i) {
    return tokens.get(i);
  }

  int size() {
    return tokens.size();
  }

  /** The key of a token, or nothing outside the sentence. */
  String key(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).key() : "";
  }

  /** Whether an abbreviation with a hyphen begins here, as ASEAN-PAC. */
  boolean isHyphenedAcronym(int i) {
    return key(i + 1).equals("-") && i + 2 < size() && get(i + 2).isAcronym();
  }

  /** Whether nearly all its words are in capitals, so that none tells a name. */
  boolean isShouted() {
    int words = 0;
    int loud = 0;
    for (Tok tok : tokens) {
      if (tok.isWord() && tok.text().length() > 1) {
        words++;
        loud += tok.text().equals(tok.text().toUpperCase(java.util.Locale.ROOT)) ? 1 : 0;
      }
    }
    return words >= SHOUTED_WORDS && loud * 10 >= words * 9;
  }

  /** Whether it is a headline whose longer words nearly all begin with capitals. */
  boolean isTitleCase() {
    if (line != Line.Kind.TITLE) {
      return false;
    }
    int words = 0;
    int capital = 0;
    for (Tok tok : tokens) {
      if (tok.isWord() && tok.text().length() > 3) {
        words++;
        capital += tok.isCapital() ? 1 : 0;
      }
    }
    return words >= TITLE_WORDS && words < LONGEST_TITLE && capital * 10 >= words * 9;
  }

  boolean isCaption() {
    return line == Line.Kind.CAPTION;
  }

  /** The words of a stretch, parted as they are written, blanks made one. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && get(i).start() > get(i - 1).end()) {
        text.append(' ');
      }
      text.append(get(i).text());
    }
    return text.toString();
  }

  /** The sentences of a text, in order; what is only around the article is left out. */
  static List<Sentence> of(CleanText clean, List<Line> lines, Words words) {
    List<Sentence> sentences = new ArrayList<>();
    for (Line line : lines) {
      if (line.kind() != Line.Kind.BOILERPLATE && line.kind() != Line.Kind.DATELINE) {
        cut(Tokens.of(clean.text(), line.start(), line.end()), line.kind(), words, sentences);
      }
    }
    return sentences;
  }

  private static void cut(List<Tok> tokens, Line.Kind kind, Words words, List<Sentence> out) {
    int from = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (endsAt(tokens, i, words) || i + 1 - from >= LONGEST) {
        add(tokens, from, i + 1, kind, out);
        from = i + 1;
      }
    }
    add(tokens, from, tokens.size(), kind, out);
  }

  private static void add(List<Tok> tokens, int from, int to, Line.Kind kind, List<Sentence> out) {
    if (to > from) {
      out.add(new Sentence(List.copyOf(tokens.subList(from, to)), kind, out.size()));
    }
  }

  private static boolean endsAt(List<Tok> tokens, int i, Words words) {
    Tok tok = tokens.get(i);
    if (!(tok.is(".")
        || tok.is("!")
        || tok.is("?")
        || tok.is("\u2026")
        || Tokens.isQuote(tok.text()))) {
      return false;
    }
    if (i + 1 == tokens.size()) {
      return true;
    }
    Tok next = tokens.get(i + 1);
    if (Tokens.isQuote(tok.text())) {
      // "...ready." The next sentence.
      return i > 0 && tokens.get(i - 1).is(".") && next.isCapital() && next.start() > tok.end();
    }
    if (next.start() == tok.end() || Tokens.isQuote(next.text()) && next.start() == tok.end()) {
      return false;
    }
    if (tok.is(".") && i > 0) {
      Tok before = tokens.get(i - 1);
      boolean initial = before.isWord() && before.text().length() == 1 && before.isCapital();
      if (initial
          || words.is("abbreviation", before.key())
              && before.end() == tok.start()
              && before.isCapital()) {
        return false;
      }
    }
    return !Character.isLowerCase(next.text().charAt(0));
  }
}
