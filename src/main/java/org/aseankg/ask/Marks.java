package org.aseankg.ask;

import java.util.HashSet;
import java.util.Set;
import org.aseankg.search.Folding;
import org.aseankg.search.Name;
import org.aseankg.search.Profile;
import org.aseankg.search.Token;

/** Whether the marks of a word typed with marks are those of a name that has the word. */
final class Marks {

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
    return toned.isEmpty() || toned.contains(word.toned()) || toned.contains(word.bare());
  }
}
