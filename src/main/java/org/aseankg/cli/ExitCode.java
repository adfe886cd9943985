package org.aseankg.cli;

/** What a command tells the shell. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Answered, but negative: not found, does not conform. */
  static final int NEGATIVE = 1;

  /** Wrong usage, or input that was refused. */
  static final int REFUSED = 2;

  /** Failed. */
  static final int FAILED = 3;

  private ExitCode() {}
}
