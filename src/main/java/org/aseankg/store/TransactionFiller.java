package org.aseankg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Fills a dataset within the write transaction the caller has open. */
final class TransactionFiller implements StoreFiller {

  private final DatasetGraph dataset;

  TransactionFiller(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  public void stream(Consumer<StreamRDF> source) {
    source.accept(StreamRDFLib.dataset(dataset));
  }

  @Override
  public void derive(BiConsumer<DatasetGraph, StreamRDF> rule) {
    List<Quad> derived = new ArrayList<>();
    rule.accept(
        dataset,
        new StreamRDFBase() {
          @Override
          public void quad(Quad quad) {
            derived.add(quad);
          }
        });
    derived.forEach(dataset::add);
  }

  @Override
  public void change(Consumer<DatasetGraph> action) {
    action.accept(dataset);
  }
}
