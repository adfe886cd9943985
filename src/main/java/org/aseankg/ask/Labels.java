package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.Hit;
import org.aseankg.search.Name;
import org.aseankg.search.NameIndex;
import org.aseankg.search.NameType;
import org.aseankg.search.Profile;
import org.aseankg.search.SearchRequest;

/** The names of entities and concepts, that of one language first. */
final class Labels {

  private static final int NEAR = 3;

  private final NameIndex names;
  private final Graph concepts;

  Labels(NameIndex names, KgOntology ontology) {
    this.names = names;
    this.concepts = ontology.graph();
  }

  /**
   * The names of a thing, the one to show first.
   *
   * @param iri an entity or a concept
   */
  List<String> of(String iri, String language) {
    Optional<Profile> profile = names.profile(iri);
    if (profile.isPresent()) {
      return ofEntity(profile.get(), language);
    }
    List<String> labels = new ArrayList<>();
    Node concept = NodeFactory.createURI(iri);
    concepts
        .find(concept, SKOS.prefLabel.asNode(), Node.ANY)
        .forEach(
            t -> {
              boolean first = t.getObject().getLiteralLanguage().equals(language);
              labels.add(first ? 0 : labels.size(), t.getObject().getLiteralLexicalForm());
            });
    concepts
        .find(concept, SKOS.altLabel.asNode(), Node.ANY)
        .forEach(t -> labels.add(t.getObject().getLiteralLexicalForm()));
    return labels.isEmpty() ? List.of(iri) : labels;
  }

  private static List<String> ofEntity(Profile profile, String language) {
    Set<String> labels = new LinkedHashSet<>();
    labels.add(profile.label(language));
    for (Name name : profile.names()) {
      if (name.type() != NameType.GENERATED) {
        labels.add(name.text());
      }
    }
    return List.copyOf(labels);
  }

  /** The kind of an entity; empty for what is none. */
  String kind(String iri) {
    return names.profile(iri).map(Profile::kind).orElse("");
  }

  /** The first day an event can have begun on, where it is known. */
  Optional<LocalDate> firstDay(String iri) {
    OptionalLong day = names.profile(iri).map(Profile::firstDay).orElse(OptionalLong.empty());
    return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
  }

  /** The concepts of a scheme. */
  List<String> concepts(String scheme) {
    List<String> found = new ArrayList<>();
    concepts
        .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().getURI().endsWith("/concept/" + scheme))
        .forEach(t -> found.add(t.getSubject().getURI()));
    return found;
  }

  /** The one name to show. */
  String label(String iri, String language) {
    return of(iri, language).get(0);
  }

  /** The names of entities whose names are near a text. */
  List<String> near(String text, String language) {
    return names
        .search(new SearchRequest(text, List.of(), Optional.empty(), language, NEAR))
        .stream()
        .map(Hit::label)
        .toList();
  }
}
