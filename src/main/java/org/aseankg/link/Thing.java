package org.aseankg.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of something that may be linked, ours or theirs, in one form.
 *
 * @param iri its IRI
 * @param kind person, post, country or place
 * @param label the name to show
 * @param names all its names
 * @param codes codes by the name of their system, as {@code iso2}
 * @param countries the ISO 3166 codes of the countries it is of or in
 * @param births its days of birth, mostly one
 * @param point where it is
 * @param held the posts it holds or held
 * @param same the IRIs of other data sets for it: of ours our links, of theirs what they say
 */
record Thing(
    String iri,
    String kind,
    String label,
    Set<String> names,
    Map<String, String> codes,
    Set<String> countries,
    Set<String> births,
    Optional<Point> point,
    List<Held> held,
    Set<String> same) {

  /** A point in degrees. */
  record Point(double latitude, double longitude) {

    private static final double KILOMETRES_OF_DEGREE = 111.2;

    /** The distance in kilometres, good to a per cent where it is small. */
    double kilometresTo(Point other) {
      double north = latitude - other.latitude;
      double east =
          (longitude - other.longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
      return KILOMETRES_OF_DEGREE * Math.hypot(north, east);
    }
  }
}
