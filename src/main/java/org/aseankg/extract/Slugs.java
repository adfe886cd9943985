package org.aseankg.extract;

import java.util.Locale;
import org.aseankg.search.Folding;

/** Identifiers of what is proposed as new. */
final class Slugs {

  private static final int LONGEST = 80;

  private Slugs() {}

  /** Lower-case ASCII words joined by hyphens. */
  static String of(String text) {
    StringBuilder slug = new StringBuilder();
    for (char c : Folding.bare(text).toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (plain) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
      if (slug.length() >= LONGEST && !plain) {
        break;
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "unnamed" : slug.toString();
  }
}
