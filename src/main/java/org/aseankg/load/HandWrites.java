package org.aseankg.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.NotConformingException;
import org.aseankg.infer.Inference;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.ChangeNote;
import org.aseankg.store.KgStore;
import org.aseankg.store.WatchedDataset;
import org.aseankg.validate.SourceValidator;
import org.aseankg.vocab.Iris;

/**
 * Changes of named graphs by hand, statement by statement: made whole, with all that follows from
 * them, or not at all. A graph that was changed so has to conform to the shapes as one that is
 * loaded, and counts as the user's own from then on.
 */
public final class HandWrites {

  /** Above so many changed statements it is cheaper to draw all that follows anew. */
  private static final int REDRAW_ABOVE = 5_000;

  private final KgStore store;
  private final Iris iris;
  private final KgOntology ontology;
  private final SourceValidator validator;
  private final Inference inference;

  public HandWrites(KgStore store, Iris iris, KgOntology ontology, Clock clock) {
    this.store = store;
    this.iris = iris;
    this.ontology = ontology;
    this.validator = new SourceValidator(ontology, KgOntology.shapes(iris));
    this.inference = new Inference(iris, ontology, clock);
  }

  /**
   * What a change came down to.
   *
   * @param added how many statements came
   * @param removed how many went
   */
  public record Result(long added, long removed) {}

  /** What is to become of the register of sources, once a change is made. */
  interface Registering {
    void register(DatasetGraph dataset, SourceRegister register);

    /** Whether a graph is again as it was at a time when it conformed. */
    default boolean isKnown(DatasetGraph dataset, Node graph) {
      return false;
    }
  }

  /**
   * Makes a change.
   *
   * @param change changes the dataset it is given, and may read what it has changed
   * @throws NotConformingException if a graph would not conform to the shapes
   * @throws org.aseankg.InvalidInputException if it writes what nobody writes by hand
   */
  public Result write(ChangeNote note, Consumer<DatasetGraph> change) {
    NetChange net = new NetChange(iris);
    return write(
        note,
        dataset -> {
          change.accept(dataset);
          LoadsAgain.require(net.added());
        },
        net,
        (d, register) -> net.graphs().forEach(g -> edited(d, register, g)));
  }

  Result write(
      ChangeNote note, Consumer<DatasetGraph> change, NetChange net, Registering registering) {
    store.write(
        note,
        dataset -> {
          DatasetGraph raw = unwatched(dataset);
          change.accept(new HandDataset(raw, net));
          if (net.isEmpty()) {
            return;
          }
          requireConforming(raw, net, registering);
          if (net.size() > REDRAW_ABOVE) {
            redraw(dataset, net);
          } else {
            apply(dataset, raw, net);
          }
          registering.register(dataset, new SourceRegister(dataset, iris));
        });
    return new Result(net.added().size(), net.removed().size());
  }

  /** What follows is found from what was there before, so the change is made once more. */
  private void apply(DatasetGraph dataset, DatasetGraph raw, NetChange net) {
    net.added().forEach(raw::delete);
    net.removed().forEach(raw::add);
    inference.apply(dataset, net.added(), net.removed());
  }

  private void redraw(DatasetGraph dataset, NetChange net) {
    if (dataset instanceof WatchedDataset watched) {
      watched.tell(net.added(), net.removed());
    }
    inference.redraw(dataset);
  }

  private static DatasetGraph unwatched(DatasetGraph dataset) {
    return dataset instanceof WatchedDataset watched ? watched.getWrapped() : dataset;
  }

  /** From now on no file gives the graph: its digest is one that none has. */
  void edited(DatasetGraph dataset, SourceRegister register, Node graph) {
    String name = graph.getURI();
    if (isEmpty(dataset, graph)) {
      register.remove(name);
    } else {
      register.put(name, "edited " + UUID.randomUUID(), register.fileOf(name).orElse(""), false);
    }
  }

  private static boolean isEmpty(DatasetGraph dataset, Node graph) {
    Iterator<Quad> any = dataset.find(graph, Node.ANY, Node.ANY, Node.ANY);
    try {
      return !any.hasNext();
    } finally {
      Iter.close(any);
    }
  }

  private void requireConforming(DatasetGraph dataset, NetChange net, Registering registering) {
    Graph reference = new ReferenceContext(store, iris, ontology).graph();
    List<Finding> findings = new ArrayList<>();
    for (Node name : net.graphs()) {
      if (isEmpty(dataset, name) || registering.isKnown(dataset, name)) {
        continue;
      }
      Graph graph = dataset.getGraph(name);
      findings.addAll(
          validator.validate(
              graph, reference, n -> new Position(name.getURI(), 0, 0, SourceValidator.shown(n))));
    }
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new NotConformingException(errors);
    }
  }

  /** The dataset as a change by hand sees it. */
  private static final class HandDataset extends WatchedDataset {

    private final NetChange net;

    HandDataset(DatasetGraph raw, NetChange net) {
      super(raw, net);
      this.net = net;
    }

    /** Text is written in composed characters, as it is loaded. */
    @Override
    protected Quad form(Quad quad) {
      Node object = Nfc.composed(quad.getObject());
      return super.form(
          object == quad.getObject()
              ? quad
              : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object));
    }

    /** To clear all is to clear all that is written by hand. */
    @Override
    public Iterator<Node> listGraphNodes() {
      return Iter.removeNulls(Iter.map(get().listGraphNodes(), g -> net.isMadeHere(g) ? null : g));
    }
  }
}
