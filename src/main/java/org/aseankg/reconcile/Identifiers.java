package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Entities by identifier. Ours is {@code kind/slug}, which with the identifier space in front is
 * the IRI; the IRI, and what Wikidata, GeoNames and EuroVoc call the same thing, are taken too.
 */
final class Identifiers {

  private static final int LONGEST = 500;

  private static final List<Node> SAME = List.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode());

  /**
   * Identifiers of another data set.
   *
   * @param property our property whose values they are
   * @param pattern how they are written, the number being the only group
   * @param bare how they are written where it is known what they are
   * @param iri the IRI, with the number in the place of the percent sign
   */
  private record Scheme(String property, Pattern pattern, Pattern bare, String iri) {

    Scheme(String property, String pattern, String bare, String iri) {
      this(property, Pattern.compile(pattern), Pattern.compile(bare), iri);
    }

    Optional<String> iri(String text, boolean known) {
      Matcher m = pattern.matcher(text);
      if (m.matches()) {
        return Optional.of(iri.replace("%", m.group(1)));
      }
      return known && bare.matcher(text).matches()
          ? Optional.of(iri.replace("%", text))
          : Optional.empty();
    }
  }

  private static final List<Scheme> SCHEMES =
      List.of(
          new Scheme(
              "wikidata",
              "(?:wd:|wikidata:|https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d{0,11})",
              "Q[1-9]\\d{0,11}",
              "http://www.wikidata.org/entity/%"),
          new Scheme(
              "geonames",
              "(?:gn:|geonames:|https?://(?:sws|www)\\.geonames\\.org/)(\\d{1,10})(?:/.*)?",
              "\\d{1,10}",
              "https://sws.geonames.org/%/"),
          new Scheme(
              "eurovoc",
              "(?:eurovoc:|https?://eurovoc\\.europa\\.eu/)(\\w{1,20})",
              "\\w{1,20}",
              "http://eurovoc.europa.eu/%"));

  private final KgStore store;
  private final NameIndex index;
  private final Iris iris;

  Identifiers(KgStore store, NameIndex index, Iris iris) {
    this.store = store;
    this.index = index;
    this.iris = iris;
  }

  /** Our identifier of an entity's IRI; the IRI itself where it is none of ours. */
  String of(String iri) {
    return iris.reference(iri).orElse(iri);
  }

  /** The entity of one of our identifiers, or of its IRI; empty where there is none. */
  Optional<String> entity(String id) {
    String text = id.strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String iri = Iris.REFERENCE.matcher(text).matches() ? iris.entity(text) : iris.rebase(text);
    return iris.reference(iri).isPresent() && index.profile(iri).isPresent()
        ? Optional.of(iri)
        : Optional.empty();
  }

  /** The entities that a text identifies; none where it is no identifier we know. */
  List<String> resolve(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST || stripped.indexOf(' ') >= 0) {
      return List.of();
    }
    Optional<String> own = entity(stripped);
    if (own.isPresent()) {
      return List.of(own.get());
    }
    for (Scheme scheme : SCHEMES) {
      Optional<String> iri = scheme.iri(stripped, false);
      if (iri.isPresent()) {
        return same(iri.get());
      }
    }
    return stripped.startsWith("http://") || stripped.startsWith("https://")
        ? same(stripped)
        : List.of();
  }

  /** Whether a property's values are identifiers, each of one thing. */
  static boolean identifies(String property) {
    return SCHEMES.stream().anyMatch(s -> s.property().equals(property))
        || property.equals("iso2")
        || property.equals("iso3");
  }

  /** The entities that have an identifier as the value of a property. */
  List<String> resolve(String property, String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return List.of();
    }
    return switch (property) {
      case "iso2" -> withCode(AKG.iso2, stripped);
      case "iso3" -> withCode(AKG.iso3, stripped);
      default ->
          SCHEMES.stream()
              .filter(s -> s.property().equals(property))
              .flatMap(s -> s.iri(stripped, true).stream())
              .flatMap(iri -> same(iri).stream())
              .toList();
    };
  }

  private List<String> withCode(Node property, String code) {
    Node value = NodeFactory.createLiteralString(code.toUpperCase(java.util.Locale.ROOT));
    return subjects(List.of(property), value);
  }

  private List<String> same(String iri) {
    return subjects(SAME, NodeFactory.createURI(iri));
  }

  private List<String> subjects(List<Node> properties, Node value) {
    TreeSet<String> found = new TreeSet<>();
    store.read(dataset -> found.addAll(subjects(dataset, properties, value)));
    return List.copyOf(found);
  }

  private List<String> subjects(DatasetGraph dataset, List<Node> properties, Node value) {
    List<String> found = new ArrayList<>();
    for (Node property : properties) {
      dataset
          .find(Node.ANY, Node.ANY, property, value)
          .forEachRemaining(
              quad -> {
                if (quad.getSubject().isURI()
                    && iris.reference(quad.getSubject().getURI()).isPresent()) {
                  found.add(quad.getSubject().getURI());
                }
              });
    }
    return found;
  }
}
