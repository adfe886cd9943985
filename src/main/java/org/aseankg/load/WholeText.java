package org.aseankg.load;

import java.io.IOException;
import org.aseankg.model.Position;

/**
 * Reads files that cannot be read piece by piece, so they may be {@value #MAX_MEGABYTES} MB at most
 * once unpacked; the longest article makes a record of less than one.
 */
final class WholeText {

  static final int MAX_MEGABYTES = 20;

  private WholeText() {}

  /**
   * The whole text.
   *
   * @throws RefusedException if it is too long, or empty
   */
  static String read(SourceFile file, Utf8 in) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      text.append(buffer, 0, n);
      refuseAbove(file, text.length());
    }
    if (text.toString().isBlank()) {
      throw new RefusedException(
          Position.of(file.name()), "The file is empty: expected a JSON object.");
    }
    return text.toString();
  }

  /**
   * Refuses what is too long to be read whole.
   *
   * @param size bytes or characters known so far; -1 where nothing is known
   */
  static void refuseAbove(SourceFile file, long size) {
    if (size > MAX_MEGABYTES * 1024L * 1024L) {
      throw new RefusedException(
          Position.of(file.name()),
          "The file is larger than "
              + MAX_MEGABYTES
              + " MB: expected one source document a file, or a format that is read piece by piece (CSV, N-Quads, Turtle).");
    }
  }
}
