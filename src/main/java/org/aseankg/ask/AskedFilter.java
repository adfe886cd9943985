package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;
import org.aseankg.vocab.Iris;

/** Keeps of the values found those that are what the question asks for. */
final class AskedFilter {

  private static final double FITS = 0.75;

  /** Kinds that are filtered by what they belong to, not by words. */
  private static final Set<String> BELONGING = Set.of("country", "person", "body", "group");

  /** Question words and the kinds of entities they ask for. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "person", Set.of("person"),
          "country", Set.of("country"),
          "body", Set.of("body", "group"),
          "event", Set.of("event"),
          "city", Set.of("place"),
          "instrument", Set.of("instrument"),
          "initiative", Set.of("initiative"),
          "post", Set.of("post"));

  /** The noun for those who speak for a country, in the lexicon. */
  private static final String DELEGATION = "Delegation";

  private final NameIndex names;
  private final Synonyms synonyms;
  private final FrameQueries queries;
  private final Iris iris;
  private final Geography geography;

  AskedFilter(
      NameIndex names, Synonyms synonyms, FrameQueries queries, Iris iris, Geography geography) {
    this.names = names;
    this.geography = geography;
    this.synonyms = synonyms;
    this.queries = queries;
    this.iris = iris;
  }

  List<Found> keep(Reading reading, List<Found> found, LocalDate asOf) {
    String ask = reading.ask().orElse("");
    List<Found> kept = found;
    if (KINDS.containsKey(ask)) {
      kept = kept.stream().filter(f -> isA(f, KINDS.get(ask))).toList();
    } else if (ask.equals("agent")) {
      kept = personsFirst(reading, kept);
    }
    Mention represented = reading.specials().get("country");
    if (represented != null && reading.clause().meets("represent")) {
      // Who stood for a country is somebody of it, not the country again.
      kept = kept.stream().filter(f -> !represented.iris().contains(f.iri())).toList();
    }
    Optional<Clause.Asked> asked = reading.clause().asked();
    boolean counted = ask.equals("number") && Answerer.isCount(reading);
    if (asked.isPresent() && (asked.get().kinds().contains(ask) || counted)) {
      Set<String> kinds = new HashSet<>();
      asked.get().kinds().forEach(k -> kinds.addAll(KINDS.getOrDefault(k, Set.of(k))));
      kept = counted ? kept.stream().filter(f -> isA(f, kinds)).toList() : kept;
      kept = kept.stream().filter(f -> fits(f, asked.get())).toList();
      for (Mention within : asked.get().within()) {
        kept = members(kept, within, day(reading, asOf), true, ask);
      }
    }
    Mention outside = reading.specials().get("outside");
    if (outside != null && isCountryOnly(outside)) {
      return kept.stream().filter(f -> !isOfCountry(f, outside)).toList();
    }
    return outside == null ? kept : members(kept, outside, day(reading, asOf), false, ask);
  }

  private boolean isA(Found found, Set<String> kinds) {
    return !found.iri().isEmpty()
        && iris.reference(found.iri())
            .filter(r -> kinds.contains(r.substring(0, r.indexOf('/'))))
            .isPresent();
  }

  /** Who chaired: the person where one is known, else whom the source names. */
  private List<Found> personsFirst(Reading reading, List<Found> found) {
    boolean everyone =
        reading.clause().has("role:participant")
            || reading.clause().has("role:host")
            || reading.clause().has("role:organiser");
    if (everyone && !reading.clause().has("represent")) {
      return found;
    }
    List<Found> persons = found.stream().filter(f -> isA(f, Set.of("person"))).toList();
    return persons.isEmpty() ? found : persons;
  }

  private boolean fits(Found found, Clause.Asked asked) {
    Optional<Profile> profile = names.profile(found.iri());
    if (profile.isEmpty()) {
      return true;
    }
    if (!asked.title().isEmpty()) {
      return isTitled(found, asked.title());
    }
    boolean delegation = asked.classes().contains(DELEGATION);
    if (delegation && found.rows().stream().noneMatch(r -> r.iri("agent").equals(found.iri()))) {
      return false; // somebody of a country spoke, its delegation is not said to have
    }
    boolean classed =
        asked.classes().isEmpty()
            || delegation
            || asked.classes().stream().anyMatch(profile.get().classes()::contains)
            || asked.kinds().size() > 1;
    boolean said =
        !asked.filter().isTelling()
            || !asked.within().isEmpty() && BELONGING.contains(profile.get().kind())
            || asked.filter().explainedBy(profile.get(), synonyms) >= FITS;
    return classed && said;
  }

  /** Whether somebody acted in a post of that title, or holds one. */
  private boolean isTitled(Found found, String title) {
    for (Row row : found.rows()) {
      if (names.profile(row.iri("post")).filter(p -> hasTitle(p, title)).isPresent()) {
        return true;
      }
    }
    Map<String, List<Node>> columns = Map.of("person", List.of(NodeFactory.createURI(found.iri())));
    return queries.run(queries.restricted("tenures", columns)).stream()
        .flatMap(r -> names.profile(r.iri("post")).stream())
        .anyMatch(p -> hasTitle(p, title));
  }

  /** A deputy minister is no minister: the title must begin a name of the post. */
  private static boolean hasTitle(Profile post, String title) {
    String bare = Folding.bare(title);
    return post.names().stream().anyMatch(n -> Folding.bare(n.text()).startsWith(bare));
  }

  private static LocalDate day(Reading reading, LocalDate asOf) {
    return reading.clause().time().filter(t -> !t.isOpen()).map(TimeSpan::last).orElse(asOf);
  }

  private boolean isOfCountry(Found found, Mention country) {
    return country.candidates().stream()
        .anyMatch(
            c ->
                geography.countryOf(found.iri()).filter(c.iri()::equals).isPresent()
                    || found.rows().stream()
                        .anyMatch(r -> geography.countriesOf(r).contains(c.iri())));
  }

  private boolean isCountryOnly(Mention mention) {
    return mention.canBe(List.of("country")) && !mention.canBe(List.of("body", "group"));
  }

  /** Those that belonged to a body or group on a day, or those that did not. */
  private List<Found> members(
      List<Found> found, Mention body, LocalDate day, boolean inside, String ask) {
    if (inside && body.canBe(List.of("country")) && !ask.equals("country")) {
      return found.stream().filter(f -> isOfCountry(f, body)).toList();
    }
    if (!ask.equals("country") && inside) {
      return found;
    }
    List<Node> of =
        body.candidates().stream()
            .filter(c -> Set.of("body", "group").contains(c.kind()))
            .map(c -> NodeFactory.createURI(c.iri()))
            .toList();
    if (of.isEmpty()) {
      return found;
    }
    Map<String, List<Node>> columns =
        Map.of(
            "of",
            of,
            "capacity",
            List.of(NodeFactory.createURI(iris.concept("capacity", "member"))));
    List<Row> rows = queries.run(queries.restricted("memberships", columns));
    Set<String> members = new HashSet<>();
    for (Terms.Term term : Terms.of(rows, "memberships").list()) {
      if (term.holding().during(day, day) == Holding.Held.CERTAIN) {
        members.add(term.rows().get(0).iri("member"));
      }
    }
    List<Found> kept = new ArrayList<>();
    for (Found one : found) {
      if (members.isEmpty() || members.contains(one.iri()) == inside) {
        kept.add(one);
      }
    }
    return kept;
  }
}
