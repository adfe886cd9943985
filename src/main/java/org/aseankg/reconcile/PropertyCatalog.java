package org.aseankg.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aseankg.InvalidInputException;
import org.aseankg.query.QueryCatalog;
import org.aseankg.vocab.Iris;

/** All properties, by id. The folder is the list. */
public final class PropertyCatalog {

  private final Map<String, Property> byId = new TreeMap<>();

  PropertyCatalog(Iris iris) {
    QueryCatalog.reconciliation(iris).list().forEach(q -> byId.put(q.name(), new Property(q)));
  }

  /** All of them, by id. */
  public List<Property> list() {
    return List.copyOf(byId.values());
  }

  /** The property of that id, or empty. */
  public Optional<Property> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The property of that id.
   *
   * @throws InvalidInputException if there is none
   */
  public Property get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "There is no property \""
                        + Text.shortened(id)
                        + "\": expected one of "
                        + String.join(", ", byId.keySet())
                        + "."));
  }

  /** The properties that entities of a type have. */
  public List<Property> of(EntityType type) {
    return byId.values().stream()
        .filter(p -> p.kinds().stream().anyMatch(type.kinds()::contains))
        .toList();
  }
}
