package org.aseankg.ask;

/**
 * How sure an answer is: the share of questions read with so much left unexplained that were
 * answered right, among 391 answered ones of the development questions and of the project's own.
 */
final class Confidence {

  /** From this explained share on, and the share of right answers found there, rounded down. */
  private static final double[][] MEASURED = {
    {0.99, 0.99}, {0.95, 0.97}, {0.90, 0.94}, {0.80, 0.80}, {0.0, 0.80}
  };

  /** Descriptions explain a little less than names even when they leave nothing unsaid. */
  private static final double DESCRIBED = 0.05;

  private Confidence() {}

  static double of(Reading reading) {
    double mentions = reading.slots().values().stream().mapToDouble(Mention::score).min().orElse(1);
    double explained = Math.min(1, reading.score() * Math.min(1, mentions + DESCRIBED));
    for (double[] step : MEASURED) {
      if (explained >= step[0]) {
        return step[1];
      }
    }
    return 0;
  }
}
