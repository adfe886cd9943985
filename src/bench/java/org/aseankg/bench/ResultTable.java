package org.aseankg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table a run prints: what was measured, ours and the other, and how they compare. */
final class ResultTable {

  private final List<String> rows = new ArrayList<>();

  ResultTable() {
    rows.add("| measured | asean-kg | compared with | theirs | ratio | aim |");
    rows.add("| --- | --- | --- | --- | --- | --- |");
  }

  /** Two durations; the ratio is that of the speeds. */
  void seconds(String what, double ours, String other, double theirs, String aim) {
    row(what, text(ours, "s"), other, text(theirs, "s"), theirs / ours, aim);
  }

  /** Two rates. */
  void rates(String what, double ours, String other, double theirs, String aim) {
    row(what, text(ours, "/s"), other, text(theirs, "/s"), ours / theirs, aim);
  }

  /** The time of one call on much data and on little; the ratio tells how it grows. */
  void millis(String what, double much, String other, double little) {
    row(what, text(much, "ms"), other, text(little, "ms"), little / much, "");
  }

  private void row(
      String what, String ours, String other, String theirs, double ratio, String aim) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s | **%.2f** | %s |",
            what,
            ours,
            other,
            theirs,
            ratio,
            aim));
  }

  private static String text(double number, String unit) {
    String format = number < 1 ? "%.3f %s" : number < 100 ? "%.1f %s" : "%,.0f %s";
    return String.format(Locale.ROOT, format, number, unit);
  }

  @Override
  public String toString() {
    return String.join("\n", rows);
  }
}
