package org.aseankg.coverage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares labels as a reader would: case, marks and punctuation do not count. */
final class Labels {

  private Labels() {}

  static boolean anySimilar(Collection<String> found, Collection<String> wanted, double overlap) {
    return found.stream().anyMatch(f -> wanted.stream().anyMatch(w -> similar(f, w, overlap)));
  }

  private static boolean similar(String found, String wanted, double overlap) {
    Set<String> a = words(found);
    Set<String> b = words(wanted);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return both.size() >= overlap * all.size();
  }

  private static Set<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    Set<String> words = new HashSet<>(Arrays.asList(bare.split("[^a-z0-9+]+")));
    words.remove("");
    return words;
  }
}
