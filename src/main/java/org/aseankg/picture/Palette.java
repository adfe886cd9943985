package org.aseankg.picture;

import java.util.List;

/** Light fills on which dark words can be read, the same for the same thing in every picture. */
final class Palette {

  /** The colour of words on a fill. */
  static final String INK = "#1a1a1a";

  private static final List<String> FILLS =
      List.of(
          "#9ec9f0", "#f5c38b", "#a9dba0", "#f2a7a7", "#cdb8ea", "#e0c3a8", "#f3b6db", "#d9d77c",
          "#92dcdc", "#c9c9c9", "#b6d96f", "#ffd95c");

  private static final String MEMBERS = "bn kh id la my mm ph sg th tl vn";

  private static final List<String> SLUGS =
      List.of(
          "brunei",
          "cambodia",
          "indonesia",
          "lao-pdr",
          "malaysia",
          "myanmar",
          "philippines",
          "singapore",
          "thailand",
          "timor-leste",
          "viet-nam");

  private Palette() {}

  /** The fill of a thing by its IRI. */
  static String fill(String iri) {
    int known = SLUGS.indexOf(iri.substring(iri.lastIndexOf('/') + 1));
    int index = known >= 0 ? known : Math.floorMod(iri.hashCode(), FILLS.size());
    return FILLS.get(index);
  }

  /** The two letters of a member state, or empty. */
  static String code(String iri) {
    int known = SLUGS.indexOf(iri.substring(iri.lastIndexOf('/') + 1));
    return known < 0 ? "" : MEMBERS.split(" ")[known].toUpperCase(java.util.Locale.ROOT);
  }
}
