package org.aseankg.extract;

/**
 * A term in the chair.
 *
 * @param holder who holds it; a person holds it for the organisation of the post
 * @param of what is chaired
 */
record Term(Agent holder, Chaired of, Happening.Read read) {

  /**
   * What somebody chairs, as narrow as it is named.
   *
   * @param edition the edition of a series, or null
   * @param ref the body or series, {@code kind/slug}, where it is no edition
   * @param from the first year, or 0
   * @param until the last year, or 0
   */
  record Chaired(Happening edition, String ref, int from, int until) {

    static Chaired edition(Happening edition) {
      return new Chaired(edition, "", 0, 0);
    }

    /** The chair of ASEAN, which lasts a year; 0 for one that is not told. */
    static Chaired asean(int year) {
      return new Chaired(null, "body/asean", year, year);
    }

    static Chaired series(String series, int from, int until) {
      return new Chaired(null, series, from, until);
    }
  }
}
