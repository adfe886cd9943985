package org.aseankg.link;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.aseankg.search.Folding;

/**
 * How near two names are, on the rungs of the search. Marks that differ count against a link: two
 * Vietnamese names that differ by a mark alone are mostly of two people.
 */
final class NameLikeness {

  /** The rungs, the nearest first, and the share of the full weight of a name. */
  enum Rung {
    EXACT("same name", 1.0),
    TONE_VARIANT("same name but for the place of a tone mark", 0.97),
    UNACCENTED("same name, one of them without marks", 0.9),
    OTHER_ORDER("same words in another order or with other spaces", 0.8),
    TYPO("a letter or two differ", 0.65),
    OTHER_MARKS("the marks differ", 0.4);

    private final String words;
    private final double share;

    Rung(String words, double share) {
      this.words = words;
      this.share = share;
    }
  }

  private static final double ONE_WORD = 0.8;

  private NameLikeness() {}

  /** The nearest two names; empty where the names are others. */
  static Optional<Feature> of(
      Collection<String> ours, Collection<String> theirs, double weight, boolean lone) {
    Feature best = null;
    for (String their : theirs) {
      for (String our : ours) {
        Rung rung = rung(our, their, ours);
        if (rung != null) {
          boolean oneWord = lone && Folding.bare(their).indexOf(' ') < 0;
          double value = weight * rung.share * (oneWord ? ONE_WORD : 1);
          if (best == null || value > best.weight()) {
            best = new Feature(rung.words + ": " + said(our, their), value, true);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String said(String ours, String theirs) {
    return ours.equals(theirs) ? ours : ours + " = " + theirs;
  }

  private static Rung rung(String ours, String theirs, Collection<String> allOurs) {
    String a = Folding.exact(ours);
    String b = Folding.exact(theirs);
    if (a.equals(b)) {
      return Rung.EXACT;
    }
    String bareA = Folding.bare(ours);
    String bareB = Folding.bare(theirs);
    if (bareA.equals(bareB)) {
      if (Folding.toneStyle(ours).equals(Folding.toneStyle(theirs))) {
        return Rung.TONE_VARIANT;
      }
      if (b.equals(bareB) || !hasMarked(allOurs, bareB)) {
        return Rung.UNACCENTED;
      }
      // A spelling of ours without marks proves nothing where the one with marks is known.
      return a.equals(bareA) ? null : Rung.OTHER_MARKS;
    }
    if (bareA.replace(" ", "").equals(bareB.replace(" ", ""))
        || sorted(bareA).equals(sorted(bareB))) {
      return Rung.OTHER_ORDER;
    }
    return null;
  }

  /** Whether ours is known with its marks. */
  private static boolean hasMarked(Collection<String> names, String bare) {
    return names.stream()
        .anyMatch(n -> Folding.bare(n).equals(bare) && !Folding.exact(n).equals(bare));
  }

  private static String sorted(String words) {
    String[] parts = words.split(" ");
    Arrays.sort(parts);
    return String.join(" ", parts);
  }

  /** What is said of names that only the search for misspelt names brought together. */
  static Feature misspelt(String ours, String theirs, double weight) {
    return new Feature(
        Rung.TYPO.words + ": " + ours + " = " + theirs, weight * Rung.TYPO.share, true);
  }

  /** What is said of names of which one has a title or the like besides. */
  static Feature other(String ours, String theirs, double weight) {
    return new Feature(
        Rung.OTHER_ORDER.words + ": " + ours + " = " + theirs,
        weight * Rung.OTHER_ORDER.share,
        true);
  }
}
