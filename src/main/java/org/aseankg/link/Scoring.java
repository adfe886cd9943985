package org.aseankg.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What speaks for and against a link, kind by kind, in numbers that add up to a score from 0 to 1.
 * The numbers are not learnt: the truth at hand is too small to learn from. They are set so that a
 * name alone never reaches {@link Candidate#EXACT}, that a second agreement does, and that one
 * clear contradiction (another code, another day of birth) sinks a candidate.
 */
final class Scoring {

  static final double NAME_OF_PERSON = 0.65;
  static final double NAME_OF_PLACE = 0.65;
  static final double NAME_OF_POST = 0.60;
  static final double NAME_OF_COUNTRY = 0.60;
  static final double TITLE_WITHOUT_COUNTRY = 0.55;

  private static final double SAME_ISO2 = 0.50;
  private static final double SAME_ISO3 = 0.20;
  private static final double CONTRADICTION = -1.0;
  private static final double SAME_IN_THIRD = 0.35;

  private static final double PERSON_SAME_COUNTRY = 0.10;
  private static final double PERSON_OTHER_COUNTRY = -0.35;
  private static final double SAME_BIRTH = 0.25;
  private static final double POST_AND_BEGINNING = 0.30;
  private static final double POST_AND_TIME = 0.25;
  private static final double POST_TIME_UNKNOWN = 0.12;
  private static final double POST_OTHER_TIME = -0.10;

  private static final double PLACE_SAME_COUNTRY = 0.20;
  private static final double PLACE_OTHER_COUNTRY = -0.60;
  private static final double NEAR = 0.15;
  private static final double FAR = -0.50;
  private static final double NEAR_KILOMETRES = 50;
  private static final double FAR_KILOMETRES = 150;

  private static final double POST_SAME_COUNTRY = 0.30;

  private final PostTitles titles;

  Scoring(PostTitles titles) {
    this.titles = titles;
  }

  /** The weight of a whole name of this kind. */
  static double ofName(String kind) {
    return switch (kind) {
      case "person" -> NAME_OF_PERSON;
      case "place" -> NAME_OF_PLACE;
      case "post" -> NAME_OF_POST;
      default -> NAME_OF_COUNTRY;
    };
  }

  /** All that can be said, given what is said of the names. */
  Candidate judge(Thing ours, Thing theirs, Optional<Feature> name) {
    List<Feature> features = new ArrayList<>();
    name.ifPresent(features::add);
    Set<String> third = new TreeSet<>(ours.same());
    third.retainAll(theirs.same());
    third.stream()
        .findFirst()
        .ifPresent(s -> features.add(Feature.of("both are " + s, SAME_IN_THIRD)));
    switch (ours.kind()) {
      case "person" -> person(ours, theirs, features);
      case "place" -> place(ours, theirs, features);
      case "post" -> country(ours, theirs, POST_SAME_COUNTRY, CONTRADICTION, features);
      default -> codes(ours, theirs, features);
    }
    return new Candidate(ours, theirs, features);
  }

  private void person(Thing ours, Thing theirs, List<Feature> features) {
    country(ours, theirs, PERSON_SAME_COUNTRY, PERSON_OTHER_COUNTRY, features);
    births(ours, theirs).ifPresent(features::add);
    posts(ours, theirs).ifPresent(features::add);
  }

  private static void country(
      Thing ours, Thing theirs, double same, double other, List<Feature> features) {
    if (ours.countries().isEmpty() || theirs.countries().isEmpty()) {
      return;
    }
    Set<String> both = new TreeSet<>(ours.countries());
    both.retainAll(theirs.countries());
    features.add(
        both.isEmpty()
            ? Feature.of("other country: " + theirs.countries() + " for " + ours.countries(), other)
            : Feature.of("same country: " + String.join(", ", both), same));
  }

  /** A date that is only less exact than another and agrees with it is the same. */
  private static Optional<Feature> births(Thing ours, Thing theirs) {
    if (ours.births().isEmpty() || theirs.births().isEmpty()) {
      return Optional.empty();
    }
    for (String a : ours.births()) {
      for (String b : theirs.births()) {
        if (a.equals(b)) {
          return Optional.of(Feature.of("born on the same day: " + a, SAME_BIRTH));
        }
        if (a.startsWith(b) || b.startsWith(a)) {
          return Optional.of(Feature.of("born in the same year: " + a, SAME_BIRTH / 2));
        }
      }
    }
    return Optional.of(
        Feature.of("born otherwise: " + theirs.births() + " for " + ours.births(), -0.5));
  }

  /** The strongest that two lists of posts say. */
  private Optional<Feature> posts(Thing ours, Thing theirs) {
    Feature best = null;
    for (Held own : ours.held()) {
      for (Held their : theirs.held()) {
        if (samePost(own, their)) {
          Feature feature = together(own, their);
          best = best == null || feature.weight() > best.weight() ? feature : best;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean samePost(Held own, Held their) {
    boolean elsewhere =
        !own.countries().isEmpty()
            && !their.countries().isEmpty()
            && Collections.disjoint(own.countries(), their.countries());
    return !elsewhere
        && !Collections.disjoint(titles.stems(own.titles()), titles.stems(their.titles()));
  }

  private static Feature together(Held own, Held their) {
    String title = their.titles().stream().findFirst().orElse(their.post());
    if (own.beganWith(their)) {
      return Feature.of(
          "same post since " + their.from().orElseThrow() + ": " + title, POST_AND_BEGINNING);
    }
    if (!own.isDated() || !their.isDated()) {
      return Feature.of("same post: " + title, POST_TIME_UNKNOWN);
    }
    return own.meets(their)
        ? Feature.of("same post at the same time: " + title, POST_AND_TIME)
        : Feature.of("same post at another time: " + title, POST_OTHER_TIME);
  }

  private static void place(Thing ours, Thing theirs, List<Feature> features) {
    country(ours, theirs, PLACE_SAME_COUNTRY, PLACE_OTHER_COUNTRY, features);
    if (ours.point().isPresent() && theirs.point().isPresent()) {
      double distance = ours.point().get().kilometresTo(theirs.point().get());
      if (distance <= NEAR_KILOMETRES || distance > FAR_KILOMETRES) {
        boolean near = distance <= NEAR_KILOMETRES;
        features.add(Feature.of(Math.round(distance) + " km apart", near ? NEAR : FAR));
      }
    }
  }

  private static void codes(Thing ours, Thing theirs, List<Feature> features) {
    code("iso2", SAME_ISO2, ours, theirs, features);
    code("iso3", SAME_ISO3, ours, theirs, features);
  }

  private static void code(
      String system, double weight, Thing ours, Thing theirs, List<Feature> features) {
    String own = ours.codes().get(system);
    String their = theirs.codes().get(system);
    if (own != null && their != null) {
      features.add(
          own.equals(their)
              ? Feature.of("same " + system + ": " + own, weight)
              : Feature.of("other " + system + ": " + their + " for " + own, CONTRADICTION));
    }
  }
}
