package org.aseankg.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the index knows of an entity.
 *
 * @param iri the entity
 * @param kind its kind, as in its IRI: person, event
 * @param classes local names of its classes in the ontology, those above included
 * @param names all its names; the first label of a language is the one to show
 * @param words the words that describe it, without marks: of its names and of what it belongs to
 * @param edition the number of an edition in its series
 * @param series the series it is an edition of
 * @param places where it is or what it is of: location, the places and country around it
 * @param firstDay the first day it can have begun on, counted from 1970
 * @param lastDay the last day it can have ended on, counted from 1970
 * @param popularity how many statements point to it
 */
public record Profile(
    String iri,
    String kind,
    Set<String> classes,
    List<Name> names,
    Set<String> words,
    OptionalInt edition,
    Optional<String> series,
    Set<String> places,
    OptionalLong firstDay,
    OptionalLong lastDay,
    int popularity) {

  /**
   * The name to show in a language: its own label, our translation, the longest other name in that
   * language, the English label, else any.
   */
  public String label(String language) {
    return label(names, language).orElse(iri);
  }

  static Optional<String> label(List<Name> names, String language) {
    return names.stream()
        .min(
            (a, b) -> {
              int byRank = Integer.compare(rank(a, language), rank(b, language));
              boolean other = a.type() == NameType.ALTERNATIVE && byRank == 0;
              return other ? Integer.compare(b.text().length(), a.text().length()) : byRank;
            })
        .map(Name::text);
  }

  private static int rank(Name name, String language) {
    boolean wanted = name.language().equals(language);
    return switch (name.type()) {
      case LABEL -> wanted ? 0 : name.language().equals("en") ? 3 : 4;
      case TRANSLATED -> wanted ? 1 : 5;
      case ALTERNATIVE -> wanted ? 2 : 6;
      default -> 7;
    };
  }
}
