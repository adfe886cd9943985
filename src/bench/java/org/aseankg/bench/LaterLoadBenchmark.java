package org.aseankg.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.store.KgStore;

/**
 * Later loads into a store that holds a million statements, one transaction a source, against plain
 * TDB2: the quads that came, read from N-Quads and written in as many transactions.
 */
final class LaterLoadBenchmark {

  private static final String HEAP = "1g";

  private final Path folder;
  private final Path records;
  private final LoadBenchmark first;
  private final int rounds;

  LaterLoadBenchmark(Path folder, Path records, LoadBenchmark first, int rounds) {
    this.folder = folder;
    this.records = records;
    this.first = first;
    this.rounds = rounds;
  }

  void run(ResultTable table) throws IOException {
    Path ours = folder.resolve("later");
    Path plain = folder.resolve("later-plain");
    Path changes = folder.resolve("changes");
    Child.Times best = null;
    Child.Times bestPlain = null;
    long quads = 0;
    for (int i = 0; i < rounds; i++) {
      copy(first.store(), ours);
      best = LoadBenchmark.best(best, later("ours", ours, records));
      if (i == 0) {
        quads = writeChanges(ours, changes);
      }
      copy(first.plain(), plain);
      bestPlain = LoadBenchmark.best(bestPlain, later("plain", plain, changes));
    }
    String what = String.format(Locale.ROOT, "later loads, %,d quads", quads);
    table.seconds(what, best.wall(), "plain TDB2, as many transactions", bestPlain.wall(), "0.6");
    table.seconds(
        what + ", processor", best.cpu(), "plain TDB2, as many transactions", bestPlain.cpu(), "");
  }

  private static Child.Times later(String who, Path store, Path files) throws IOException {
    return Child.run(HEAP, LaterLoads.class, who, store.toString(), files.toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    FileUtils.deleteDirectory(to.toFile());
    FileUtils.copyDirectory(from.toFile(), to.toFile());
  }

  /** One file for each source that came: its statements and those that follow from it. */
  private long writeChanges(Path after, Path target) throws IOException {
    FileUtils.deleteDirectory(target.toFile());
    Files.createDirectories(target);
    Set<Quad> before = quads(first.store());
    Map<Node, List<Quad>> byGraph = new HashMap<>();
    Set<Quad> came = new HashSet<>(quads(after));
    came.removeAll(before);
    Map<Node, Node> graphOf = new HashMap<>();
    came.stream()
        .filter(q -> isSource(q.getGraph()))
        .forEach(
            q -> {
              graphOf.putIfAbsent(q.getSubject(), q.getGraph());
              byGraph.computeIfAbsent(q.getGraph(), g -> new ArrayList<>()).add(q);
            });
    Node last = byGraph.keySet().iterator().next();
    came.stream()
        .filter(q -> !isSource(q.getGraph()))
        .forEach(q -> byGraph.get(graphOf.getOrDefault(q.getSubject(), last)).add(q));
    int number = 0;
    for (List<Quad> quads : byGraph.values()) {
      write(quads, target.resolve(String.format("%06d.nq", number++)));
    }
    return came.size();
  }

  private static boolean isSource(Node graph) {
    return graph.getURI().contains("/graph/source/");
  }

  private static Set<Quad> quads(Path store) {
    try (KgStore open = KgStore.open(store)) {
      return open.read((DatasetGraph d) -> d.stream().collect(Collectors.toSet()));
    }
  }

  private static void write(List<Quad> quads, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      writer.start();
      quads.forEach(writer::quad);
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
