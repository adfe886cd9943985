package org.aseankg.query.cost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;

/** The parts of a group, none of which shares a variable with another. */
final class Parts {

  private final List<Part> list = new ArrayList<>();
  private boolean filtered;

  /** No parts: one solution, and nothing to do for it. */
  static Parts none() {
    return new Parts();
  }

  static Parts of(Part part) {
    Parts parts = new Parts();
    parts.add(part);
    return parts;
  }

  List<Part> list() {
    return list;
  }

  /** Whether some solutions are found in vain. */
  boolean isFiltered() {
    return filtered;
  }

  Parts markFiltered() {
    filtered = true;
    return this;
  }

  /** Adds a part, joined with those it shares a variable with. */
  Parts add(Part part) {
    Part joined = part;
    for (Part other : meeting(part.variables())) {
      joined = other.and(joined);
    }
    list.add(joined);
    return this;
  }

  /** Adds the parts of another group. */
  Parts add(Parts others) {
    others.list.forEach(this::add);
    filtered |= others.filtered;
    return this;
  }

  /** Adds a group that may be absent: it takes away no solution of what it joins. */
  Parts addMaybe(Parts others) {
    for (Part part : others.list) {
      List<Part> met = meeting(part.variables());
      if (met.isEmpty()) {
        list.add(part);
      } else {
        Part joined = met.get(0);
        for (Part other : met.subList(1, met.size())) {
          joined = joined.and(other);
        }
        list.add(joined.andMaybe(part));
      }
    }
    filtered |= others.filtered;
    return this;
  }

  /** Joins all parts that have one of these variables, and gives these to all of them. */
  Parts connect(Set<Var> variables) {
    List<Part> met = meeting(variables);
    if (!met.isEmpty()) {
      Part joined = met.get(0);
      for (Part other : met.subList(1, met.size())) {
        joined = joined.and(other);
      }
      list.add(joined.with(variables));
    }
    return this;
  }

  Set<Var> variables() {
    Set<Var> all = new HashSet<>();
    list.forEach(p -> all.addAll(p.variables()));
    return all;
  }

  /** How many solutions there are, if every part is combined with every other. */
  double size() {
    return list.stream().mapToDouble(Part::size).reduce(1, (a, b) -> a * b);
  }

  double work() {
    return list.stream().mapToDouble(Part::work).reduce(1, (a, b) -> a * b);
  }

  private List<Part> meeting(Set<Var> variables) {
    List<Part> met = new ArrayList<>();
    for (Part part : list) {
      if (part.variables().stream().anyMatch(variables::contains)) {
        met.add(part);
      }
    }
    list.removeAll(met);
    return met;
  }
}
