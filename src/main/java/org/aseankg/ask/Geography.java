package org.aseankg.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/** Which country things are of. */
final class Geography {

  private static final List<String> COLUMNS =
      List.of(
          "agent", "holder", "by", "behalf", "body", "post", "person", "value", "subject",
          "member");

  private final NameIndex names;
  private final String countries;
  private final String persons;
  private final FrameQueries queries;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
  private volatile String knownAt = "";

  Geography(NameIndex names, Iris iris, FrameQueries queries) {
    this.names = names;
    this.persons = iris.entity("person/");
    this.queries = queries;
    this.countries = iris.entity("country/");
  }

  boolean isCountry(String iri) {
    return iri.startsWith(countries);
  }

  /** The country of an entity: itself, where it is, or what it is of. */
  Optional<String> countryOf(String iri) {
    if (isCountry(iri)) {
      return Optional.of(iri);
    }
    Optional<String> placed =
        names
            .profile(iri)
            .map(Profile::places)
            .flatMap(places -> places.stream().filter(this::isCountry).findFirst());
    return placed.isPresent() || !iri.startsWith(persons) ? placed : countryOfPerson(iri);
  }

  /** The country somebody serves, where there is only one. */
  private Optional<String> countryOfPerson(String iri) {
    String now = queries.version();
    if (!now.equals(knownAt)) {
      known.clear();
      knownAt = now;
    }
    return known.computeIfAbsent(iri, this::readCountryOfPerson);
  }

  private Optional<String> readCountryOfPerson(String iri) {
    Map<String, List<Node>> own =
        Map.of(
            "subject", List.of(NodeFactory.createURI(iri)),
            "property", List.of(AKG.nationality));
    Optional<String> nationality =
        queries.run(queries.restricted("attributes", own)).stream()
            .map(r -> r.iri("value"))
            .findFirst();
    if (nationality.isPresent()) {
      return nationality;
    }
    List<Row> rows =
        queries.run(
            queries.restricted(
                "countries-of-person", Map.of("person", List.of(NodeFactory.createURI(iri)))));
    List<String> found = rows.stream().map(r -> r.iri("country")).distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The countries of whom a row is about: their own, of whom they stood for, of their post. */
  Set<String> countriesOf(Row row) {
    Set<String> found = new LinkedHashSet<>();
    String person = row.iri("person");
    if (!person.isEmpty() && row.iri("holder").isEmpty()) {
      // Whoever serves a body of another country, or of many, stays of his own.
      countryOf(person).ifPresent(found::add);
      return found;
    }
    for (String column : COLUMNS) {
      String iri = row.iri(column);
      if (!iri.isEmpty()) {
        countryOf(iri).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether something is one of the wanted, at or of one of them. */
  boolean isWithin(String iri, Set<String> wanted) {
    return wanted.contains(iri)
        || names
            .profile(iri)
            .filter(p -> p.places().stream().anyMatch(wanted::contains))
            .isPresent();
  }

  /** The events of series, or of the series that bodies convene. */
  Set<String> eventsOf(Set<String> seriesOrBodies) {
    Set<String> events = new LinkedHashSet<>();
    var of = seriesOrBodies.stream().map(NodeFactory::createURI).toList();
    queries
        .run(queries.restricted("editions", Map.of("of", of)))
        .forEach(r -> events.add(r.iri("event")));
    return events;
  }

  /** Whether somebody held one of the posts. */
  boolean holdsOneOf(String person, Set<String> posts) {
    return person.startsWith(persons)
        && queries
            .run(
                queries.restricted(
                    "tenures", Map.of("person", List.of(NodeFactory.createURI(person)))))
            .stream()
            .anyMatch(r -> posts.contains(r.iri("post")));
  }

  /** Whether something is one of the wanted, or of the country that one of them is of. */
  boolean concerns(String iri, Set<String> wanted) {
    return isWithin(iri, wanted)
        || wanted.stream().anyMatch(w -> countryOf(w).filter(iri::equals).isPresent());
  }
}
