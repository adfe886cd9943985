package org.aseankg.picture;

import java.time.LocalDate;

/**
 * Days as distances.
 *
 * @param first the first year shown
 * @param last the last year shown
 * @param left where the first year begins
 * @param year how wide a year is
 */
record TimeScale(int first, int last, double left, double year) {

  private static final double[] STEPS = {1, 2, 5, 10, 20, 50, 100};
  private static final double ROOM = 40;

  /** Where a day begins. */
  double x(LocalDate day) {
    double part = (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    return left + (Math.max(first, Math.min(last + 1, day.getYear() + part)) - first) * year;
  }

  /** Where a day ends. */
  double end(LocalDate day) {
    return x(day.isEqual(LocalDate.MAX) ? day : day.plusDays(1));
  }

  /** Where the last year ends. */
  double right() {
    return left + (last + 1 - first) * year;
  }

  /** Every how many years a number is written. */
  int step() {
    for (double step : STEPS) {
      if (step * year >= ROOM) {
        return (int) step;
      }
    }
    return 500;
  }
}
