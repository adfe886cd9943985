package org.aseankg.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.export.DataCounts.ClassUse;
import org.aseankg.export.DataCounts.Link;
import org.aseankg.export.DataCounts.Partition;
import org.aseankg.export.DataCounts.PropertyUse;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Counts a dataset in three passes: by graph, which also tells the classes of things; by subject;
 * by property. The store keeps its statements in these orders, so that distinct subjects and
 * objects are those that differ from the one before; memory is taken by the hashes of terms alone.
 */
final class Counting {

  private static final Node TYPE = RDF.type.asNode();

  /**
   * Statements about things of the same classes, alike in property and in what their objects are.
   */
  private record Kind(int subject, Node property, int object, String datatype) {}

  private final DatasetGraph dataset;
  private final Iris iris;
  private final LinkTargets targets;
  private final TypeSets types = new TypeSets();
  private final Map<Kind, long[]> kinds = new HashMap<>();
  private final Map<Integer, long[]> instances = new HashMap<>();
  private final Map<Node, long[]> subjectsOf = new HashMap<>();
  private final SortedMap<String, Long> graphs = new TreeMap<>();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private final SortedMap<Link, Long> links = new TreeMap<>();
  private final SortedMap<String, String> examples = new TreeMap<>();
  private final HashedIds objects = new HashedIds();
  private long triples;
  private long subjects;
  private long entities;

  private Counting(DatasetGraph dataset, Iris iris, LinkTargets targets) {
    this.dataset = dataset;
    this.iris = iris;
    this.targets = targets;
  }

  /** Counts what a read transaction sees. */
  static DataCounts of(DatasetGraph dataset, Iris iris, LinkTargets targets) {
    Counting counting = new Counting(dataset, iris, targets);
    counting.byGraph();
    counting.bySubject();
    return counting.result();
  }

  private void byGraph() {
    for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
      Quad quad = quads.next();
      graphs.merge(quad.getGraph().toString(), 1L, Long::sum);
      if (quad.getPredicate().equals(TYPE) && quad.getObject().isURI()) {
        types.add(quad.getSubject(), quad.getObject());
      }
    }
  }

  private void bySubject() {
    Node subject = null;
    int subjectTypes = HashedIds.NONE;
    Set<Node> seen = new HashSet<>();
    for (Iterator<Triple> all = dataset.getUnionGraph().find(); all.hasNext(); ) {
      Triple triple = all.next();
      if (!triple.getSubject().equals(subject)) {
        subject = triple.getSubject();
        subjectTypes = types.of(subject);
        seen.clear();
        begin(subject, subjectTypes);
      }
      if (seen.add(triple.getPredicate())) {
        add(subjectsOf, triple.getPredicate());
      }
      count(triple, subjectTypes);
    }
  }

  private void begin(Node subject, int subjectTypes) {
    subjects++;
    add(instances, subjectTypes);
    String space = iris.entity("");
    if (subject.isURI() && subject.getURI().startsWith(space)) {
      String reference = subject.getURI().substring(space.length());
      int slash = reference.indexOf('/');
      if (slash > 0 && reference.indexOf('#') < 0) {
        entities++;
        examples.merge(reference.substring(0, slash), subject.getURI(), Counting::first);
      }
    }
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void count(Triple triple, int subjectTypes) {
    triples++;
    Node object = triple.getObject();
    objects.put(object, 0);
    String datatype = object.isLiteral() ? object.getLiteralDatatypeURI() : "";
    int objectTypes = object.isLiteral() ? HashedIds.NONE : types.of(object);
    add(kinds, new Kind(subjectTypes, triple.getPredicate(), objectTypes, datatype));
    if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
      languages.merge(object.getLiteralLanguage(), 1L, Long::sum);
    }
    targets
        .link(triple)
        .ifPresent(
            space -> links.merge(new Link(space, triple.getPredicate().getURI()), 1L, Long::sum));
  }

  private static <K> void add(Map<K, long[]> counts, K key) {
    counts.computeIfAbsent(key, k -> new long[1])[0]++;
  }

  private DataCounts result() {
    SortedMap<String, Long> datatypes = new TreeMap<>();
    kinds.forEach(
        (kind, n) -> {
          if (!kind.datatype().isEmpty()) {
            datatypes.merge(kind.datatype(), n[0], Long::sum);
          }
        });
    return new DataCounts(
        triples,
        subjects,
        objects.size(),
        entities,
        graphs,
        properties(),
        classes(),
        datatypes,
        languages,
        links,
        List.copyOf(examples.values()),
        day());
  }

  private SortedMap<String, PropertyUse> properties() {
    Map<Node, Long> statements = new HashMap<>();
    kinds.forEach((kind, n) -> statements.merge(kind.property(), n[0], Long::sum));
    SortedMap<String, PropertyUse> properties = new TreeMap<>();
    statements.forEach(
        (property, n) ->
            properties.put(
                property.getURI(),
                new PropertyUse(n, subjectsOf.get(property)[0], objectsOf(property))));
    return properties;
  }

  private long objectsOf(Node property) {
    Graph union = dataset.getUnionGraph();
    long count = 0;
    Node before = null;
    for (Iterator<Triple> all = union.find(Node.ANY, property, Node.ANY); all.hasNext(); ) {
      Node object = all.next().getObject();
      if (!object.equals(before)) {
        count++;
        before = object;
      }
    }
    return count;
  }

  private SortedMap<String, ClassUse> classes() {
    SortedMap<String, Long> sizes = new TreeMap<>();
    instances.forEach((set, n) -> types.members(set).forEach(c -> sizes.merge(c, n[0], Long::sum)));
    Map<String, SortedMap<String, Partition>> partitions = new HashMap<>();
    kinds.forEach(
        (kind, n) -> {
          for (String type : types.members(kind.subject())) {
            partitions
                .computeIfAbsent(type, t -> new TreeMap<>())
                .merge(kind.property().getURI(), partition(kind, n[0]), Counting::sum);
          }
        });
    SortedMap<String, ClassUse> classes = new TreeMap<>();
    sizes.forEach((type, n) -> classes.put(type, new ClassUse(n, partitions.get(type))));
    return classes;
  }

  private Partition partition(Kind kind, long n) {
    SortedMap<String, Long> objectClasses = new TreeMap<>();
    types.members(kind.object()).forEach(c -> objectClasses.put(c, n));
    SortedMap<String, Long> datatypes = new TreeMap<>();
    if (!kind.datatype().isEmpty()) {
      datatypes.put(kind.datatype(), n);
    }
    return new Partition(n, objectClasses, datatypes);
  }

  private static Partition sum(Partition one, Partition other) {
    other.classes().forEach((c, n) -> one.classes().merge(c, n, Long::sum));
    other.datatypes().forEach((d, n) -> one.datatypes().merge(d, n, Long::sum));
    return new Partition(one.triples() + other.triples(), one.classes(), one.datatypes());
  }

  private String day() {
    List<String> days = new ArrayList<>();
    dataset
        .getGraph(NodeFactory.createURI(iris.descriptionGraph()))
        .find(Node.ANY, AKG.drawnOn, Node.ANY)
        .forEach(t -> days.add(t.getObject().getLiteralLexicalForm()));
    return days.isEmpty() ? "" : days.get(0);
  }
}
