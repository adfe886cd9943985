package org.aseankg.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the words of texts, without marks. */
final class DescribingWords {

  /** What is longer is no word. */
  private static final int LONGEST = 100;

  private final Set<String> words = new TreeSet<>();

  /** The words of names; a code of two letters describes nothing. */
  void add(Collection<Name> names) {
    for (Name name : names) {
      if (name.type() != NameType.CODE) {
        add(name.text());
      }
    }
  }

  /** The words of a text, numbers in words in digits, too. */
  void add(String text) {
    for (Form form : Form.of(text)) {
      form.bare().stream().filter(w -> w.length() <= LONGEST).forEach(words::add);
    }
  }

  /** Words gathered elsewhere. */
  void addAll(Set<String> gathered) {
    words.addAll(gathered);
  }

  Set<String> all() {
    return words;
  }
}
