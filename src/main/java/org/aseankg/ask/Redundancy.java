package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.Folding;
import org.aseankg.search.NameIndex;
import org.aseankg.search.Profile;

/**
 * Leaves out what an event or a post that is named already says: "the ASEAN leaders' 42nd summit"
 * names ASEAN twice, "the retreat in Cyberjaya in 2015" was in no other year.
 */
final class Redundancy {

  private static final List<String> NAMING = List.of("event", "post");
  private static final Set<String> CONVENING = Set.of("body", "series", "group");

  private final NameIndex names;

  Redundancy(NameIndex names) {
    this.names = names;
  }

  Clause leaveOut(Clause clause) {
    List<Mention> kept = new ArrayList<>(clause.mentions());
    if (!isAsked(clause)) {
      for (Mention mention : clause.mentions()) {
        for (int i = 0; i < kept.size() && kept.contains(mention); i++) {
          Optional<Mention> narrowed =
              kept.get(i) == mention ? Optional.empty() : saying(kept.get(i), mention);
          if (narrowed.isPresent()) {
            kept.set(i, narrowed.get());
            kept.remove(mention);
          }
        }
      }
    }
    return clause.with(kept.stream().map(m -> timed(clause.time(), m)).toList());
  }

  /** "Is SOM under ACCSM": both are what the question is about. */
  private static boolean isAsked(Clause clause) {
    return clause.isYesNo()
        || clause.meets("attr:parent|attr:parts|attr:children|capacity|rel:outside");
  }

  /** The naming mention as those of its candidates whose names have all the words of the other. */
  private Optional<Mention> saying(Mention naming, Mention mention) {
    boolean convening = mention.candidates().stream().allMatch(c -> CONVENING.contains(c.kind()));
    if (!convening || !naming.canBe(NAMING)) {
      return Optional.empty();
    }
    List<Mention.Candidate> fit =
        naming.best(NAMING).stream()
            .filter(c -> profile(c).filter(p -> says(p, mention)).isPresent())
            .toList();
    return fit.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mention(
                naming.from(), naming.to(), naming.text(), fit, naming.open(), naming.timed()));
  }

  private static boolean says(Profile profile, Mention mention) {
    boolean series = profile.series().filter(s -> mention.iris().contains(s)).isPresent();
    return series
        || Folding.tokens(mention.text()).stream()
            .allMatch(t -> profile.words().contains(t.bare()));
  }

  /** The mention of an event that was in the time named needs no time. */
  private Mention timed(Optional<TimeSpan> time, Mention mention) {
    boolean event =
        time.isPresent()
            && !mention.open()
            && mention.best(NAMING).size() == 1
            && mention.best(NAMING).get(0).kind().equals("event");
    return event && profile(mention.best(NAMING).get(0)).filter(time.get()::overlaps).isPresent()
        ? new Mention(
            mention.from(), mention.to(), mention.text(), mention.candidates(), false, true)
        : mention;
  }

  private Optional<Profile> profile(Mention.Candidate candidate) {
    return names.profile(candidate.iri());
  }
}
