package org.aseankg.query.cost;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.query.PropertyFunctions;

/** How many solutions the patterns of one query have, each by itself. */
final class Sizes {

  /** Looking further would take longer than it helps. */
  private static final int MOST_COUNTED = 2_000;

  private static final int MOST_LOOKED_UP = 50;
  private static final int OF_A_FUNCTION = 100;

  /** What a path through things that belong to each other goes through, for each of its steps. */
  private static final int DEPTH = 30;

  private final Counts counts;
  private final DatasetGraph dataset;
  private int lookedUp;

  Sizes(Counts counts, DatasetGraph dataset) {
    this.counts = counts;
    this.dataset = dataset;
  }

  double of(Triple triple) {
    Node property = triple.getPredicate();
    if (property.isURI() && property.getURI().startsWith(PropertyFunctions.NAMESPACE)) {
      return OF_A_FUNCTION;
    }
    if (isFixed(triple.getSubject()) || isFixed(triple.getObject()) && !isType(triple)) {
      return lookUp(triple);
    }
    if (isType(triple) && isFixed(triple.getObject())) {
      return counts.classes().getOrDefault(triple.getObject(), 0L);
    }
    return isFixed(property) ? counts.properties().getOrDefault(property, 0L) : counts.total();
  }

  /** Pairs of things that a path leads from and to, in as many steps as are written. */
  double of(Path path) {
    if (path instanceof P_Link link) {
      return counts.properties().getOrDefault(link.getNode(), 0L);
    }
    if (path instanceof P_NegPropSet) {
      return counts.total();
    }
    if (path instanceof P_Alt either) {
      return of(either.getLeft()) + of(either.getRight());
    }
    if (path instanceof P_Seq both) {
      return Math.max(of(both.getLeft()), of(both.getRight()));
    }
    return path instanceof P_Path1 repeated ? of(repeated.getSubPath()) : counts.total();
  }

  /** What has to be gone through to follow a path from one start. */
  double reach(Path path) {
    if (!isRepeated(path)) {
      return 1;
    }
    return leadsEverywhere(path, new boolean[2]) ? of(path) : Math.min(DEPTH, of(path));
  }

  private static boolean isRepeated(Path path) {
    if (path instanceof P_Path2 two) {
      return isRepeated(two.getLeft()) || isRepeated(two.getRight());
    }
    if (path instanceof P_Inverse inverse) {
      return isRepeated(inverse.getSubPath());
    }
    return path instanceof P_Path1 && !(path instanceof P_FixedLength);
  }

  /** Whether its steps are of any property, or go forth and back. */
  private static boolean leadsEverywhere(Path path, boolean[] directions) {
    if (path instanceof P_NegPropSet) {
      return true;
    }
    if (path instanceof P_Link) {
      directions[0] = true;
    } else if (path instanceof P_Inverse inverse) {
      directions[1] = true;
      return leadsEverywhere(inverse.getSubPath(), new boolean[2]) || directions[0];
    } else if (path instanceof P_Path2 two) {
      return leadsEverywhere(two.getLeft(), directions)
          || leadsEverywhere(two.getRight(), directions)
          || directions[0] && directions[1];
    } else if (path instanceof P_Path1 one) {
      return leadsEverywhere(one.getSubPath(), directions);
    }
    return false;
  }

  private double lookUp(Triple triple) {
    if (lookedUp++ > MOST_LOOKED_UP) {
      return 1;
    }
    Iterator<Quad> found =
        dataset.find(
            Node.ANY,
            any(triple.getSubject()),
            any(triple.getPredicate()),
            any(triple.getObject()));
    try {
      int count = 0;
      while (count < MOST_COUNTED && found.hasNext()) {
        found.next();
        count++;
      }
      return count < MOST_COUNTED || !isFixed(triple.getPredicate())
          ? count
          : Math.max(count, counts.properties().getOrDefault(triple.getPredicate(), 0L) / 2.0);
    } finally {
      Iter.close(found);
    }
  }

  private static boolean isType(Triple triple) {
    return triple.getPredicate().equals(RDF.type.asNode());
  }

  private static Node any(Node node) {
    return isFixed(node) ? node : Node.ANY;
  }

  static boolean isFixed(Node node) {
    return node.isConcrete() && !node.isBlank();
  }
}
