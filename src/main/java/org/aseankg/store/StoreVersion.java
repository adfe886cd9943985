package org.aseankg.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.vocab.AKG;

/** Reads the version of the data from the data itself. */
public final class StoreVersion {

  private StoreVersion() {}

  /**
   * The version of the data that a transaction sees: what is stated, and the day of what was
   * inferred from it. Empty where nothing was loaded.
   */
  public static String of(DatasetGraph dataset) {
    String stated = literal(dataset, AKG.dataVersion);
    String day = literal(dataset, AKG.drawnOn);
    return day.isEmpty() ? stated : stated + "-" + day;
  }

  private static String literal(DatasetGraph dataset, Node property) {
    Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    } finally {
      Iter.close(found);
    }
  }
}
