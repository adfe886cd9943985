package org.aseankg.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.model.Finding;
import org.aseankg.model.Finding.Severity;

/**
 * What is found in one file, each thing once and no more than a person reads; a column of wrong
 * dates would else fill the screen. Errors never give way to notices.
 */
final class Findings {

  /** How many findings of one severity are kept. */
  static final int MAX = 100;

  private final Map<Severity, Set<Finding>> found = new EnumMap<>(Severity.class);

  void add(Finding finding) {
    Set<Finding> same = found.computeIfAbsent(finding.severity(), s -> new LinkedHashSet<>());
    if (same.size() < MAX) {
      same.add(finding);
    }
  }

  boolean hasErrors() {
    return found.containsKey(Severity.ERROR);
  }

  /** Errors first. */
  List<Finding> list() {
    List<Finding> all = new ArrayList<>();
    found.values().forEach(all::addAll);
    return List.copyOf(all);
  }
}
