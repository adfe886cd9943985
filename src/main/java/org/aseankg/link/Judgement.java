package org.aseankg.link;

import java.util.Map;

/**
 * What a person decided of a pair, as a row of a mapping set.
 *
 * @param verdict what was decided
 * @param row the cells by their columns, identifiers as whole IRIs
 */
record Judgement(Verdict verdict, Map<String, String> row) {

  /** What can be decided. */
  enum Verdict {
    YES,
    NO,
    UNSURE
  }

  private static final String BY_HAND = "ManualMappingCuration";
  private static final String UNSURE = "judgement=unsure";

  /** Whether a row was written by a person; the others are proposals of an earlier run. */
  static boolean isIn(Map<String, String> row) {
    return row.getOrDefault("mapping_justification", "").endsWith(BY_HAND);
  }

  /** The judgement of a row. */
  static Judgement of(Map<String, String> row) {
    Verdict verdict =
        row.getOrDefault("predicate_modifier", "").equals("Not")
            ? Verdict.NO
            : row.getOrDefault("other", "").contains(UNSURE) ? Verdict.UNSURE : Verdict.YES;
    return new Judgement(verdict, row);
  }

  String subject() {
    return row.get("subject_id");
  }

  String object() {
    return row.get("object_id");
  }
}
