package org.aseankg.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for of entities that were matched.
 *
 * @param columns the properties, in the order asked for
 * @param rows the values by identifier, as it was given, and property
 */
public record Extended(List<Column> columns, Map<String, Map<String, List<Cell>>> rows) {

  /**
   * A property that was asked for.
   *
   * @param type the type of its values, where they are entities of one
   */
  public record Column(String id, String name, Optional<EntityType> type) {}

  /**
   * One value.
   *
   * @param kind the key under which the specification has it: str, date, int, float, or id
   * @param text the value; of an entity its identifier
   * @param name of an entity its name
   */
  public record Cell(String kind, String text, String name) {}
}
