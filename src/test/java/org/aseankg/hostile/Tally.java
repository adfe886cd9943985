package org.aseankg.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of cases, and keeps the first that should not have been. Safe for threads. */
final class Tally {

  private static final int KEPT = 20;

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long longestMillis;

  synchronized void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  /** Something that must not be. */
  synchronized void fault(String what, String example) {
    count(what);
    if (faults.size() < KEPT) {
      String shown = example.length() > 600 ? example.substring(0, 600) + " …" : example;
      faults.add(what + ": " + shown);
    }
  }

  synchronized void took(long millis) {
    longestMillis = Math.max(longestMillis, millis);
  }

  synchronized long get(String what) {
    return counts.getOrDefault(what, 0L);
  }

  synchronized long longestMillis() {
    return longestMillis;
  }

  synchronized List<String> faults() {
    return Collections.unmodifiableList(new ArrayList<>(faults));
  }

  synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  /**
   * Takes an answer: its status, and whether it tells too much.
   *
   * @param request what was sent, for the example
   */
  void answer(Wire.Answer answer, String request) {
    int status = answer.status();
    count("all");
    count(status == 0 ? "closed" : String.valueOf(status));
    count(status == 0 ? "closed without an answer" : status / 100 + "xx");
    if (status >= 500 && status != 503 && status != 505 && status != 501) {
      fault("fault 5xx", status + " for " + request + " -> " + answer.body());
    }
    Leaks.find(answer.head() + answer.body(), request)
        .ifPresent(leak -> fault("fault leak", leak + " for " + request + " -> " + answer.body()));
  }
}
