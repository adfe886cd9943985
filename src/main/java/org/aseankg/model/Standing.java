package org.aseankg.model;

import java.util.Locale;

/** Whether something holds on a given date, so far as is known. */
public enum Standing {
  /** It holds for certain. */
  CERTAIN,
  /** The dates known leave it open. */
  POSSIBLE,
  /** It was seen to hold before that date, and nothing says that it ended. */
  LAST_KNOWN,
  /** As the last known, but somebody else was seen in its place later. */
  EARLIER,
  /** It had ended. */
  ENDED,
  /** It had not begun. */
  NOT_YET,
  /** Nothing is known of its time. */
  UNKNOWN;

  /** The standing that an answer calls by this word, such as {@code last-known}. */
  public static Standing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
