package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types a query asks for. */
final class TypeWish {

  private final List<EntityType> types = new ArrayList<>();
  private final Query.Strictness strictness;
  private final boolean given;
  private final boolean satisfiable;

  TypeWish(Query query, TypeCatalog catalog) {
    query.types().forEach(t -> types.add(catalog.get(t)));
    this.strictness = query.strictness();
    this.given = !query.types().isEmpty();
    this.satisfiable = !given || strictness != Query.Strictness.ALL || !kinds().isEmpty();
  }

  /** Whether any type was asked for. */
  boolean isGiven() {
    return given;
  }

  /** Whether any entity can have them. */
  boolean isSatisfiable() {
    return satisfiable;
  }

  /** Whether an entity without them is no candidate. */
  boolean isStrict() {
    return given && strictness != Query.Strictness.SHOULD;
  }

  /** The kinds of entity that can have them; empty for all. */
  List<String> searched() {
    return isStrict() ? List.copyOf(kinds()) : List.of();
  }

  private Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    for (int i = 0; i < types.size(); i++) {
      if (i == 0 || strictness != Query.Strictness.ALL) {
        kinds.addAll(types.get(i).kinds());
      } else {
        kinds.retainAll(types.get(i).kinds());
      }
    }
    return kinds;
  }

  /** Whether an entity of these classes has them; all have where none was asked for. */
  boolean fits(Set<String> classes) {
    if (!given) {
      return true;
    }
    return strictness == Query.Strictness.ALL
        ? types.stream().allMatch(t -> classes.contains(t.id()))
        : types.stream().anyMatch(t -> classes.contains(t.id()));
  }
}
