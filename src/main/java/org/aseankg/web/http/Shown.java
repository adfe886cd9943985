package org.aseankg.web.http;

/** What a client sent, short enough to be shown to it again. */
public final class Shown {

  private static final int LONGEST = 200;

  private Shown() {}

  /** What was sent, cut where it is too long. */
  public static String of(String sent) {
    if (sent.length() <= LONGEST) {
      return sent;
    }
    int end = Character.isHighSurrogate(sent.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return sent.substring(0, end) + "…";
  }
}
