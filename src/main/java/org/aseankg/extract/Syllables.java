package org.aseankg.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a word can be a Vietnamese syllable. A capital word that cannot be one begins or
 * continues a foreign name, so that "Vụ Phát triển Kheuavanh" ends where the name begins.
 */
final class Syllables {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> NUCLEI =
      Set.of(
          "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu",
          "oa", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ua", "uai", "uay", "ue", "ui", "uo",
          "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu", "uau", "ueu");

  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private Syllables() {}

  /** Whether a word has the shape of a syllable. */
  static boolean isVietnamese(String word) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("")
            .replace('\u0111', 'd');
    if (plain.length() > 7) {
      return false;
    }
    for (int i = 0; i <= Math.min(3, plain.length()); i++) {
      if (ONSETS.contains(plain.substring(0, i)) && isRime(plain.substring(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRime(String rime) {
    for (int i = rime.length(); i > 0 && i >= rime.length() - 2; i--) {
      if (CODAS.contains(rime.substring(i)) && NUCLEI.contains(rime.substring(0, i))) {
        return true;
      }
    }
    return false;
  }
}
