package org.aseankg.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * One row of somebody's table, to be matched.
 *
 * @param text the name; empty where only properties are known
 * @param types ids of types it may have, as given
 * @param strictness what the types are for
 * @param limit candidates wanted at most
 * @param properties what else is known of it
 */
public record Query(
    Optional<String> text,
    List<String> types,
    Strictness strictness,
    int limit,
    List<Known> properties) {

  /** What the types of a query are for. */
  public enum Strictness {
    /** A candidate has at least one of them. */
    ANY,
    /** A candidate has all of them. */
    ALL,
    /** A candidate without them scores less. */
    SHOULD
  }

  /**
   * A property that is known of a row.
   *
   * @param property id of the property
   * @param values its values, any of which may be right
   */
  public record Known(String property, List<Wanted> values) {}

  /**
   * A value as the client gave it.
   *
   * @param id the identifier of an entity, where it was matched before
   * @param text the value or the name of the entity
   */
  public record Wanted(Optional<String> id, String text) {}

  /** A query for a name alone. */
  public static Query of(String text, int limit) {
    return new Query(Optional.of(text), List.of(), Strictness.ANY, limit, List.of());
  }

  /** This query for entities of one type. */
  public Query withType(String type) {
    return new Query(text, List.of(type), strictness, limit, properties);
  }
}
