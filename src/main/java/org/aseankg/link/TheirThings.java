package org.aseankg.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** The entities of others that were loaded; one may be both a country and a place. */
final class TheirThings extends Things {

  private static final Tenures TENURES =
      new Tenures(
          External.ORG_MEMBERSHIP,
          External.ORG_MEMBER,
          External.ORG_ROLE,
          External.START_DATE,
          External.END_DATE);

  private final Map<String, String> codeOfCountry = new HashMap<>();

  private TheirThings(DatasetGraph dataset, Iris iris) {
    super(dataset, g -> g.startsWith(iris.graph("external/")));
  }

  /**
   * Reads them all, in the order of their kinds and IRIs.
   *
   * @param own ours; a country that is linked tells which one theirs is
   */
  static List<Thing> read(DatasetGraph dataset, Iris iris, Map<String, Thing> own) {
    TheirThings their = new TheirThings(dataset, iris);
    for (Thing ours : own.values()) {
      String code = ours.codes().get("iso2");
      if (ours.kind().equals("country") && code != null) {
        ours.same().forEach(same -> their.codeOfCountry.put(same, code));
      }
    }
    Node any = Node.ANY;
    their
        .quads(any, AKG.iso2, any)
        .forEach(
            q ->
                their.codeOfCountry.put(
                    q.getSubject().getURI(), q.getObject().getLiteralLexicalForm()));
    Map<String, Thing> posts = new TreeMap<>();
    their
        .instances(External.ORG_POST)
        .forEach(i -> posts.put(i, their.thing(i, "post", List.of())));
    Map<String, List<Held>> held = their.held(TENURES, posts);
    List<Thing> things = new ArrayList<>(posts.values());
    their.add(things, "country", External.SCHEMA_COUNTRY, held);
    their.add(things, "place", External.SCHEMA_PLACE, held);
    their.add(things, "person", External.FOAF_PERSON, held);
    // What has no IRI of its own cannot be linked to.
    things.removeIf(t -> t.iri().startsWith(iris.graph("external/")));
    return List.copyOf(things);
  }

  private void add(List<Thing> things, String kind, Node type, Map<String, List<Held>> held) {
    for (String iri : instances(type)) {
      things.add(thing(iri, kind, held.getOrDefault(iri, List.of())));
    }
  }

  private Thing thing(String iri, String kind, List<Held> held) {
    Set<String> names = texts(iri, External.ALT_LABEL);
    Set<String> countries = new TreeSet<>(texts(iri, External.COVERAGE));
    countries.addAll(texts(iri, AKG.iso2));
    iris(iri, External.SPATIAL).stream()
        .filter(codeOfCountry::containsKey)
        .forEach(c -> countries.add(codeOfCountry.get(c)));
    held.forEach(h -> countries.addAll(h.countries()));
    return new Thing(
        iri,
        kind,
        label(names, ""),
        names,
        codes(iri),
        countries,
        texts(iri, External.BIRTH_DATE),
        point(iri),
        held,
        same(iri));
  }

  private Set<String> same(String iri) {
    Set<String> same = iris(iri, External.SAME_AS);
    quads(Node.ANY, External.SAME_AS, NodeFactory.createURI(iri))
        .map(Quad::getSubject)
        .forEach(s -> same.add(s.getURI()));
    return same;
  }
}
