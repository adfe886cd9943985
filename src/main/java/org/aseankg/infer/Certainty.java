package org.aseankg.infer;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/** Whether a relation is certain enough for something to follow from it. */
final class Certainty {

  private final Node low;

  Certainty(Iris iris) {
    low = NodeFactory.createURI(iris.concept("certainty", "low"));
  }

  /** A relation is trusted unless every evidence for it is of low certainty. */
  boolean isTrusted(Node relation, Facts facts) {
    List<Node> evidence = facts.subjects(AKG.supports, relation);
    return evidence.isEmpty()
        || evidence.stream().anyMatch(e -> !facts.contains(e, AKG.certainty, low));
  }
}
