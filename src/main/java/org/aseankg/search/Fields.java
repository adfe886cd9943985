package org.aseankg.search;

/**
 * The layout of the index. Each entity is a block of documents: one for each of its names, then its
 * own. Blocks stand in the order of popularity, so that the first documents that match are those of
 * the entities most spoken of.
 */
final class Fields {

  /** Grows with every change of the layout or of the folding: an older index is made anew. */
  static final int FORMAT = 1;

  /** Commit data: the version of the store's data it was made from. */
  static final String VERSION = "store-version";

  /** Commit data: by what program, words and base it was made. */
  static final String MADE_BY = "made-by";

  // Of a name.

  /** All readings of the name, each behind one of the marks below. */
  static final String KEY = "key";

  /** Its words in order. */
  static final char IN_ORDER = '=';

  /** Its words in a fixed order. */
  static final char ANY_ORDER = '~';

  /** Its words written together. */
  static final char JOINED = '_';

  /** Its words, without marks. */
  static final String WORD = "word";

  /** The first letters of its words, up to {@link #SHORT}. */
  static final String BEGINNING = "beginning";

  /** The first letters of the name, up to {@link #SHORT}. */
  static final String START = "start";

  static final String KIND = "kind";
  static final String LANGUAGE = "language";

  /** The language of names that have none. */
  static final String NO_LANGUAGE = "-";

  /** The name itself, as bytes. */
  static final String NAME = "name";

  /** Beginnings up to so many letters are terms of their own, since very many words share one. */
  static final int SHORT = 4;

  // Of an entity.

  static final String IRI = "iri";

  /** Kind and IRI, as bytes. */
  static final String ENTITY = "entity";

  static final String POPULARITY = "popularity";
  static final String PROFILE = "profile";
  static final String ENTITY_KIND = "entity-kind";
  static final String CLASS = "class";
  static final String DESCRIBING = "describing";
  static final String PLACE = "place";
  static final String EDITION = "edition";
  static final String FIRST_DAY = "first-day";
  static final String LAST_DAY = "last-day";

  private Fields() {}

  /** How many characters a text has. */
  static int letters(String text) {
    return text.codePointCount(0, text.length());
  }
}
