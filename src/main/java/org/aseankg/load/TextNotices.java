package org.aseankg.load;

import java.util.ArrayList;
import java.util.List;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * What is told of a text file that was read all the same: habits of editors that change nothing of
 * what it says.
 */
final class TextNotices {

  private TextNotices() {}

  static List<Finding> of(String file, Utf8 text) {
    List<Finding> notices = new ArrayList<>();
    if (text.startsWithByteOrderMark()) {
      notices.add(
          Finding.notice(
              new Position(file, 1, 1, ""),
              "The file starts with a byte-order mark, which was skipped: expected UTF-8 without one."));
    }
    if (text.hasCarriageReturns()) {
      notices.add(
          Finding.notice(
              new Position(file, 1, 0, ""),
              "The lines end in CR LF, which was read as LF: expected LF alone."));
    }
    return notices;
  }
}
