package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.search.Folding;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/**
 * The names of the graph, read once, to find them in running text. It holds what an article can
 * name; whoever wants to know how well a text is read without what the graph has from it leaves
 * that source out.
 */
final class Gazetteer {

  private static final Set<String> KINDS =
      Set.of("country", "place", "body", "group", "series", "person", "instrument", "post");

  private static final Map<Node, Boolean> NAMES =
      Map.of(
          External.LABEL,
          true,
          External.ALT_LABEL,
          false,
          AKG.translatedLabel,
          false,
          AKG.shortName,
          false);

  private final Map<String, Known> byRef = new TreeMap<>();
  private final PhraseTrie<List<Known>> names = new PhraseTrie<>();
  private final Map<String, Known> peopleBare = new HashMap<>();
  private final KnownPosts posts = new KnownPosts();
  private final Set<String> members = new HashSet<>();
  private final Map<String, String> editions = new HashMap<>();
  private final Map<String, String[]> dates = new HashMap<>();

  private Gazetteer() {}

  /**
   * Reads the names of a dataset.
   *
   * @param without {@code source/slug} of the source to leave out, with what only it says; or empty
   */
  static Gazetteer read(DatasetGraph dataset, Iris iris, String without) {
    Gazetteer gazetteer = new Gazetteer();
    Set<String> hidden = without.isEmpty() ? Set.of() : Hidden.by(dataset, iris, without);
    Map<String, List<Known.NameOf>> named = new TreeMap<>();
    Map<String, Set<String>> countries = new HashMap<>();
    Set<String> reference = new HashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> gazetteer.take(q, iris, without, hidden, named, countries, reference));
    named.forEach((ref, list) -> gazetteer.add(ref, list, countries, reference));
    gazetteer.enter();
    gazetteer.readMembers(dataset, iris);
    return gazetteer;
  }

  /** Whoever the graph says was ever a member of ASEAN. */
  private void readMembers(DatasetGraph dataset, Iris iris) {
    Node asean = NodeFactory.createURI(iris.entity("body/asean"));
    Node member = NodeFactory.createURI(iris.concept("capacity", "member"));
    for (Quad of : Iter.toList(dataset.find(Node.ANY, Node.ANY, AKG.memberOf, asean))) {
      if (dataset.contains(Node.ANY, of.getSubject(), AKG.capacity, member)) {
        dataset
            .find(Node.ANY, of.getSubject(), AKG.member, Node.ANY)
            .forEachRemaining(m -> iris.reference(m.getObject().getURI()).ifPresent(members::add));
      }
    }
  }

  /** The member states of ASEAN, {@code country/slug}. */
  Set<String> members() {
    return members;
  }

  private void take(
      Quad quad,
      Iris iris,
      String without,
      Set<String> hidden,
      Map<String, List<Known.NameOf>> named,
      Map<String, Set<String>> countries,
      Set<String> reference) {
    String graph = quad.getGraph().isURI() ? quad.getGraph().getURI() : "";
    if (!quad.getSubject().isURI()
        || graph.equals(iris.inferredGraph())
        || graph.startsWith(iris.graph("external"))
        || !without.isEmpty() && graph.equals(iris.graph(without))) {
      return;
    }
    String ref = iris.reference(quad.getSubject().getURI()).orElse("");
    if (ref.isEmpty() || ref.indexOf('#') >= 0 || hidden.contains(ref)) {
      return;
    }
    Node p = quad.getPredicate();
    Node o = quad.getObject();
    if (NAMES.containsKey(p) && o.isLiteral()) {
      String kind = ref.substring(0, ref.indexOf('/'));
      if (KINDS.contains(kind)) {
        named
            .computeIfAbsent(ref, k -> new ArrayList<>())
            .add(new Known.NameOf(o.getLiteralLexicalForm(), o.getLiteralLanguage(), NAMES.get(p)));
        if (graph.startsWith(iris.graph("reference"))) {
          reference.add(ref);
        }
      }
    } else if (p.equals(AKG.ofCountry) || p.equals(AKG.inCountry) || p.equals(AKG.inBody)) {
      iris.reference(o.getURI())
          .ifPresent(c -> countries.computeIfAbsent(ref, k -> new java.util.TreeSet<>()).add(c));
    } else if (p.equals(AKG.inSeries)) {
      iris.reference(o.getURI())
          .ifPresent(s -> editions.merge(ref, s, (a, b) -> a.contains("#") ? b + a : a));
    } else if (p.equals(AKG.edition)) {
      editions.merge(ref, "#" + o.getLiteralLexicalForm(), (a, b) -> a.contains("#") ? a : a + b);
    } else if (p.equals(External.START_DATE) || p.equals(AKG.plannedStart)) {
      date(ref, 0, o.getLiteralLexicalForm());
    } else if (p.equals(External.END_DATE)) {
      date(ref, 1, o.getLiteralLexicalForm());
    }
  }

  private void date(String ref, int which, String value) {
    String[] pair = dates.computeIfAbsent(ref, k -> new String[2]);
    if (pair[which] == null || value.compareTo(pair[which]) < 0) {
      pair[which] = value;
    }
  }

  private void add(
      String ref,
      List<Known.NameOf> list,
      Map<String, Set<String>> countries,
      Set<String> reference) {
    List<Known.NameOf> sorted = new ArrayList<>(new LinkedHashMap<>(index(list)).values());
    sorted.sort(
        (a, b) ->
            a.isLabel() != b.isLabel()
                ? (a.isLabel() ? -1 : 1)
                : (a.language() + a.text()).compareTo(b.language() + b.text()));
    byRef.put(
        ref,
        new Known(
            ref,
            ref.substring(0, ref.indexOf('/')),
            sorted.get(0).text(),
            reference.contains(ref),
            List.copyOf(countries.getOrDefault(ref, Set.of())),
            List.copyOf(sorted)));
  }

  private static Map<String, Known.NameOf> index(List<Known.NameOf> list) {
    Map<String, Known.NameOf> unique = new TreeMap<>();
    for (Known.NameOf name : list) {
      unique.merge(name.language() + "|" + name.text(), name, (a, b) -> a.isLabel() ? a : b);
    }
    return unique;
  }

  private void enter() {
    byRef.values().stream().filter(k -> k.kind().equals("post")).forEach(posts::add);
    byRef.values().forEach(posts::name);
    for (Known known : byRef.values()) {
      for (String name : known.stateNames()) {
        if (names.get(name) == null) {
          names.put(name, List.of(known));
        }
      }
      for (Known.NameOf name : known.names()) {
        List<Known> list = names.get(name.text());
        List<Known> longer = new ArrayList<>(list == null ? List.of() : list);
        if (!longer.contains(known)) {
          longer.add(known);
          names.put(name.text(), List.copyOf(longer));
        }
        if (known.kind().equals("person")) {
          peopleBare.putIfAbsent(Folding.bare(name.text()), known);
        }
      }
    }
    Map<String, String> ofEdition = new HashMap<>();
    editions.forEach(
        (event, key) -> {
          if (key.contains("#") && !key.startsWith("#")) {
            ofEdition.merge(key, event, (a, b) -> a.length() <= b.length() ? a : b);
          }
        });
    editions.clear();
    editions.putAll(ofEdition);
  }

  /** The names of the graph, as they are found in text. */
  PhraseTrie<List<Known>> names() {
    return names;
  }

  /** The posts of the graph. */
  KnownPosts posts() {
    return posts;
  }

  /** What the graph calls {@code kind/slug}. */
  Optional<Known> find(String ref) {
    return Optional.ofNullable(byRef.get(ref));
  }

  /** Whether the graph knows a body as one of no country: ASEAN, a council of ministers. */
  boolean isRegional(String ref) {
    return find(ref).filter(k -> k.countries().isEmpty()).isPresent();
  }

  /** All things that bear exactly this name. */
  List<Known> named(String name) {
    List<Known> found = names.get(name);
    return found == null ? List.of() : found;
  }

  /** The things of a kind that bear exactly this name. */
  List<Known> named(String name, String kind) {
    return named(name).stream().filter(k -> k.kind().equals(kind)).toList();
  }

  /** The person of this name; a name typed without marks may be of one who has them. */
  Optional<Known> person(String name) {
    List<Known> exact = named(name, "person");
    if (!exact.isEmpty()) {
      return Optional.of(exact.get(0));
    }
    boolean plain = name.chars().allMatch(c -> c < 0x80);
    return plain ? Optional.ofNullable(peopleBare.get(Folding.bare(name))) : Optional.empty();
  }

  /** The event that is an edition of a series. */
  Optional<String> edition(String series, int number) {
    return Optional.ofNullable(editions.get(series + "#" + number));
  }

  /** When an event began, as the graph has it. */
  Optional<String> start(String event) {
    return Optional.ofNullable(dates.get(event)).map(d -> d[0]);
  }

  /** What only one source says. */
  private static final class Hidden {

    static Set<String> by(DatasetGraph dataset, Iris iris, String without) {
      Map<String, Set<String>> sources = new HashMap<>();
      Map<Node, String> supported = new HashMap<>();
      dataset
          .find(Node.ANY, Node.ANY, AKG.supports, Node.ANY)
          .forEachRemaining(
              q ->
                  iris.reference(q.getObject().isURI() ? q.getObject().getURI() : "")
                      .ifPresent(r -> supported.put(q.getSubject(), r)));
      dataset
          .find(Node.ANY, Node.ANY, AKG.source, Node.ANY)
          .forEachRemaining(
              q -> {
                String ref = supported.get(q.getSubject());
                if (ref != null) {
                  sources.computeIfAbsent(ref, k -> new HashSet<>()).add(q.getObject().getURI());
                }
              });
      Set<String> only = Set.of(iris.entity(without));
      Set<String> hidden = new HashSet<>();
      sources.forEach(
          (ref, from) -> {
            if (from.equals(only)) {
              hidden.add(ref);
            }
          });
      return hidden;
    }
  }
}
