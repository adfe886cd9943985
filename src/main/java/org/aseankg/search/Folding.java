package org.aseankg.search;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * The forms of a text in which names are compared, from the narrowest to the widest. All of them
 * take text in any Unicode normal form, and all read it as words parted by single spaces, so that
 * punctuation, kinds of dash and quote, invisible characters and case make no difference.
 */
public final class Folding {

  /** NFC with full case folding; compatible characters made one, invisible ones left out. */
  private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();

  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

  /** Grave, acute, tilde, hook above, dot below. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private static final char ETH = '\u00f0';

  private Folding() {}

  /** Case folded, in NFC, letters and marks as they are. */
  public static String exact(String text) {
    return join(text, Folding::fold);
  }

  /** As {@link #exact}, whichever vowel the tone mark stands on, and with one letter Đ. */
  public static String toneStyle(String text) {
    return join(text, Folding::withTonesLast);
  }

  /** As {@link #exact}, without the five Vietnamese tones; ă, â, ê, ô, ơ, ư, đ stay. */
  public static String toneless(String text) {
    return join(text, Folding::withoutTones);
  }

  /** As {@link #exact}, without any marks: đ is d. */
  public static String bare(String text) {
    return join(text, Folding::bareWord);
  }

  /**
   * The words and numbers of a text. Letters and digits that follow them are two tokens ({@code
   * ACCSM21}), digits and letters that follow them are one ({@code 21st}); a plus sign before a
   * number and a percent sign after one belong to it ({@code +3}, {@code 50%}).
   */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    WordScanner scanner = new WordScanner(text);
    while (scanner.next()) {
      String word = scanner.word();
      String bare = bareWord(word);
      if (!bare.isEmpty()) {
        tokens.add(new Token(word, bare, scanner.start(), scanner.end()));
      }
    }
    return tokens;
  }

  /** One word, case folded and composed. */
  static String fold(String word) {
    return isPlain(word) ? word : CASE_FOLD.normalize(DECOMPOSE.normalize(word));
  }

  /**
   * One word with its tone behind all letters, where the style of placing it makes no difference.
   */
  static String withTonesLast(String word) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    split(word, letters, tones);
    return COMPOSE.normalize(letters.append(tones));
  }

  /** One word without tones. */
  static String withoutTones(String word) {
    StringBuilder letters = new StringBuilder();
    split(word, letters, new StringBuilder());
    return COMPOSE.normalize(letters);
  }

  /** One word without any marks. */
  static String bareWord(String word) {
    return isPlain(word)
        ? word
        : ICUFoldingFilter.NORMALIZER.normalize(DECOMPOSE.normalize(word)).replace(ETH, 'd');
  }

  private static void split(String word, StringBuilder letters, StringBuilder tones) {
    String decomposed = isPlain(word) ? word : DECOMPOSE.normalize(fold(word).replace(ETH, 'đ'));
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
    }
  }

  private static String join(String text, UnaryOperator<String> form) {
    StringBuilder out = new StringBuilder(text.length());
    for (Token token : tokens(text)) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(form.apply(token.text()));
    }
    return out.toString();
  }

  /** Whether a word is the same in every form: small letters and digits of ASCII. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }
}
