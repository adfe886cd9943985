package org.aseankg.export;

import java.io.StringReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.UnavailableException;
import org.aseankg.config.Bundle;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.KgStore;
import org.aseankg.store.StoreVersion;
import org.aseankg.vocab.Iris;

/**
 * What the data set says of itself, made from the data when it is first asked for and counted once
 * for each version of it.
 */
public final class SelfDescription implements AutoCloseable {

  /** What was counted, and in which version of the data. */
  private record Counted(DataCounts counts, String version) {}

  private final Iris iris;
  private final DumpFolder dumps;
  private final boolean federated;
  private final Graph metadata;
  private final LinkTargets targets;
  private final QueryExamples examples;
  private final ExecutorService worker;
  private final BackgroundValue<Counted> counted;
  private final BackgroundValue<Map<String, Optional<Long>>> graphNames;

  /**
   * Describes a store.
   *
   * @param catalog the queries that are published as examples
   * @param dumps the files whose sizes and digests are told
   * @param federated whether queries may call other servers
   */
  public SelfDescription(
      KgStore store, Iris iris, QueryCatalog catalog, DumpFolder dumps, boolean federated) {
    this.iris = iris;
    this.dumps = dumps;
    this.federated = federated;
    this.metadata = metadata(iris);
    this.targets = new LinkTargets(metadata, iris);
    this.examples = new QueryExamples(catalog, iris);
    this.worker =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "description");
              thread.setDaemon(true);
              return thread;
            });
    this.counted =
        new BackgroundValue<>(
            store, worker, d -> new Counted(Counting.of(d, iris, targets), StoreVersion.of(d)));
    this.graphNames = new BackgroundValue<>(store, Runnable::run, this::names);
  }

  private static Graph metadata(Iris iris) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(iris.rebase(Bundle.text("data/dataset.ttl"))))
        .lang(Lang.TURTLE)
        .parse(graph);
    return graph;
  }

  private Map<String, Optional<Long>> names(DatasetGraph dataset) {
    Map<String, Optional<Long>> names = new TreeMap<>();
    dataset
        .listGraphNodes()
        .forEachRemaining((Node name) -> names.put(name.toString(), Optional.empty()));
    return names;
  }

  /** The description of the SPARQL service; quick, since nothing is counted for it. */
  public Graph service(Addresses addresses) {
    Graph graph = newGraph();
    Map<String, Optional<Long>> names = graphNames.get(Duration.ZERO).orElseThrow();
    writeService(new TreeMap<>(names), addresses, graph);
    return graph;
  }

  private void writeService(Map<String, Optional<Long>> names, Addresses addresses, Graph graph) {
    names.putIfAbsent(iris.descriptionGraph(), Optional.empty());
    names.putIfAbsent(addresses.examplesGraph(), Optional.empty());
    new ServiceDescription(iris, federated).write(names, addresses, graph);
  }

  /** The examples of queries, with the prefixes they use. */
  public Graph examples(Addresses addresses) {
    Graph graph = newGraph();
    examples.write(addresses, graph);
    return graph;
  }

  /**
   * The data set in VoID, with the description of the service.
   *
   * @param patience how long to wait for the counting
   * @return empty if it is still being counted
   */
  public Optional<Graph> dataset(Addresses addresses, Duration patience) {
    return counted
        .get(patience)
        .map(
            known -> {
              Graph graph = newGraph();
              GraphUtil.addInto(graph, metadata);
              writeDataset(known.counts(), addresses, graph);
              return graph;
            });
  }

  private void writeDataset(DataCounts counts, Addresses addresses, Graph graph) {
    new VoidDescription(iris, targets).write(counts, addresses, graph);
    Map<String, Optional<Long>> sizes = new TreeMap<>();
    counts.graphs().forEach((name, n) -> sizes.put(name, Optional.of(n)));
    writeService(sizes, addresses, graph);
  }

  /**
   * The catalogue in DCAT. The sizes and digests of the dumps are those of the files that are
   * served, so they are made first where they are not there.
   *
   * @param patience how long to wait for counting and dumps
   * @return empty if they are still being made
   * @throws UnavailableException if a dump cannot be made
   */
  public Optional<Graph> catalog(Addresses addresses, Duration patience) {
    return assemble(addresses, patience, false);
  }

  /** All of it: what {@code graph/description} holds besides what the loads remember there. */
  public Optional<Graph> whole(Addresses addresses, Duration patience) {
    return assemble(addresses, patience, true);
  }

  private Optional<Graph> assemble(Addresses addresses, Duration patience, boolean all) {
    long end = System.nanoTime() + patience.toNanos();
    Map<DumpFormat, DumpFile> files = new EnumMap<>(DumpFormat.class);
    for (DumpFormat format : DumpFormat.values()) {
      dumps.get(format, left(end)).ifPresent(f -> files.put(format, f));
    }
    Optional<Counted> known = counted.get(left(end));
    if (known.isEmpty() || files.size() < DumpFormat.values().length) {
      return Optional.empty();
    }
    Graph graph = newGraph();
    GraphUtil.addInto(graph, metadata);
    DataCounts counts = known.get().counts();
    new DcatDescription(iris).write(counts, known.get().version(), files, addresses, graph);
    if (all) {
      writeDataset(counts, addresses, graph);
    }
    return Optional.of(graph);
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private Graph newGraph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph
        .getPrefixMapping()
        .setNsPrefixes(Prefixes.of(iris))
        .setNsPrefix("void", Terms.VOID)
        .setNsPrefix("void-ext", Terms.VOID_EXT)
        .setNsPrefix("dcat", Terms.DCAT)
        .setNsPrefix("sd", Terms.SD)
        .setNsPrefix("sh", Terms.SH)
        .setNsPrefix("spdx", Terms.SPDX)
        .setNsPrefix("formats", Terms.FORMATS)
        .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/");
    return graph;
  }

  /** Lets what is being counted come to its end. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
