package org.aseankg.store;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Fills a dataset that nobody reads yet, in this order: quads streamed in, then quads that follow
 * from what is there, then small changes.
 */
public interface StoreFiller {

  /** Streams quads into the dataset. May be called once, before the others. */
  void stream(Consumer<StreamRDF> source);

  /**
   * Adds quads that follow from those there. The rule reads the dataset as it is and hands the
   * quads to its second argument; it must not expect to find them while it runs.
   */
  void derive(BiConsumer<DatasetGraph, StreamRDF> rule);

  /** Changes the dataset, reading all that was added so far. */
  void change(Consumer<DatasetGraph> action);
}
