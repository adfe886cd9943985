package org.aseankg.infer;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * What a change of some sources does to what all of them state together. A statement that another
 * source makes as well neither comes nor goes.
 */
record Change(Set<Triple> come, Set<Triple> gone) {

  /**
   * What statements that are added and removed change.
   *
   * @param before what is stated before
   * @param othersState whether a statement stands anywhere but in some quads
   */
  static Change of(
      Collection<Quad> added,
      Collection<Quad> removed,
      Facts before,
      BiPredicate<Triple, Set<Quad>> othersState) {
    Set<Triple> kept = new HashSet<>();
    Set<Triple> come = new LinkedHashSet<>();
    for (Quad quad : added) {
      Triple triple = quad.asTriple();
      if (kept.add(triple) && !before.contains(triple)) {
        come.add(triple);
      }
    }
    Set<Quad> leaving = new LinkedHashSet<>(removed);
    Set<Triple> gone = new LinkedHashSet<>();
    for (Quad quad : leaving) {
      Triple triple = quad.asTriple();
      if (!kept.contains(triple) && !othersState.test(triple, leaving)) {
        gone.add(triple);
      }
    }
    return new Change(come, gone);
  }

  /** All statements that come or go. */
  List<Triple> triples() {
    return Stream.concat(come.stream(), gone.stream()).toList();
  }
}
