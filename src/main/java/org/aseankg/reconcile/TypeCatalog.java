package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.aseankg.InvalidInputException;
import org.aseankg.ontology.KgOntology;
import org.aseankg.vocab.AKG;

/** The types of entities, read from the ontology; those of relations are not among them. */
public final class TypeCatalog {

  private static final String CURIE = "akg:";

  /** The class of each kind of entity. */
  private static final Map<Node, String> KINDS =
      Map.ofEntries(
          Map.entry(AKG.Person, "person"),
          Map.entry(AKG.Body, "body"),
          Map.entry(AKG.Group, "group"),
          Map.entry(AKG.Country, "country"),
          Map.entry(AKG.Place, "place"),
          Map.entry(AKG.Post, "post"),
          Map.entry(AKG.Event, "event"),
          Map.entry(AKG.EventSeries, "series"),
          Map.entry(AKG.Instrument, "instrument"),
          Map.entry(AKG.Initiative, "initiative"),
          Map.entry(AKG.Outcome, "outcome"),
          Map.entry(AKG.Source, "source"));

  private final Map<String, EntityType> byId = new TreeMap<>();
  private final Map<String, EntityType> byKind = new HashMap<>();

  private TypeCatalog() {}

  /** The types of an ontology. */
  static TypeCatalog of(KgOntology ontology) {
    TypeCatalog catalog = new TypeCatalog();
    ontology
        .graph()
        .find(null, RDF.type.asNode(), OWL.Class.asNode())
        .mapWith(t -> t.getSubject())
        .filterKeep(c -> c.isURI() && c.getURI().startsWith(AKG.NS))
        .toList()
        .forEach(c -> catalog.add(c, ontology));
    return catalog;
  }

  private void add(Node type, KgOntology ontology) {
    boolean abstractType = KINDS.containsKey(type) ? false : kindsAbove(type, ontology).isEmpty();
    Set<String> kinds = abstractType ? kindsBelow(type, ontology) : kindsAbove(type, ontology);
    if (kinds.isEmpty()) {
      return;
    }
    EntityType added =
        new EntityType(
            id(type),
            names(type, ontology.graph()),
            broader(type, ontology.graph()),
            kinds,
            abstractType);
    byId.put(added.id(), added);
    if (KINDS.containsKey(type)) {
      byKind.put(KINDS.get(type), added);
    }
  }

  private static Set<String> kindsAbove(Node type, KgOntology ontology) {
    Set<String> kinds = new TreeSet<>();
    KINDS.forEach(
        (top, kind) -> {
          if (top.equals(type) || ontology.superClasses(type).contains(top)) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private static Set<String> kindsBelow(Node type, KgOntology ontology) {
    Set<String> kinds = new TreeSet<>();
    KINDS.forEach(
        (top, kind) -> {
          if (ontology.superClasses(top).contains(type)) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private static Map<String, String> names(Node type, Graph graph) {
    Map<String, String> names = new HashMap<>();
    graph
        .find(type, RDFS.label.asNode(), null)
        .forEach(
            t ->
                names.put(
                    t.getObject().getLiteralLanguage(), t.getObject().getLiteralLexicalForm()));
    return Map.copyOf(names);
  }

  private static List<String> broader(Node type, Graph graph) {
    List<String> broader = new ArrayList<>();
    graph
        .find(type, RDFS.subClassOf.asNode(), null)
        .filterKeep(t -> t.getObject().isURI() && t.getObject().getURI().startsWith(AKG.NS))
        .forEach(t -> broader.add(id(t.getObject())));
    broader.sort(Comparator.naturalOrder());
    return List.copyOf(broader);
  }

  private static String id(Node type) {
    return type.getURI().substring(AKG.NS.length());
  }

  /** All types, by id. */
  public Collection<EntityType> list() {
    return byId.values();
  }

  /** The types most tables are about: one for each kind of entity. */
  List<EntityType> kinds() {
    return byId.values().stream().filter(t -> byKind.containsValue(t)).toList();
  }

  /** The type of a local name, an IRI, a name with {@code akg:} in front, or a kind of entity. */
  public Optional<EntityType> find(String text) {
    String id = text.startsWith(AKG.NS) ? text.substring(AKG.NS.length()) : text;
    id = id.startsWith(CURIE) ? id.substring(CURIE.length()) : id;
    return Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(byKind.get(text)));
  }

  /**
   * The type of a text, as above.
   *
   * @throws InvalidInputException if there is none
   */
  EntityType get(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "There is no type \""
                        + Text.shortened(text)
                        + "\": expected one of "
                        + String.join(", ", kinds().stream().map(EntityType::id).toList())
                        + ", or a narrower one."));
  }

  /** The types to show of an entity that has these classes, the narrowest first. */
  List<EntityType> shown(Set<String> classes) {
    return classes.stream()
        .map(byId::get)
        .filter(t -> t != null && !t.abstractType())
        .sorted(
            Comparator.comparing((EntityType t) -> byKind.containsValue(t))
                .thenComparing(EntityType::id))
        .toList();
  }

  /** The type of a kind of entity. */
  Optional<EntityType> ofKind(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
