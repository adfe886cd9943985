package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** One value found for what was asked, with all that speaks for it. */
final class Found {

  private final Node value;
  private final List<Row> rows = new ArrayList<>();
  private final Set<EvidenceReader.Support> supports = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private Optional<LocalDate> day = Optional.empty();
  private boolean lastKnown;

  Found(Node value) {
    this.value = value;
  }

  Node value() {
    return value;
  }

  /** The IRI; empty for a literal. */
  String iri() {
    return value.isURI() ? value.getURI() : "";
  }

  List<Row> rows() {
    return rows;
  }

  Set<EvidenceReader.Support> supports() {
    return supports;
  }

  /** Other ways to say a value, as the whole interval for its first day. */
  Set<String> others() {
    return others;
  }

  /** The day by which it is put in order. */
  Optional<LocalDate> day() {
    return day;
  }

  boolean isLastKnown() {
    return lastKnown;
  }

  Found with(Row row, EvidenceReader.Support support) {
    rows.add(row);
    supports.add(support);
    return this;
  }

  void on(Optional<LocalDate> newDay) {
    if (day.isEmpty() || newDay.isPresent() && newDay.get().isBefore(day.get())) {
      day = newDay;
    }
  }

  void markLastKnown() {
    lastKnown = true;
  }
}
