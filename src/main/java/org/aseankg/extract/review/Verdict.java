package org.aseankg.extract.review;

import java.util.Locale;
import java.util.Optional;

/** What a person says of a fact. */
public enum Verdict {
  /** It is right as it is proposed. */
  ACCEPT,
  /** It is wrong. */
  REJECT,
  /** It is right with other values. */
  EDIT,
  /** What it proposes as new is something that the graph has. */
  SAME_AS,
  /** What was said before is taken back. */
  UNDO;

  /** As it is written in files, {@code same-as} for one. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Verdict> find(String word) {
    for (Verdict verdict : values()) {
      if (verdict.word().equals(word)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
