package org.aseankg.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Reads from the store, entity by entity, what the index keeps of it. */
final class EntityReader {

  private static final int MOST_PLACES = 16;
  private static final int REMEMBERED = 10_000;

  private final DatasetGraph dataset;
  private final Iris iris;
  private final EntityNames names;
  private final Node inferred;

  /** What many entities have in common, as their country, is read once. */
  private final Map<Node, About> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, About> eldest) {
          return size() > REMEMBERED;
        }
      };

  EntityReader(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
    this.names = new EntityNames(dataset, iris);
    this.inferred = NodeFactory.createURI(iris.inferredGraph());
  }

  /** Every entity that has a name, and how many statements point to it. */
  Map<Node, Integer> entities() {
    Map<Node, Integer> found = new HashMap<>();
    for (Node property : EntityNames.PROPERTIES.keySet()) {
      Iterator<Quad> named = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
      while (named.hasNext()) {
        Node subject = named.next().getSubject();
        if (subject.isURI() && kind(subject).isPresent()) {
          found.putIfAbsent(subject, 0);
        }
      }
    }
    found.replaceAll((entity, none) -> popularity(entity));
    return found;
  }

  /** The kind of an entity, from its IRI; empty for what is none. */
  private Optional<String> kind(Node entity) {
    return iris.reference(entity.getURI())
        .filter(r -> r.indexOf('#') < 0)
        .map(r -> r.substring(0, r.indexOf('/')));
  }

  private int popularity(Node entity) {
    int count = 0;
    Iterator<Quad> pointing = dataset.find(Node.ANY, Node.ANY, Node.ANY, entity);
    while (pointing.hasNext()) {
      count += pointing.next().getGraph().equals(inferred) ? 0 : 1;
    }
    return count;
  }

  /** What the index keeps of an entity. */
  Profile profile(Node entity, int popularity) {
    About about = read(entity);
    OptionalInt edition =
        about.texts(AKG.edition).mapToInt(EntityReader::number).filter(n -> n > 0).min();
    Optional<About> series =
        about.entities(AKG.inSeries).min(Comparator.comparing(Node::getURI)).map(this::get);
    List<Name> all = new ArrayList<>(about.names());
    if (edition.isPresent() && series.isPresent()) {
      List<About> conveners = related(series.get(), AKG.convenedBy);
      all.addAll(EditionNames.of(about, edition.getAsInt(), series.get(), conveners));
    }
    Set<String> places = places(about);
    return new Profile(
        entity.getURI(),
        kind(entity).orElseThrow(),
        classes(about),
        all,
        words(about, all, places),
        edition,
        series.map(s -> s.entity().getURI()),
        places,
        days(about, AKG.fromEarliest).min(),
        days(about, AKG.untilLatest).max(),
        popularity);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Set<String> classes(About about) {
    Set<String> classes = new TreeSet<>();
    about
        .entities(RDF.type.asNode())
        .map(Node::getURI)
        .filter(c -> c.startsWith(AKG.NS))
        .forEach(c -> classes.add(c.substring(AKG.NS.length())));
    return classes;
  }

  private static LongStream days(About about, Node property) {
    return about.texts(property).flatMapToLong(EntityReader::day);
  }

  private static LongStream day(String text) {
    try {
      return LongStream.of(LocalDate.parse(text).toEpochDay());
    } catch (DateTimeException e) {
      return LongStream.empty();
    }
  }

  /** Where it is and whose it is, with the places and the country around. */
  private Set<String> places(About about) {
    Set<String> found = new TreeSet<>();
    List<Node> open = new ArrayList<>();
    Stream.of(External.LOCATION, AKG.ofCountry, AKG.seat, AKG.within, AKG.inCountry)
        .flatMap(about::entities)
        .forEach(open::add);
    related(about, AKG.inBody).forEach(body -> body.entities(AKG.ofCountry).forEach(open::add));
    while (!open.isEmpty() && found.size() < MOST_PLACES) {
      Node place = open.remove(0);
      if (found.add(place.getURI())) {
        About around = get(place);
        around.entities(AKG.within).forEach(open::add);
        around.entities(AKG.inCountry).forEach(open::add);
      }
    }
    return found;
  }

  /** The words that describe an entity: its own, and those of what it belongs to. */
  private Set<String> words(About about, List<Name> own, Set<String> places) {
    DescribingWords words = new DescribingWords();
    words.add(own);
    for (About series : related(about, AKG.inSeries)) {
      words.addAll(series.words());
      related(series, AKG.convenedBy).forEach(body -> words.addAll(body.words()));
    }
    related(about, AKG.partOf).forEach(whole -> words.addAll(whole.words()));
    about.texts(AKG.theme).forEach(words::add);
    about.texts(AKG.agendaTopic).forEach(words::add);
    related(about, AKG.inBody).forEach(body -> words.addAll(body.words()));
    related(about, AKG.ofBody).forEach(body -> words.addAll(body.words()));
    related(about, AKG.parentBody).forEach(body -> words.add(body.ofType(NameType.ACRONYM)));
    places.forEach(place -> words.addAll(get(NodeFactory.createURI(place)).words()));
    return words.all();
  }

  private List<About> related(About about, Node property) {
    return about.entities(property).map(this::get).toList();
  }

  private About get(Node entity) {
    About known = remembered.get(entity);
    if (known == null) {
      known = read(entity);
      remembered.put(entity, known);
    }
    return known;
  }

  private About read(Node entity) {
    List<Quad> quads = new ArrayList<>();
    dataset.find(Node.ANY, entity, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    Map<Node, Set<Node>> values = new HashMap<>();
    for (Quad quad : quads) {
      values.computeIfAbsent(quad.getPredicate(), p -> new LinkedHashSet<>()).add(quad.getObject());
    }
    return new About(entity, values, names.of(entity, quads));
  }
}
