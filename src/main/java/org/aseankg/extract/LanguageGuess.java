package org.aseankg.extract;

import java.util.Set;

/** Tells the language of a text among those that are read, by letters and small words. */
final class LanguageGuess {

  private static final int LOOKED_AT = 20_000;
  private static final String VIETNAMESE = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  private LanguageGuess() {}

  /**
   * The language of a text, or empty where it is none that is read.
   *
   * @param englishWords frequent small words of English
   */
  static String of(String text, Set<String> englishWords) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int letters = 0;
    int marked = 0;
    for (int i = 0; i < start.length(); i++) {
      char c = Character.toLowerCase(start.charAt(i));
      letters += Character.isLetter(c) ? 1 : 0;
      marked += VIETNAMESE.indexOf(c) >= 0 ? 1 : 0;
    }
    if (letters > 0 && marked * 25 > letters) {
      return "vi";
    }
    int all = 0;
    int english = 0;
    for (Tok tok : Tokens.of(start, 0, start.length())) {
      all += tok.isWord() ? 1 : 0;
      english += englishWords.contains(tok.key()) ? 1 : 0;
    }
    return all > 0 && english * 8 > all ? "en" : "";
  }
}
