package org.aseankg.export;

import org.apache.jena.atlas.data.ThresholdPolicy;

/**
 * Ends what is held in memory by its length, not by its number: a literal may be as long as a book.
 */
final class HeldText implements ThresholdPolicy<String> {

  /** What a string and its place in a list take besides its characters, in characters. */
  private static final int EACH = 32;

  private final long most;
  private long held;

  /**
   * @param most characters held
   */
  HeldText(long most) {
    this.most = most;
  }

  @Override
  public void increment(String line) {
    held += line.length() + EACH;
  }

  @Override
  public boolean isThresholdExceeded() {
    return held >= most;
  }

  @Override
  public void reset() {
    held = 0;
  }
}
