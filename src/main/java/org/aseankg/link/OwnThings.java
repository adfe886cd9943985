package org.aseankg.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** The entities of the graph that can be linked, by their IRIs. */
final class OwnThings extends Things {

  private static final Node[] NAMES = {
    External.LABEL, External.ALT_LABEL, AKG.formerName, AKG.translatedLabel
  };
  private static final Tenures TENURES =
      new Tenures(AKG.Tenure, AKG.holder, AKG.post, AKG.from, AKG.until);

  private final Iris iris;

  private OwnThings(DatasetGraph dataset, Iris iris) {
    super(dataset, g -> !g.equals(iris.inferredGraph()));
    this.iris = iris;
  }

  /** Reads them all; there are some thousand. */
  static Map<String, Thing> read(DatasetGraph dataset, Iris iris) {
    OwnThings own = new OwnThings(dataset, iris);
    Map<String, Thing> things = new TreeMap<>();
    own.add(things, "country", AKG.Country, own::countryCodes);
    own.add(things, "place", AKG.Place, place -> own.codesOf(own.iris(place, AKG.inCountry)));
    own.add(things, "post", AKG.Post, own::countriesOfPost);
    Map<String, List<Held>> held = own.held(TENURES, things);
    own.add(things, "person", AKG.Person, person -> own.countriesOfPerson(person, held));
    things.replaceAll((iri, thing) -> withHeld(thing, held.getOrDefault(iri, List.of())));
    return things;
  }

  private interface Countries {
    Set<String> of(String iri);
  }

  private void add(Map<String, Thing> things, String kind, Node type, Countries countries) {
    for (String iri : instances(type)) {
      Set<String> names = texts(iri, NAMES);
      if (iris.reference(iri).filter(r -> r.startsWith(kind + "/")).isPresent()) {
        things.put(
            iri,
            new Thing(
                iri,
                kind,
                texts(iri, External.LABEL).stream().findFirst().orElse(label(names, iri)),
                names,
                codes(iri),
                countries.of(iri),
                texts(iri, External.BIRTH_DATE),
                point(iri),
                List.of(),
                iris(iri, OWL.sameAs.asNode(), SKOS.exactMatch.asNode())));
      }
    }
  }

  private static Thing withHeld(Thing t, List<Held> held) {
    return new Thing(
        t.iri(),
        t.kind(),
        t.label(),
        t.names(),
        t.codes(),
        t.countries(),
        t.births(),
        t.point(),
        held,
        t.same());
  }

  private Set<String> countryCodes(String country) {
    return texts(country, AKG.iso2);
  }

  private Set<String> codesOf(Set<String> countries) {
    Set<String> codes = new TreeSet<>();
    countries.forEach(c -> codes.addAll(countryCodes(c)));
    return codes;
  }

  private Set<String> countriesOfPost(String post) {
    Set<String> countries = new TreeSet<>();
    iris(post, AKG.inBody).forEach(b -> countries.addAll(iris(b, AKG.ofCountry)));
    return codesOf(countries);
  }

  private Set<String> countriesOfPerson(String person, Map<String, List<Held>> held) {
    Set<String> codes = new TreeSet<>(codesOf(iris(person, AKG.nationality)));
    held.getOrDefault(person, List.of()).forEach(h -> codes.addAll(h.countries()));
    return codes;
  }

  /** The names of countries by their codes. */
  static Map<String, Set<String>> countryNames(Map<String, Thing> things) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Thing thing : things.values()) {
      if (thing.kind().equals("country")) {
        Optional.ofNullable(thing.codes().get("iso2"))
            .ifPresent(c -> names.computeIfAbsent(c, k -> new TreeSet<>()).addAll(thing.names()));
      }
    }
    return names;
  }
}
