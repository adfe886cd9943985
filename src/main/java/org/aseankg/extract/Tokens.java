package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aseankg.search.Folding;

/** Cuts text into words, numbers and marks. Vietnamese is written in syllables: each is a word. */
final class Tokens {

  private static final int MOST_REMEMBERED = 50_000;

  /** Folding a syllable costs more than looking it up, and a language has some thousands. */
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private Tokens() {}

  /** All tokens of a stretch of the text. */
  static List<Tok> of(CharSequence text, int from, int to) {
    List<Tok> tokens = new ArrayList<>();
    boolean quoted = false;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
        i++;
        continue;
      }
      int end = end(text, i, to);
      String word = text.subSequence(i, end).toString();
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\u201c' || c == '\u00ab') {
        quoted = true;
      } else if (c == '\u201d' || c == '\u00bb') {
        quoted = false;
      }
      tokens.add(new Tok(word, key(word), i, end, quoted && !isQuote(word)));
      i = end;
    }
    return tokens;
  }

  /** The keys of a phrase, without the hyphens in it, which are written or not. */
  static List<String> keys(String phrase) {
    List<String> keys = new ArrayList<>();
    List<Tok> tokens = of(phrase, 0, phrase.length());
    for (Tok tok : tokens) {
      if (!tok.is("-") || tokens.size() == 1) {
        keys.add(tok.key());
      }
    }
    return keys;
  }

  /** Whether a name ends in these words. */
  static boolean endWith(List<String> keys, List<String> parts) {
    int from = keys.size() - parts.size();
    return from >= 0 && keys.subList(from, keys.size()).equals(parts);
  }

  static boolean isQuote(String mark) {
    return mark.length() == 1 && "\"\u201c\u201d\u00ab\u00bb".indexOf(mark.charAt(0)) >= 0;
  }

  private static int end(CharSequence text, int start, int to) {
    char c = text.charAt(start);
    int i = start + 1;
    if (isLetter(c)) {
      while (i < to && (isLetter(text.charAt(i)) || Character.isDigit(text.charAt(i)))) {
        i++;
      }
      return i;
    }
    if (Character.isDigit(c)) {
      while (i < to && Character.isDigit(text.charAt(i))) {
        i++;
      }
      // An English ordinal is one word: 21st.
      int letters = i;
      while (letters < to && isLetter(text.charAt(letters))) {
        letters++;
      }
      return letters - i == 2 && isOrdinalEnding(text, i) ? letters : i;
    }
    if (isApostrophe(c)
        && i < to
        && text.charAt(i) == 's'
        && (i + 1 >= to || !isLetter(text.charAt(i + 1)))) {
      return i + 1;
    }
    if (Character.isHighSurrogate(c) && i < to && Character.isLowSurrogate(text.charAt(i))) {
      return i + 1;
    }
    return i;
  }

  private static boolean isOrdinalEnding(CharSequence text, int at) {
    String end = text.subSequence(at, at + 2).toString().toLowerCase(java.util.Locale.ROOT);
    return end.equals("st") || end.equals("nd") || end.equals("rd") || end.equals("th");
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String key(String word) {
    String known = KEYS.get(word);
    if (known != null) {
      return known;
    }
    String key = plain(word);
    if (KEYS.size() < MOST_REMEMBERED && word.length() < 40) {
      KEYS.put(word, key);
    }
    return key;
  }

  private static String plain(String word) {
    if (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0))) {
      return word.charAt(0) == '\u2013' || word.charAt(0) == '\u2014' ? "-" : word;
    }
    if (isApostrophe(word.charAt(0))) {
      return "'s";
    }
    String folded = word.length() > 200 ? word.substring(0, 200) : word;
    String style = Folding.toneStyle(folded).replace(" ", "");
    return style.isEmpty() ? word : style;
  }
}
