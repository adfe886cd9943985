package org.aseankg.ask;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.aseankg.search.Folding;
import org.aseankg.search.Name;
import org.aseankg.search.Profile;
import org.aseankg.search.Token;

/** Whether the marks of a word typed with marks are those of a name that has the word. */
final class Marks {

  private static final char NGA = '\u0303';
  private static final char HOI = '\u0309';

  private Marks() {}

  /** False only where a name has the word with other marks and none has it with these. */
  static boolean agree(Word word, Profile candidate) {
    if (!word.marked()) {
      return true;
    }
    Set<String> toned = new HashSet<>();
    for (Name name : candidate.names()) {
      for (Token token : Folding.tokens(name.text())) {
        if (token.bare().equals(word.bare())) {
          toned.add(Folding.toneStyle(token.text()));
        }
      }
    }
    return toned.isEmpty()
        || toned.contains(word.bare())
        || toned.stream().anyMatch(t -> word.means(t, word.bare()) || isTwin(word.toned(), t));
  }

  /** Whether two words differ at most by the tones hỏi and ngã, which many write for each other. */
  static boolean isTwin(String typed, String right) {
    return twin(typed).equals(twin(right));
  }

  private static String twin(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replace(NGA, HOI);
  }

  /** Whether a word typed with some marks can be one that has these, or hỏi for ngã, and more. */
  static boolean mayStandFor(String typed, String right) {
    String given = twin(typed);
    String whole = twin(right);
    int at = 0;
    for (int i = 0; i < whole.length(); i++) {
      if (at < given.length() && given.charAt(at) == whole.charAt(i)) {
        at++;
      } else if (Character.getType(whole.charAt(i)) != Character.NON_SPACING_MARK) {
        return false;
      }
    }
    return at == given.length();
  }
}
