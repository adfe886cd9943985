package org.aseankg.extract.review;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each rule of extraction was right, by the decisions. A fact accepted as it was, or
 * found to be of a known entity, speaks for its rules; one rejected or edited against them.
 *
 * @param rows one a rule, by name
 */
public record RuleReport(List<Row> rows) {

  /** The precision below which a rule is not certain, unless another is set for it. */
  public static final double FLOOR = 0.95;

  /** The decisions below which nothing is said of a rule. */
  public static final int LEAST = 5;

  private static final String HEADER =
      "rule\tdecided\taccepted\tsame-as\tedited\trejected\tprecision\tfloor\tstanding\n";

  /**
   * One rule.
   *
   * @param rule its name
   * @param accepted facts that were right as proposed
   * @param sameAs facts of which only the entity was another
   * @param edited facts that were right with other values
   * @param rejected facts that were wrong
   * @param floor the precision it has to have
   */
  public record Row(String rule, int accepted, int sameAs, int edited, int rejected, double floor) {

    /** How many of its facts were decided. */
    public int decided() {
      return accepted + sameAs + edited + rejected;
    }

    /** The share of its facts that were right. */
    public double precision() {
      return decided() == 0 ? 1 : (double) (accepted + sameAs) / decided();
    }

    /** Whether its facts may be offered as certain. */
    public boolean isCertain() {
      return decided() < LEAST || precision() >= floor;
    }
  }

  /** Counts decisions. */
  static RuleReport of(Collection<Decision> decisions, Map<String, Double> floors) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Decision decision : decisions) {
      for (String rule : decision.rules()) {
        counts
            .computeIfAbsent(rule, r -> new int[Verdict.values().length])[
            decision.verdict().ordinal()]++;
      }
    }
    return new RuleReport(
        counts.entrySet().stream()
            .map(e -> row(e.getKey(), e.getValue(), floors.getOrDefault(e.getKey(), FLOOR)))
            .toList());
  }

  private static Row row(String rule, int[] counts, double floor) {
    return new Row(
        rule,
        counts[Verdict.ACCEPT.ordinal()],
        counts[Verdict.SAME_AS.ordinal()],
        counts[Verdict.EDIT.ordinal()],
        counts[Verdict.REJECT.ordinal()],
        floor);
  }

  /** Whether the facts of a rule may be offered as certain; so they may where it is not known. */
  public boolean isCertain(String rule) {
    return rows.stream().filter(r -> r.rule().equals(rule)).allMatch(Row::isCertain);
  }

  /** The table as it is printed and kept: tabs between the columns, a line a rule. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s\t%d\t%d\t%d\t%d\t%d\t%.3f\t%.2f\t%s%n",
              row.rule().replaceAll("\\s", " "),
              row.decided(),
              row.accepted(),
              row.sameAs(),
              row.edited(),
              row.rejected(),
              row.precision(),
              row.floor(),
              row.isCertain() ? "certain" : "doubtful"));
    }
    return text.toString().replace("\r\n", "\n");
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
