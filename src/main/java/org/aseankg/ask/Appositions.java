package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what only says again what another mention says: the place of an event that is named
 * already, the post before a person's name.
 */
final class Appositions {

  private static final List<String> PLACES = List.of("place", "country");
  private static final List<String> PLACED = List.of("event", "post");

  private final Geography geography;
  private final Set<String> locatives;

  Appositions(Geography geography, Words words) {
    this.geography = geography;
    this.locatives = words.locatives();
  }

  Clause leaveOut(Clause clause) {
    List<Mention> kept = new ArrayList<>(clause.mentions());
    for (Mention mention : clause.mentions()) {
      for (Mention other : clause.mentions()) {
        if (mention != other && (isPlaceOf(clause, mention, other) || isTitleOf(mention, other))) {
          kept.remove(mention);
        }
      }
    }
    return kept.size() == clause.mentions().size() ? clause : clause.with(kept);
  }

  private boolean isPlaceOf(Clause clause, Mention place, Mention event) {
    boolean after =
        place.from() > 0
            && locatives.contains(clause.question().words().get(place.from() - 1).bare());
    boolean actor = clause.has("role") || clause.has("represent") || clause.has("action");
    // "Was it held in Hanoi" asks about the place.
    boolean asked = clause.isYesNo() && !actor;
    boolean located = place.canBe(PLACES) && !asked && (after || !actor);
    return located
        && event.canBe(PLACED)
        && event.best(PLACED).stream()
            .anyMatch(e -> place.candidates().stream().anyMatch(p -> isAt(e.iri(), p.iri())));
  }

  private boolean isAt(String event, String place) {
    return geography.isWithin(event, Set.of(place))
        || geography.countryOf(place).filter(c -> geography.isWithin(event, Set.of(c))).isPresent()
            && !event.contains("/id/event/");
  }

  private static boolean isTitleOf(Mention post, Mention person) {
    return post.canBe(List.of("post"))
        && person.canBe(List.of("person"))
        && post.to() == person.from();
  }
}
