package org.aseankg.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.vocab.Iris;

/**
 * The name to show for a resource in one language: the label in that language, else our own
 * translation into it, else the English name, else any. Where several sources give a label the one
 * of the reference tables is taken.
 */
final class Labels {

  private static final Node TRANSLATED =
      NodeFactory.createURI("https://w3id.org/asean-kg/ontology#translatedLabel");
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node PREF_LABEL = SKOS.prefLabel.asNode();
  private static final int WORST = 99;

  private final DatasetGraph dataset;
  private final String lang;
  private final String referenceGraphs;

  Labels(DatasetGraph dataset, Iris iris, String lang) {
    this.dataset = dataset;
    this.lang = lang;
    this.referenceGraphs = iris.graph("reference/");
  }

  /** The labels of all these resources that have one. */
  Map<Node, Value> of(Collection<Node> resources) {
    Map<Node, Value> labels = new HashMap<>();
    for (Node resource : resources) {
      Value label = of(resource);
      if (label != null) {
        labels.put(resource, label);
      }
    }
    return labels;
  }

  private Value of(Node resource) {
    Best best = new Best();
    consider(best, resource, LABEL, 0);
    if (best.rank > 1) {
      consider(best, resource, TRANSLATED, 2);
    }
    if (best.rank == WORST) {
      consider(best, resource, PREF_LABEL, 0);
    }
    return best.node == null
        ? null
        : Value.text(best.node.getLiteralLexicalForm(), best.node.getLiteralLanguage());
  }

  private void consider(Best best, Node resource, Node property, int translated) {
    Iterator<Quad> found = dataset.find(Node.ANY, resource, property, Node.ANY);
    while (found.hasNext()) {
      Quad quad = found.next();
      Node label = quad.getObject();
      if (label.isLiteral()) {
        boolean reference = quad.getGraph().getURI().startsWith(referenceGraphs);
        best.offer(label, languageRank(label) + translated + (reference ? 0 : 1));
      }
    }
  }

  private int languageRank(Node label) {
    String tag = label.getLiteralLanguage();
    if (tag.equals(lang)) {
      return 0;
    }
    return tag.equals("en") ? 4 : 8;
  }

  private static final class Best {
    private Node node;
    private int rank = WORST;

    void offer(Node candidate, int candidateRank) {
      if (candidateRank < rank
          || (candidateRank == rank
              && candidate.getLiteralLexicalForm().compareTo(node.getLiteralLexicalForm()) < 0)) {
        node = candidate;
        rank = candidateRank;
      }
    }
  }
}
