package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/** Reads one page of a description in one transaction. */
final class DescriptionReader {

  /** An order of statements that is the same in every store that has them. */
  static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple t) -> t.getSubject().toString())
          .thenComparing(t -> t.getPredicate().toString())
          .thenComparing(t -> t.getObject().toString());

  private final EntityQueries queries;
  private final LinksTo links;
  private final DatasetGraph dataset;
  private final Node entity;
  private final Map<Node, List<Triple>> nodes = new LinkedHashMap<>();
  private final Map<Node, List<Node>> evidenceOf = new LinkedHashMap<>();
  private final Set<Node> cutEvidence = new LinkedHashSet<>();
  private boolean more;

  DescriptionReader(EntityQueries queries, DatasetGraph dataset, Node entity) {
    this.queries = queries;
    this.links = queries.linksIn(dataset);
    this.dataset = dataset;
    this.entity = entity;
  }

  Description read(int page, int size) {
    long offset = (long) (page - 1) * size;
    List<Triple> statements = new ArrayList<>();
    for (Binding row : page("statements", offset, size)) {
      statements.add(
          Triple.create(entity, row.get(EntityQueries.PROPERTY), row.get(EntityQueries.VALUE)));
    }
    LinksTo.Page leading = links.read(entity, offset, size);
    more |= leading.more();
    List<Node> relations = leading.relations();
    List<Node> evidence = leading.evidence();
    List<Triple> incoming = leading.incoming();
    relations.forEach(this::readEvidence);
    readNodes(relations, evidence);
    List<Triple> labels = labels(statements, incoming);
    return new Description(
        entity,
        List.copyOf(statements),
        relations,
        evidence,
        incoming,
        nodes,
        evidenceOf,
        cutEvidence,
        labels,
        new Description.Paging(page, size, more));
  }

  private List<Binding> page(String query, long offset, int size) {
    List<Binding> rows = queries.about(entity, query, dataset, offset, size + 1L);
    if (rows.size() > size) {
      more = true;
      return rows.subList(0, size);
    }
    return rows;
  }

  private void readEvidence(Node relation) {
    int most = DescribeService.MOST_EVIDENCE;
    List<Node> found = links.evidence(relation, most);
    if (found.size() > most) {
      cutEvidence.add(relation);
      found = found.subList(0, most);
    }
    evidenceOf.put(relation, found);
  }

  /** What is said by relations, by evidence, by what evidence supports, and of the sources. */
  private void readNodes(List<Node> relations, List<Node> evidence) {
    Set<Node> allEvidence = new LinkedHashSet<>(evidence);
    evidenceOf.values().forEach(allEvidence::addAll);
    readStatements(relations);
    readStatements(allEvidence);
    Set<Node> sources = new LinkedHashSet<>();
    Set<Node> supported = new LinkedHashSet<>();
    for (Node node : allEvidence) {
      for (Triple triple : nodes.getOrDefault(node, List.of())) {
        if (triple.getPredicate().equals(AKG.source)) {
          sources.add(triple.getObject());
        } else if (triple.getPredicate().equals(AKG.supports) && isHash(triple.getObject())) {
          supported.add(triple.getObject());
        }
      }
    }
    supported.removeAll(nodes.keySet());
    readStatements(supported);
    sources.remove(entity);
    read(queries.of(sources, "sources", dataset));
  }

  private static boolean isHash(Node node) {
    return node.isURI() && node.getURI().indexOf('#') >= 0;
  }

  private void readStatements(Collection<Node> wanted) {
    read(queries.of(wanted, "nodes", dataset));
  }

  private void read(List<Binding> rows) {
    Set<Node> read = new LinkedHashSet<>();
    for (Binding row : rows) {
      Node node = row.get(EntityQueries.NODE);
      read.add(node);
      nodes
          .computeIfAbsent(node, n -> new ArrayList<>())
          .add(Triple.create(node, row.get(EntityQueries.PROPERTY), row.get(EntityQueries.VALUE)));
    }
    read.forEach(n -> nodes.get(n).sort(ORDER));
  }

  private List<Triple> labels(List<Triple> statements, List<Triple> incoming) {
    Set<Node> named = new HashSet<>(Set.of(entity));
    statements.forEach(t -> addNamed(t.getObject(), named));
    incoming.forEach(t -> addNamed(t.getSubject(), named));
    nodes.values().forEach(list -> list.forEach(t -> addNamed(t.getObject(), named)));
    evidenceOf.keySet().forEach(named::remove);
    named.removeAll(nodes.keySet().stream().filter(DescriptionReader::isHash).toList());
    List<Triple> labels = new ArrayList<>();
    for (Binding row : queries.of(named, "labels", dataset)) {
      labels.add(
          Triple.create(
              row.get(EntityQueries.NODE),
              row.get(EntityQueries.PROPERTY),
              row.get(EntityQueries.VALUE)));
    }
    // Every page says what it is about and of which type that is.
    dataset
        .getUnionGraph()
        .find(entity, RDF.type.asNode(), Node.ANY)
        .filterDrop(statements::contains)
        .forEach(labels::add);
    labels.sort(ORDER);
    return List.copyOf(labels);
  }

  private static void addNamed(Node node, Set<Node> named) {
    if (node.isURI() && !node.getURI().startsWith(AKG.NS) && !node.equals(External.LABEL)) {
      named.add(node);
    }
  }
}
