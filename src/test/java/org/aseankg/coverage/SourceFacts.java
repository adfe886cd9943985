package org.aseankg.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * What the graph of one source says, in the terms of the gold lines; names are taken from
 * everywhere.
 */
final class SourceFacts {

  private static final List<Node> NAMES =
      List.of(External.LABEL, External.ALT_LABEL, AKG.translatedLabel, AKG.shortName);

  private final Graph source;
  private final DatasetGraph all;

  SourceFacts(DatasetGraph all, Node graph) {
    this.all = all;
    this.source = all.getGraph(graph);
  }

  boolean says(GoldLine line) {
    return switch (line.kind()) {
      case "event" -> event(line);
      case "role" -> role(line);
      case "post" -> post(line);
      case "series" -> series(line);
      case "chairmanship" -> chairmanship(line);
      case "instrument" ->
          subjects(RDF.type.asNode(), AKG.Instrument)
              .anyMatch(i -> named(i, line.cells().get(0), 0.7));
      case "theme" ->
          texts(AKG.theme).anyMatch(t -> Labels.anySimilar(List.of(t), line.cells().get(0), 0.8));
      default -> throw new IllegalArgumentException("Unknown kind of gold line: " + line.kind());
    };
  }

  private boolean event(GoldLine line) {
    String date = line.cells().get(1).get(0);
    List<String> place = line.cells().get(3).stream().filter(p -> !p.isEmpty()).toList();
    return Stream.of(External.START_DATE, AKG.plannedStart)
        .flatMap(p -> source.find(null, p, null).toList().stream())
        .filter(t -> t.getObject().getLiteralLexicalForm().equals(date))
        .anyMatch(
            t ->
                place.isEmpty()
                    || objects(t.getSubject(), External.LOCATION).stream()
                        .anyMatch(l -> named(l, place, 0.5)));
  }

  private boolean role(GoldLine line) {
    return subjects(RDF.type.asNode(), AKG.Participation)
        .filter(
            p ->
                objects(p, AKG.role).stream()
                    .anyMatch(r -> line.cells().get(0).contains(localName(r))))
        .anyMatch(
            p -> objects(p, AKG.agent).stream().anyMatch(a -> named(a, line.cells().get(1), 0.8)));
  }

  private boolean post(GoldLine line) {
    return subjects(RDF.type.asNode(), AKG.Tenure)
        .filter(
            t -> objects(t, AKG.holder).stream().anyMatch(h -> named(h, line.cells().get(0), 0.8)))
        .flatMap(t -> objects(t, AKG.post).stream())
        .anyMatch(
            p ->
                named(p, line.cells().get(2), 0.6)
                    || objects(p, AKG.inBody).stream()
                        .anyMatch(b -> named(b, line.cells().get(2), 0.6)));
  }

  private boolean series(GoldLine line) {
    return source.find(null, AKG.edition, null).toList().stream()
        .filter(t -> t.getObject().getLiteralLexicalForm().equals(line.cells().get(1).get(0)))
        .anyMatch(
            t ->
                named(t.getSubject(), line.cells().get(0), 0.6)
                    || objects(t.getSubject(), AKG.inSeries).stream()
                        .anyMatch(s -> named(s, line.cells().get(0), 0.6)));
  }

  private boolean chairmanship(GoldLine line) {
    return subjects(RDF.type.asNode(), AKG.Chairmanship)
        .filter(
            c ->
                Stream.of(AKG.holder, AKG.heldThrough)
                    .flatMap(p -> objects(c, p).stream())
                    .anyMatch(h -> named(h, line.cells().get(0), 0.8)))
        .flatMap(c -> objects(c, AKG.chairOf).stream())
        .anyMatch(of -> named(of, line.cells().get(1), 0.6));
  }

  private Stream<Node> subjects(Node property, Node object) {
    return source.find(null, property, object).mapWith(Triple::getSubject).toSet().stream();
  }

  private Stream<String> texts(Node property) {
    return source
        .find(null, property, null)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream();
  }

  private List<Node> objects(Node subject, Node property) {
    return source.find(subject, property, null).mapWith(Triple::getObject).toList();
  }

  private boolean named(Node node, Collection<String> wanted, double overlap) {
    Set<String> names = new HashSet<>();
    NAMES.forEach(
        p ->
            all.find(Node.ANY, node, p, Node.ANY)
                .forEachRemaining(q -> names.add(q.getObject().getLiteralLexicalForm())));
    return Labels.anySimilar(new ArrayList<>(names), wanted, overlap);
  }

  private static String localName(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }
}
