package org.aseankg.search;

/** What kind of name a name is. */
public enum NameType {
  /** The name a source gives first, or the title of a source. */
  LABEL,
  /** Another name or spelling in a source. */
  ALTERNATIVE,
  /** An acronym ({@code akg:shortName}). */
  ACRONYM,
  /** A name it no longer bears. */
  FORMER,
  /** Our own translation of a name. */
  TRANSLATED,
  /** Made from the series and the number of an edition; no source need spell it so. */
  GENERATED,
  /** A code of ISO 3166, a name only where it is written in capitals. */
  CODE;

  private static final NameType[] ALL = values();

  static NameType of(int ordinal) {
    return ALL[ordinal];
  }
}
