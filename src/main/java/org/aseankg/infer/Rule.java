package org.aseankg.infer;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Draws what follows for one subject. A triple may follow for one subject only; so what follows for
 * a changed subject can be taken back and drawn again without looking at any other.
 */
interface Rule {

  /**
   * Draws what follows for a subject.
   *
   * @param subject what the rule is asked about
   * @param about all that is stated about it
   * @param types its classes, stated and above
   * @param facts all that is stated
   */
  void draw(Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out);
}
