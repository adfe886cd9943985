package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.aseankg.search.Description;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;

/**
 * Adds to an event that is asked about "according to plan" those that its name describes as well:
 * what was announced may have been split or moved, and then bears a longer name.
 */
final class Plans {

  private static final int CANDIDATES = 20;

  private final NameIndex names;
  private final List<Lexicon> lexicons;
  private final Set<String> small = new LinkedHashSet<>();
  private final Set<String> timeWords = new LinkedHashSet<>();

  Plans(NameIndex names, Words words) {
    this.names = names;
    this.lexicons = words.lexicons();
    lexicons.forEach(l -> l.stopWords().forEach(w -> small.add(Folding.bare(w))));
    for (Lexicon lexicon : words.lexicons()) {
      lexicon.times().values().stream()
          .flatMap(List::stream)
          .flatMap(p -> p.words().stream())
          .forEach(w -> timeWords.add(w.bare()));
    }
  }

  Clause extend(Clause clause) {
    return clause.has("attr:planned") || clause.time().isPresent()
        ? clause.with(clause.mentions().stream().map(m -> extend(clause, m)).toList())
        : clause;
  }

  /** Whether a name of it adds nothing to what was said but a time. */
  private boolean differsInTimeOnly(Profile profile, Set<String> said) {
    return profile.names().stream()
        .map(n -> Folding.tokens(n.text()).stream().map(t -> plain(t.bare())).toList())
        .anyMatch(
            words ->
                words.containsAll(said)
                    && words.stream()
                        .allMatch(w -> said.contains(w) || isOfTime(w) || small.contains(w)));
  }

  /** An ordinal in digits is its number. */
  private static String plain(String word) {
    return word.replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
  }

  /** Whether the event named was at another time than the one asked about. */
  private boolean isAtOtherTime(Clause clause, Mention mention) {
    TimeSpan time = clause.time().orElseThrow();
    return mention.best(List.of("event")).stream()
        .flatMap(c -> names.profile(c.iri()).stream())
        .allMatch(
            p ->
                p.firstDay().isPresent()
                    && p.lastDay().isPresent()
                    && (p.firstDay().getAsLong() > time.last().toEpochDay()
                        || p.lastDay().getAsLong() < time.first().toEpochDay()));
  }

  private boolean isOfTime(String word) {
    return word.matches("\\d+") || timeWords.contains(word);
  }

  private Mention extend(Clause clause, Mention mention) {
    boolean planned = clause.has("attr:planned");
    if (!mention.canBe(List.of("event")) || !planned && !isAtOtherTime(clause, mention)) {
      return mention;
    }
    Set<String> said = new LinkedHashSet<>();
    for (Word word : clause.question().words().subList(mention.from(), mention.to())) {
      if (lexicons.stream().noneMatch(l -> l.isStopWord(word))) {
        said.add(plain(word.bare()));
      }
    }
    Description description =
        new Description(
            said,
            List.of("event"),
            List.of(),
            OptionalInt.empty(),
            List.of(),
            OptionalLong.empty(),
            OptionalLong.empty());
    List<Mention.Candidate> candidates = new ArrayList<>(mention.candidates());
    for (Profile profile : names.described(description, CANDIDATES)) {
      boolean all = differsInTimeOnly(profile, said);
      boolean fresh = candidates.stream().noneMatch(c -> c.iri().equals(profile.iri()));
      if (all && fresh) {
        candidates.add(new Mention.Candidate(profile.iri(), "event", mention.score(), false));
      }
    }
    return new Mention(
        mention.from(), mention.to(), mention.text(), candidates, true, mention.timed());
  }
}
