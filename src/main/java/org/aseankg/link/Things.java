package org.aseankg.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/** What ours and theirs have in common: how statements about a thing are read. */
abstract class Things {

  private final DatasetGraph dataset;
  private final Predicate<String> graphs;

  /**
   * Reads from some named graphs of a data set.
   *
   * @param graphs which ones, by their names
   */
  Things(DatasetGraph dataset, Predicate<String> graphs) {
    this.dataset = dataset;
    this.graphs = graphs;
  }

  /** The things of a class, in the order of their IRIs. */
  final Set<String> instances(Node type) {
    Set<String> found = new TreeSet<>();
    quads(Node.ANY, RDF.type.asNode(), type).forEach(q -> found.add(q.getSubject().getURI()));
    return found;
  }

  final Stream<Quad> quads(Node subject, Node property, Node object) {
    List<Quad> found = new ArrayList<>();
    Iterator<Quad> all = dataset.find(Node.ANY, subject, property, object);
    while (all.hasNext()) {
      Quad quad = all.next();
      if (graphs.test(quad.getGraph().getURI())) {
        found.add(quad);
      }
    }
    return found.stream();
  }

  final Set<String> texts(String iri, Node... properties) {
    Set<String> found = new TreeSet<>();
    for (Node property : properties) {
      quads(NodeFactory.createURI(iri), property, Node.ANY)
          .map(Quad::getObject)
          .filter(Node::isLiteral)
          .forEach(o -> found.add(o.getLiteralLexicalForm()));
    }
    return found;
  }

  final Set<String> iris(String iri, Node... properties) {
    Set<String> found = new TreeSet<>();
    for (Node property : properties) {
      quads(NodeFactory.createURI(iri), property, Node.ANY)
          .map(Quad::getObject)
          .filter(Node::isURI)
          .forEach(o -> found.add(o.getURI()));
    }
    return found;
  }

  final Map<String, String> codes(String iri) {
    Map<String, String> codes = new TreeMap<>();
    Map.of("iso2", AKG.iso2, "iso3", AKG.iso3)
        .forEach((name, property) -> texts(iri, property).forEach(c -> codes.put(name, c)));
    return codes;
  }

  final Optional<Thing.Point> point(String iri) {
    Optional<Double> north = number(texts(iri, External.LAT));
    Optional<Double> east = number(texts(iri, External.LONG));
    return north.isPresent() && east.isPresent()
        ? Optional.of(new Thing.Point(north.get(), east.get()))
        : Optional.empty();
  }

  private static Optional<Double> number(Collection<String> texts) {
    return texts.stream().findFirst().map(Double::valueOf);
  }

  /** The posts of everybody, by the holder. */
  final Map<String, List<Held>> held(Tenures terms, Map<String, Thing> posts) {
    Map<String, List<Held>> held = new HashMap<>();
    for (String tenure : instances(terms.type())) {
      for (String post : iris(tenure, terms.post())) {
        Thing known = posts.get(post);
        Held term =
            new Held(
                post,
                known == null ? Set.of() : known.names(),
                known == null ? Set.of() : known.countries(),
                date(tenure, terms.from()),
                date(tenure, terms.until()),
                dates(tenure, AKG.attestedOn));
        iris(tenure, terms.holder())
            .forEach(p -> held.computeIfAbsent(p, k -> new ArrayList<>()).add(term));
      }
    }
    return held;
  }

  private Optional<PartialDate> date(String tenure, Node property) {
    return dates(tenure, property).stream().min(java.util.Comparator.comparing(PartialDate::first));
  }

  private Set<PartialDate> dates(String tenure, Node property) {
    Set<PartialDate> dates = new java.util.LinkedHashSet<>();
    texts(tenure, property).forEach(t -> PartialDate.find(t).ifPresent(dates::add));
    return dates;
  }

  /** In which terms a data set speaks of who held what. */
  record Tenures(Node type, Node holder, Node post, Node from, Node until) {}

  /** The name to show: the first with marks or, where none has, the first. */
  static String label(Collection<String> names, String otherwise) {
    return names.stream()
        .filter(n -> n.chars().anyMatch(c -> c > 0x7F && c < 0x2000))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .orElse(otherwise);
  }
}
