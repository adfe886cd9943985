package org.aseankg.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.search.NameIndex;
import org.aseankg.search.NameMatch;
import org.aseankg.search.NameType;

/**
 * Finds for each entity of others those of ours that it may be: by name on the ladder of the
 * search, countries by code too, posts by title within their country.
 */
final class Matcher {

  private static final int MOST_MISSPELT = 5;

  private final Map<String, Thing> own;
  private final NameIndex index;
  private final PostTitles titles;
  private final Scoring scoring;
  private final Map<String, Set<String>> countriesByCode = new HashMap<>();
  private final Map<String, Set<String>> postsByStem = new HashMap<>();

  /**
   * A matcher.
   *
   * @param own ours, by their IRIs
   * @param index of their names
   */
  Matcher(Map<String, Thing> own, NameIndex index) {
    this.own = own;
    this.index = index;
    this.titles = new PostTitles(OwnThings.countryNames(own));
    this.scoring = new Scoring(titles);
    for (Thing thing : own.values()) {
      thing.codes().values().forEach(c -> put(countriesByCode, c, thing));
      if (thing.kind().equals("post")) {
        titles.stems(thing.names()).forEach(s -> put(postsByStem, s, thing));
      }
    }
  }

  private static void put(Map<String, Set<String>> index, String key, Thing thing) {
    index.computeIfAbsent(key, k -> new TreeSet<>()).add(thing.iri());
  }

  /** The candidates among ours that reach a score, in the order of reports. */
  List<Candidate> candidates(Collection<Thing> theirs, double least) {
    List<Candidate> found = new ArrayList<>();
    for (Thing their : theirs) {
      for (Map.Entry<String, Optional<Feature>> e : named(their).entrySet()) {
        Thing ours = own.get(e.getKey());
        Candidate candidate = scoring.judge(ours, their, e.getValue());
        if (candidate.score() >= least) {
          found.add(candidate);
        }
      }
    }
    found.sort(Candidate.ORDER);
    return found;
  }

  /** Those of ours that share a name or a code, and what is said of the names. */
  private Map<String, Optional<Feature>> named(Thing theirs) {
    Map<String, Optional<Feature>> found = new LinkedHashMap<>();
    double weight = Scoring.ofName(theirs.kind());
    for (String name : theirs.names()) {
      for (NameMatch match : matches(index.named(name), theirs)) {
        found.computeIfAbsent(
            match.iri(),
            iri ->
                likeness(iri, theirs)
                    .or(() -> Optional.of(NameLikeness.other(match.name().text(), name, weight))));
      }
    }
    if (theirs.kind().equals("country")) {
      for (String code : theirs.codes().values()) {
        for (String iri : countriesByCode.getOrDefault(code, Set.of())) {
          found.computeIfAbsent(iri, i -> likeness(i, theirs));
        }
      }
      return found;
    }
    if (theirs.kind().equals("post")) {
      titledAlike(theirs, found);
    } else if (found.isEmpty()) {
      misspelt(theirs, found);
    }
    return found;
  }

  private List<NameMatch> matches(List<NameMatch> all, Thing theirs) {
    return all.stream()
        .filter(m -> m.kind().equals(theirs.kind()) && own.containsKey(m.iri()))
        .filter(m -> m.name().type() != NameType.CODE)
        .toList();
  }

  private Optional<Feature> likeness(String iri, Thing theirs) {
    return NameLikeness.of(
        own.get(iri).names(),
        theirs.names(),
        Scoring.ofName(theirs.kind()),
        theirs.kind().equals("person"));
  }

  private void titledAlike(Thing theirs, Map<String, Optional<Feature>> found) {
    for (String stem : titles.stems(theirs.names())) {
      for (String iri : postsByStem.getOrDefault(stem, Set.of())) {
        found.putIfAbsent(
            iri,
            Optional.of(
                new Feature(
                    "same title without the country: " + stem,
                    Scoring.TITLE_WITHOUT_COUNTRY,
                    true)));
      }
    }
  }

  private void misspelt(Thing theirs, Map<String, Optional<Feature>> found) {
    double weight = Scoring.ofName(theirs.kind());
    for (String name : theirs.names()) {
      for (NameMatch match : matches(index.nearly(name, MOST_MISSPELT), theirs)) {
        found.putIfAbsent(
            match.iri(), Optional.of(NameLikeness.misspelt(match.name().text(), name, weight)));
      }
    }
  }
}
