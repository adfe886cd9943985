package org.aseankg.describe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Describes things: entities, concepts, named graphs. A description comes in pages, so that even a
 * thing that half of the graph leads to takes a bounded amount of memory. Safe for use by many
 * threads; each call is one read transaction.
 */
public final class DescribeService {

  /** Statements, relations, evidence and incoming statements on a page, unless told. */
  public static final int PAGE = 200;

  /** The most of each on a page. */
  public static final int LARGEST_PAGE = 500;

  /** How much evidence is shown for one relation. */
  public static final int MOST_EVIDENCE = 20;

  private static final Var SUCCESSOR = Var.alloc("successor");
  private static final int MOST_SUCCESSORS = 20;

  private final KgStore store;
  private final EntityQueries queries;

  /**
   * @param timeout how long one look-up may take
   */
  public DescribeService(KgStore store, Iris iris, Duration timeout) {
    this.store = store;
    this.queries = new EntityQueries(iris, timeout);
  }

  /**
   * What became of an IRI.
   *
   * @param state whether the graph knows it
   * @param successors what it was replaced by, where it is gone and that is known
   */
  public record Standing(State state, List<Node> successors) {}

  /** Whether the graph knows an IRI. */
  public enum State {
    /** Nothing is said of it. */
    UNKNOWN,
    /** It stands for something. */
    KNOWN,
    /** It was given up: {@code owl:deprecated} or {@code dcterms:isReplacedBy} is said of it. */
    GONE
  }

  /** Finds out what became of an IRI. */
  public Standing standing(Node iri) {
    return store.read(
        dataset -> {
          if (queries.about(iri, "known", dataset, 0, 1).isEmpty()) {
            return new Standing(State.UNKNOWN, List.of());
          }
          List<Binding> gone = queries.about(iri, "gone", dataset, 0, MOST_SUCCESSORS);
          return gone.isEmpty()
              ? new Standing(State.KNOWN, List.of())
              : new Standing(
                  State.GONE,
                  gone.stream()
                      .flatMap(b -> Optional.ofNullable(b.get(SUCCESSOR)).stream())
                      .filter(Node::isURI)
                      .toList());
        });
  }

  /** The first page of a description. */
  public Description describe(Node entity) {
    return describe(entity, 1, PAGE);
  }

  /**
   * A page of a description; empty lists where there is nothing on it.
   *
   * @param page from 1
   * @param size how many statements, relations, evidence and incoming statements each, at most
   *     {@link #LARGEST_PAGE}
   * @throws org.apache.jena.query.QueryCancelledException if a look-up takes too long
   */
  public Description describe(Node entity, int page, int size) {
    return store.read(dataset -> new DescriptionReader(queries, dataset, entity).read(page, size));
  }

  /** Title, publisher, day and address of sources, as statements, with the publishers' names. */
  public List<Triple> sources(Collection<Node> sources) {
    return store.read(
        dataset -> {
          List<Triple> read = triples(queries.of(sources, "sources", dataset));
          Set<Node> publishers =
              read.stream().map(Triple::getObject).filter(Node::isURI).collect(Collectors.toSet());
          read.addAll(triples(queries.of(publishers, "labels", dataset)));
          return read;
        });
  }

  /** The names of things, as statements. */
  public List<Triple> labels(Collection<Node> things) {
    return store.read(dataset -> triples(queries.of(things, "labels", dataset)));
  }

  private static List<Triple> triples(List<Binding> rows) {
    return rows.stream()
        .map(
            r ->
                Triple.create(
                    r.get(EntityQueries.NODE),
                    r.get(EntityQueries.PROPERTY),
                    r.get(EntityQueries.VALUE)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** An example for each of these terms that the data uses. */
  public TermExamples examples(List<Node> classes, List<Node> properties) {
    return store.read(dataset -> TermExamples.read(classes, properties, queries, dataset));
  }
}
