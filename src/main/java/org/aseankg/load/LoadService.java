package org.aseankg.load;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.infer.Inference;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.ChangeNote;
import org.aseankg.store.KgStore;
import org.aseankg.validate.SourceValidator;
import org.aseankg.vocab.Iris;

/**
 * Loads sources into a store: reads each, holds it against the shapes, and stores it whole with
 * what follows from it, or not at all. Loading the same bytes again changes nothing.
 */
public final class LoadService {

  private final KgStore store;
  private final Iris iris;
  private final KgOntology ontology;
  private final SourceParser parser;
  private final SourceValidator validator;
  private final Inference inference;
  private final TransactionSink transactions;
  private final String by;
  private String ontologyDigest;

  /** Loads in the name of the program. */
  public LoadService(KgStore store, Iris iris, KgOntology ontology, Clock clock) {
    this(store, iris, ontology, clock, ChangeNote.OWN.by());
  }

  /**
   * Loads in somebody's name.
   *
   * @param by who, as the log of changes is to tell it
   */
  public LoadService(KgStore store, Iris iris, KgOntology ontology, Clock clock, String by) {
    this.by = by;
    this.store = store;
    this.iris = iris;
    this.ontology = ontology;
    this.parser = new SourceParser(iris);
    this.validator = new SourceValidator(ontology, KgOntology.shapes(iris));
    this.inference = new Inference(iris, ontology, clock);
    this.transactions = new TransactionSink(store, iris, inference, by);
  }

  private LoadService(LoadService other, String by) {
    this.by = by;
    this.store = other.store;
    this.iris = other.iris;
    this.ontology = other.ontology;
    this.parser = other.parser;
    this.validator = other.validator;
    this.inference = other.inference;
    this.transactions = new TransactionSink(store, iris, inference, by);
  }

  /**
   * Loads files. An empty store is filled in one go, faster than source by source.
   *
   * @param progress told before each file
   */
  public LoadReport load(List<SourceFile> files, Progress progress) {
    long start = System.nanoTime();
    refresh();
    List<Entry> entries = store.isEmpty() ? fill(files, progress) : update(files, progress);
    return new LoadReport(entries, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * As {@link #load}, source by source even into an empty store: others read meanwhile, who must
   * never lose it from under them.
   */
  public LoadReport loadOnline(List<SourceFile> files, Progress progress) {
    long start = System.nanoTime();
    refresh();
    return new LoadReport(update(files, progress), Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * The name, without its folder, of the file that a named graph was loaded from; empty where there
   * is no such graph.
   */
  public Optional<String> fileOf(String graphName) {
    return store.read(d -> new SourceRegister(d, iris).fileOf(graphName));
  }

  /** The names of CLDR for the countries of the store as it is now, as a file to load. */
  public SourceFile territories() {
    return Territories.file(store, iris);
  }

  /** The same loads in somebody's name, as the log of changes is to tell it. */
  public LoadService signedBy(String name) {
    return new LoadService(this, name);
  }

  /**
   * Brings what follows from the date of today up to it, as the status of events that were to come.
   * Costs nothing on a day on which it was done already.
   */
  public void refresh() {
    if (store.read(inference::isOutdated)) {
      store.write(inference::refreshStatus);
    }
  }

  /**
   * Tells what {@link #load} would do, and does nothing.
   *
   * @param added given each statement that would come
   * @param removed given each statement that would go
   */
  public LoadReport preview(
      List<SourceFile> files, Consumer<Quad> added, Consumer<Quad> removed, Progress progress) {
    long start = System.nanoTime();
    List<Entry> entries =
        reader(isStored(), progress).read(files, new DiffSink(store, added, removed));
    return new LoadReport(entries, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Loads the files that travel with the program and removes those that a former release brought
   * and this one does not.
   */
  public LoadReport loadBundled(Progress progress) {
    long start = System.nanoTime();
    boolean wasEmpty = store.isEmpty();
    List<Entry> entries = new ArrayList<>(load(SourceFiles.bundled(), progress).sources());
    if (!wasEmpty) {
      entries.addAll(removeFormer(entries));
    }
    return new LoadReport(entries, Duration.ofNanos(System.nanoTime() - start));
  }

  private List<Entry> fill(List<SourceFile> files, Progress progress) {
    List<Entry> entries = new ArrayList<>();
    store.fill(
        ChangeNote.of(by, "fill", files.size() + " files"),
        filler -> {
          List<Consumer<SourceRegister>> registrations = new ArrayList<>();
          filler.stream(
              quads -> {
                streamGraph(quads, iris.ontologyGraph(), ontology.skolemised());
                entries.addAll(
                    reader(d -> false, progress).read(files, fillSink(quads, registrations)));
              });
          filler.derive((dataset, quads) -> inference.drawEverything(dataset, quads::quad));
          filler.change(
              dataset -> {
                SourceRegister register = new SourceRegister(dataset, iris);
                register.put(iris.ontologyGraph(), ontologyDigest(), "ontology", false);
                registrations.forEach(r -> r.accept(register));
              });
        });
    return entries;
  }

  private static SourceSink fillSink(
      StreamRDF quads, List<Consumer<SourceRegister>> registrations) {
    return (source, bundled) -> {
      long count = streamGraph(quads, source.graphName(), source.graph());
      String graph = source.graphName();
      String digest = source.digest();
      String file = source.file();
      registrations.add(r -> r.put(graph, digest, file, bundled));
      return new Entry(file, graph, Outcome.LOADED, count, 0, source.findings());
    };
  }

  private static long streamGraph(StreamRDF quads, String graphName, Graph graph) {
    Node name = NodeFactory.createURI(graphName);
    long[] count = new long[1];
    graph
        .find()
        .forEach(
            t -> {
              quads.quad(Quad.create(name, t));
              count[0]++;
            });
    return count[0];
  }

  private List<Entry> update(List<SourceFile> files, Progress progress) {
    updateOntology();
    return reader(isStored(), progress).read(files, transactions);
  }

  /** Another ontology means other inferences: both are replaced together. */
  private void updateOntology() {
    String digest = ontologyDigest();
    boolean same =
        store
            .read(d -> new SourceRegister(d, iris).digestOf(iris.ontologyGraph()))
            .filter(digest::equals)
            .isPresent();
    if (!same) {
      store.write(
          ChangeNote.of(by, "load", "ontology"),
          dataset -> {
            Node name = NodeFactory.createURI(iris.ontologyGraph());
            dataset.removeGraph(name);
            ontology.skolemised().find().forEach(t -> dataset.add(Quad.create(name, t)));
            transactions.redraw(dataset);
            new SourceRegister(dataset, iris).put(iris.ontologyGraph(), digest, "ontology", false);
          });
    }
  }

  private synchronized String ontologyDigest() {
    if (ontologyDigest == null) {
      String text = RDFWriter.source(ontology.skolemised()).lang(Lang.NTRIPLES).asString();
      String sorted = String.join("\n", text.lines().sorted().toList());
      ontologyDigest = DigestUtils.sha256Hex(sorted.getBytes(StandardCharsets.UTF_8));
    }
    return ontologyDigest;
  }

  /** Removes the bundled sources that no bundled file gives any more. */
  private List<Entry> removeFormer(List<Entry> bundled) {
    Set<String> digests = new HashSet<>();
    SourceFiles.bundled().forEach(f -> digests.add(parser.digest(f)));
    Set<String> refused = new HashSet<>();
    bundled.stream()
        .filter(e -> e.outcome() == Outcome.REFUSED)
        .forEach(e -> refused.add(SourceRegister.fileName(e.file())));
    // A file that is refused leaves what a former release brought under its name.
    Set<String> former = store.read(d -> new SourceRegister(d, iris).bundledBut(digests, refused));
    return former.stream().sorted().map(transactions::remove).toList();
  }

  private Predicate<String> isStored() {
    return digest -> store.read(d -> !new SourceRegister(d, iris).graphsWith(digest).isEmpty());
  }

  private BatchReader reader(Predicate<String> isStored, Progress progress) {
    ReferenceContext context = new ReferenceContext(store, iris, ontology);
    return new BatchReader(parser, validator, context, isStored, progress);
  }
}
