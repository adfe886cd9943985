package org.aseankg.reconcile;

import java.util.List;
import java.util.Set;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Column;

/**
 * Something that can be known of an entity, to match it by or to fetch: one file of {@code
 * queries/reconcile/}. Its summary is the name, its tags are the kinds of entity that have it.
 */
public final class Property {

  static final String VALUE = "value";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String SEEN = "seen";

  private static final Set<String> TIMES = Set.of("date", "year");

  private final CannedQuery query;

  Property(CannedQuery query) {
    this.query = query;
  }

  /** Its identifier. */
  public String id() {
    return query.name();
  }

  /** Its name in a language. */
  public String name(String language) {
    return query.summary(language);
  }

  /** What it means, one sentence in a language. */
  public String description(String language) {
    return query.description(language);
  }

  /** The kinds of entity that have it. */
  public List<String> kinds() {
    return query.tags();
  }

  CannedQuery query() {
    return query;
  }

  /** Whether its values are entities. */
  boolean leadsToEntities() {
    return query.columns().stream().anyMatch(c -> c.name().equals(VALUE) && c.isIri());
  }

  /** Whether its values hold for a time. */
  boolean isDated() {
    return query.columns().stream().map(Column::name).anyMatch(FIRST::equals);
  }

  /** Whether it asks when something held. */
  boolean isTime() {
    return TIMES.contains(id());
  }
}
