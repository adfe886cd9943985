package org.aseankg.export;

import static org.aseankg.export.Terms.TRIPLES;
import static org.aseankg.export.Terms.URI_SPACE;
import static org.aseankg.export.Terms.iri;
import static org.aseankg.export.Terms.voID;
import static org.aseankg.export.Terms.voidExt;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.aseankg.export.DataCounts.ClassUse;
import org.aseankg.export.DataCounts.Link;
import org.aseankg.export.DataCounts.Partition;
import org.aseankg.vocab.Iris;

/** The data set in the terms of VoID: its sizes, its parts and its links. */
final class VoidDescription {

  private static final Node DATASET = voID("Dataset");

  private final Iris iris;
  private final PartNames names;
  private final LinkTargets targets;

  VoidDescription(Iris iris, LinkTargets targets) {
    this.iris = iris;
    this.names = new PartNames(iris);
    this.targets = targets;
  }

  /** Adds the description to a graph. */
  void write(DataCounts counts, Addresses addresses, Graph graph) {
    Node dataset = names.dataset();
    Statements about =
        Statements.about(dataset, graph)
            .a(DATASET)
            .count(TRIPLES, counts.triples())
            .count(voID("entities"), counts.entities())
            .count(voID("classes"), counts.classes().size())
            .count(voID("properties"), counts.properties().size())
            .count(voID("distinctSubjects"), counts.subjects())
            .count(voID("distinctObjects"), counts.objects())
            .with(URI_SPACE, iris.entity(""))
            .with(voID("sparqlEndpoint"), iri(addresses.sparql()));
    for (DumpFormat format : DumpFormat.values()) {
      about.with(voID("dataDump"), iri(addresses.dump(format)));
      about.with(voID("feature"), Terms.format(format.formatName()));
    }
    counts.examples().forEach(e -> about.with(voID("exampleResource"), iri(e)));
    vocabularies(counts).forEach(v -> about.with(voID("vocabulary"), iri(v)));
    document(graph);
    properties(counts, graph);
    counts.classes().forEach((type, use) -> partition(type, use, graph));
    literals(counts, graph);
    namedGraphs(counts.graphs(), graph);
    counts.links().forEach((link, n) -> linkset(link, n, graph));
  }

  private void document(Graph graph) {
    Statements.about(iri(iris.descriptionGraph()), graph)
        .a(voID("DatasetDescription"))
        .with(iri("http://xmlns.com/foaf/0.1/primaryTopic"), names.dataset());
  }

  private static TreeSet<String> vocabularies(DataCounts counts) {
    TreeSet<String> spaces = new TreeSet<>();
    Stream.concat(counts.properties().keySet().stream(), counts.classes().keySet().stream())
        .map(t -> t.substring(0, Math.max(t.lastIndexOf('#'), t.lastIndexOf('/')) + 1))
        .forEach(spaces::add);
    return spaces;
  }

  private void properties(DataCounts counts, Graph graph) {
    counts
        .properties()
        .forEach(
            (property, use) -> {
              Node part = names.part("property", property);
              graph.add(names.dataset(), voID("propertyPartition"), part);
              Statements.about(part, graph)
                  .a(DATASET)
                  .with(voID("property"), iri(property))
                  .count(TRIPLES, use.triples())
                  .count(voID("distinctSubjects"), use.subjects())
                  .count(voID("distinctObjects"), use.objects());
            });
  }

  private void partition(String type, ClassUse use, Graph graph) {
    Node part = names.part("class", type);
    graph.add(names.dataset(), voID("classPartition"), part);
    Statements.about(part, graph)
        .a(DATASET)
        .with(voID("class"), iri(type))
        .count(voID("entities"), use.entities())
        .count(voID("properties"), use.properties().size());
    use.properties().forEach((property, p) -> partition(part, property, p, graph));
  }

  private void partition(Node whole, String property, Partition partition, Graph graph) {
    Node part = names.part(whole, "property", property);
    graph.add(whole, voID("propertyPartition"), part);
    Statements.about(part, graph)
        .with(voID("property"), iri(property))
        .count(TRIPLES, partition.triples());
    partition
        .classes()
        .forEach(
            (type, n) -> {
              Node objects = names.part(part, "class", type);
              graph.add(part, voID("classPartition"), objects);
              Statements.about(objects, graph).with(voID("class"), iri(type)).count(TRIPLES, n);
            });
    datatypes(part, partition.datatypes(), graph);
  }

  private void literals(DataCounts counts, Graph graph) {
    datatypes(names.dataset(), counts.datatypes(), graph);
    counts
        .languages()
        .forEach(
            (language, n) -> {
              Node part = names.part("language-" + language.replaceAll("[^A-Za-z0-9-]", ""));
              graph.add(names.dataset(), voidExt("languagePartition"), part);
              Statements.about(part, graph).with(voidExt("language"), language).count(TRIPLES, n);
            });
  }

  private void datatypes(Node whole, SortedMap<String, Long> datatypes, Graph graph) {
    datatypes.forEach(
        (datatype, n) -> {
          Node part = names.part(whole, "datatype", datatype);
          graph.add(whole, voidExt("datatypePartition"), part);
          Statements.about(part, graph).with(voidExt("datatype"), iri(datatype)).count(TRIPLES, n);
        });
  }

  private void namedGraphs(Map<String, Long> graphs, Graph graph) {
    graphs.forEach(
        (name, n) -> {
          graph.add(names.dataset(), voID("subset"), iri(name));
          Statements.about(iri(name), graph).a(DATASET).count(TRIPLES, n);
        });
  }

  private void linkset(Link link, long n, Graph graph) {
    Node target = targets.name(link.space()).orElseGet(() -> names.part("target", link.space()));
    String name = target.getURI().substring(target.getURI().indexOf('#') + 1);
    Node linkset =
        names.part(names.part(name.replaceFirst("^target", "links")), "by", link.predicate());
    graph.add(names.dataset(), voID("subset"), linkset);
    Statements.about(target, graph).a(DATASET).with(URI_SPACE, link.space());
    Statements.about(linkset, graph)
        .a(voID("Linkset"))
        .with(DCTerms.isPartOf.asNode(), names.dataset())
        .with(voID("linkPredicate"), iri(link.predicate()))
        .with(voID("subjectsTarget"), names.dataset())
        .with(voID("objectsTarget"), target)
        .count(TRIPLES, n);
  }
}
