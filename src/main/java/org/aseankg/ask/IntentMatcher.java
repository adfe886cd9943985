package org.aseankg.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses the intents that explain a question: what is said and not understood by an intent counts
 * against it, so the one that leaves least unsaid comes first.
 */
final class IntentMatcher {

  /** A marker that a mention must stand behind, whatever other mentions there are. */
  private static final String AFTER = ">";

  /** A marker that a mention must not stand behind. */
  private static final String NOT_AFTER = "!>";

  /** The part that something came before or after. */
  private static final String REFERENCE = "reference";

  /** A marker of mentions that name a kind of thing and no one thing. */
  private static final String OPEN = "open";

  /** Signs that change nothing when an intent does not look at them. */
  private static final Set<String> LIGHT =
      Set.of("polite", "aux", "list", "hold", "now", "it", "yesno", "head", "past", "not");

  private static final double LIGHT_WEIGHT = 0.05;
  private static final double SOFT_WEIGHT = 0.4;
  private static final double ASK_WEIGHT = 1.0;
  private static final double SIGN_WEIGHT = 1.5;
  private static final double MENTION_WEIGHT = 2.5;
  private static final double TIME_WEIGHT = 1.0;
  private static final double WORD_WEIGHT = 1.3;

  /** Between intents that explain a question alike, the more special one comes first. */
  private static final double PRIORITY = 0.02;

  /** The most that a reading can reach which leaves a word out. */
  private static final double NOT_ENOUGH = 0.7;

  /** A number that nothing explains is the edition of something that is not there. */
  private static final double NUMBER_WEIGHT = 5;

  /** How far a name is understood that may be part of a text, or that says what goes for all. */
  private static final double PART_OF_TEXT = 0.85;

  private static final double OF_ALL = 0.85;

  /** Signs that often only dress up another: they count less when they are not understood. */
  private static final Set<String> SOFT =
      Set.of(
          "attr:status",
          "attr:planned",
          "attr:dates",
          "attr:again",
          "attr:parts",
          "attr:children",
          "attr:covers",
          "capacity");

  private final List<Intent> intents;
  private final Predicate<Clause> namesMeasure;
  private final Words words;

  IntentMatcher(List<Intent> intents, Predicate<Clause> namesMeasure, Words words) {
    this.words = words;
    this.intents = intents;
    this.namesMeasure = namesMeasure;
  }

  List<Intent> intents() {
    return intents;
  }

  /** The readings of a question, the best first; none when no intent fits. */
  List<Reading> readings(Clause clause) {
    List<Reading> readings = new ArrayList<>();
    for (Intent intent : intents) {
      reading(intent, clause).ifPresent(readings::add);
    }
    readings.sort(
        Comparator.comparingDouble((Reading r) -> r.score() + PRIORITY * r.intent().priority())
            .reversed());
    return readings;
  }

  private Optional<Reading> reading(Intent intent, Clause clause) {
    List<String> asked = clause.askKeys();
    Optional<String> ask = asked.stream().filter(intent.asks()::containsKey).findFirst();
    boolean yesNo = clause.isYesNo();
    boolean byDefault = asked.isEmpty() && !yesNo && !intent.asksByDefault().isEmpty();
    if (yesNo && !intent.yesNo() || !yesNo && ask.isEmpty() && !byDefault) {
      return Optional.empty();
    }
    for (String need : intent.needs()) {
      if (!isMet(need, clause)) {
        return Optional.empty();
      }
    }
    Map<String, Mention> slots = new LinkedHashMap<>();
    Map<String, Mention> specials = new LinkedHashMap<>();
    Optional<String> sought = yesNo ? Optional.empty() : ask.map(intent.asks()::get);
    Set<Mention> used = fill(intent, clause, sought, slots, specials);
    for (Intent.Slot slot : intent.slots()) {
      boolean there = slots.containsKey(slot.column()) || specials.containsKey(slot.special());
      if (slot.required() && !there) {
        return Optional.empty();
      }
    }
    String column = yesNo ? "" : ask.map(intent.asks()::get).orElse(intent.asksByDefault());
    boolean apart = lacksReference(intent, clause, specials);
    double score = score(intent, clause, ask, used, true);
    score = apart ? Math.min(score, NOT_ENOUGH) : score;
    double known = score(intent, clause, ask, used, false);
    return Optional.of(
        new Reading(
            intent,
            clause,
            yesNo
                ? Optional.empty()
                : Optional.of(ask.orElse(intent.asks().containsKey("agent") ? "agent" : "what")),
            column.isEmpty() ? List.of() : List.of(column.split("\\|")),
            slots,
            specials,
            score,
            known));
  }

  /** "Who came before": before whom or what must be said, or have a place in the intent. */
  private static boolean lacksReference(
      Intent intent, Clause clause, Map<String, Mention> specials) {
    return clause.meets("rel:before|rel:after")
        && intent.slots().stream().anyMatch(s -> s.special().equals(REFERENCE))
        && !specials.containsKey(REFERENCE);
  }

  /** Beside signs, an intent can need words that are left, something named, or some restriction. */
  private boolean isMet(String need, Clause clause) {
    return switch (need) {
      case "leftover" -> !clause.leftover().isEmpty() || !clause.mentions().isEmpty();
      case "mention" -> !clause.mentions().isEmpty() || clause.time().isPresent();
      case "of-events" ->
          clause.asked().filter(a -> a.kinds().contains("event")).isPresent()
              || clause.mentions().stream().anyMatch(m -> m.open() && m.canBe(List.of("event")))
              || clause.meets("attr:status|attr:met|attr:next|attr:last|attr:first");
      case "no-capacity" -> !clause.has("capacity");
      case "no-headcount" -> !(clause.has("ask:number") && clause.has("capacity:delegate"));
      case "nothing-left" -> clause.leftover().isEmpty();
      case "restricted" ->
          !clause.mentions().isEmpty()
              || clause.time().isPresent()
              || clause.asked().filter(a -> a.filter().isTelling()).isPresent();
      case "measure" -> namesMeasure.test(clause);
      default -> clause.meets(need);
    };
  }

  /** Gives each mention to the first part it fits, required parts first. */
  private static Set<Mention> fill(
      Intent intent,
      Clause clause,
      Optional<String> sought,
      Map<String, Mention> slots,
      Map<String, Mention> specials) {
    Set<Mention> used = new LinkedHashSet<>();
    List<Intent.Slot> order = new ArrayList<>(intent.slots());
    // What is asked for is not what is known: "under which body of ASEAN is it".
    order.removeIf(
        s ->
            !s.required()
                && intent.query().equals("attributes")
                && sought.filter(s.column()::equals).isPresent());
    order.sort(
        Comparator.comparing((Intent.Slot s) -> !s.required())
            .thenComparing(s -> s.marker().isEmpty()));
    for (Intent.Slot slot : order) {
      Optional<Mention> mention = fitting(slot, clause, used);
      mention.ifPresent(
          m -> {
            used.add(m);
            if (slot.special().isEmpty()) {
              slots.put(slot.column(), m);
            } else {
              specials.put(slot.special(), m);
            }
          });
    }
    return used;
  }

  /** The first mention that fits a part, by the order of the kinds the part takes. */
  private static Optional<Mention> fitting(Intent.Slot slot, Clause clause, Set<Mention> used) {
    for (String kind : slot.kinds()) {
      for (Mention mention : clause.mentions()) {
        boolean fits =
            !used.contains(mention)
                && mention.isLikely(kind)
                && (slot.marker().isEmpty()
                    || Stream.of(slot.marker().split("\\|"))
                        .anyMatch(marker -> isMarked(clause, marker, mention)));
        if (fits) {
          return Optional.of(mention);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a mention stands behind the marker: "part of ACCSM", not "ACCSM is part of". */
  private static boolean follows(Clause clause, String marker, Mention mention) {
    return clause.all().stream()
        .anyMatch(
            u ->
                u.to() <= mention.from()
                    && u.signs().stream().anyMatch(s -> Intent.meets(s, marker)));
  }

  /** Whether a marker stands before a mention, no other mention of its kind between them. */
  private static boolean isMarked(Clause clause, String marker, Mention mention) {
    if (marker.equals(OPEN) && mention.open()) {
      return true;
    }
    if (marker.startsWith(NOT_AFTER)) {
      return !follows(clause, marker.substring(NOT_AFTER.length()), mention);
    }
    if (marker.startsWith(AFTER)) {
      return follows(clause, marker.substring(AFTER.length()), mention);
    }
    for (Unit unit : clause.all()) {
      if (unit.signs().stream().noneMatch(s -> Intent.meets(s, marker))) {
        continue;
      }
      boolean before = unit.to() <= mention.from();
      boolean between =
          clause.mentions().stream()
              .anyMatch(
                  m ->
                      m != mention
                          && m.from() >= unit.to()
                          && m.to() <= mention.from()
                          && m.candidates()
                              .get(0)
                              .kind()
                              .equals(mention.candidates().get(0).kind()));
      boolean only = clause.mentions().stream().filter(m -> m.canBe(kinds(mention))).count() == 1;
      if (before && !between || only) {
        return true;
      }
    }
    return false;
  }

  private static List<String> kinds(Mention mention) {
    return mention.candidates().stream().map(Mention.Candidate::kind).distinct().toList();
  }

  /** "Which body of ASEAN": all bodies here are. */
  private boolean isUniversal(Clause clause, Mention mention) {
    return !clause.isYesNo()
        && mention.candidates().stream().allMatch(c -> words.universe().contains(c.iri()));
  }

  private double score(
      Intent intent,
      Clause clause,
      Optional<String> ask,
      Set<Mention> usedMentions,
      boolean withLeftover) {
    double all = 0;
    double used = 0;
    boolean strange = false;
    for (Unit unit : clause.signs()) {
      double weight = weight(unit);
      boolean understood = isUnderstood(intent, unit, ask, clause);
      all += weight;
      used += understood ? weight : 0;
      strange |= !understood && weight >= SIGN_WEIGHT;
    }
    for (Mention mention : clause.mentions()) {
      boolean mine = clause.borrowed().isEmpty() || usedMentions.contains(mention);
      all += mine ? MENTION_WEIGHT : 0;
      // Where a text is asked for, what looks like a name may be part of that text.
      double part =
          usedMentions.contains(mention)
              ? mention.score()
              : !intent.text().isEmpty() ? PART_OF_TEXT : isUniversal(clause, mention) ? OF_ALL : 0;
      used += mine ? MENTION_WEIGHT * part : 0;
    }
    if (clause.asked().isPresent()) {
      boolean fits =
          ask.filter(a -> a.equals("number") || clause.asked().get().kinds().contains(a))
              .isPresent();
      all += ASK_WEIGHT * 1.5;
      used += fits ? ASK_WEIGHT * 1.5 : 0;
    }
    if (clause.time().isPresent()) {
      boolean timed =
          intent.time() != Intent.TimeUse.NONE || usedMentions.stream().anyMatch(Mention::timed);
      all += TIME_WEIGHT;
      used += timed ? TIME_WEIGHT : 0;
    }
    double words = 0;
    for (Word word : clause.leftover()) {
      words += word.bare().matches("\\d+(st|nd|rd|th)?") ? NUMBER_WEIGHT : WORD_WEIGHT;
    }
    if (withLeftover) {
      all += words;
      used += intent.text().isEmpty() ? 0 : words * 0.98;
    }
    double score = all == 0 ? 0 : used / all;
    // One word that says something nobody understands is enough to be asked something else.
    strange |= withLeftover && intent.text().isEmpty() && !clause.leftover().isEmpty();
    return strange ? Math.min(score, NOT_ENOUGH) : score;
  }

  /** "Belongs to which body" asks, but above all it says what of: that must be understood. */
  private static boolean isUnderstood(
      Intent intent, Unit unit, Optional<String> ask, Clause clause) {
    boolean says =
        unit.signs().stream().anyMatch(s -> !s.type().equals("ask") && !LIGHT.contains(s.type()));
    return unit.signs().stream().anyMatch(s -> !s.type().equals("ask") && intent.understands(s))
        || !says
            && unit.signs().stream()
                .anyMatch(
                    s ->
                        intent.understands(s)
                            || s.type().equals("ask") && isAnswered(intent, s, ask, clause));
  }

  /** A question word beside the one answered is understood when it says no more than that one. */
  private static boolean isAnswered(Intent intent, Sign sign, Optional<String> ask, Clause clause) {
    if (intent.asks().containsKey(sign.value())) {
      return ask.filter(sign.value()::equals).isPresent()
          || Set.of("what", "agent", "what-is", "who-is").contains(sign.value());
    }
    return Set.of("source", "name").contains(sign.value())
        || sign.value().equals("what")
            && (ask.isPresent() || !intent.asksByDefault().isEmpty() || clause.asked().isPresent());
  }

  private static double weight(Unit unit) {
    double weight = 0;
    for (Sign sign : unit.signs()) {
      double own =
          LIGHT.contains(sign.type())
              ? LIGHT_WEIGHT
              : SOFT.stream().anyMatch(sign::matches)
                  ? SOFT_WEIGHT
                  : sign.type().equals("ask") ? ASK_WEIGHT : SIGN_WEIGHT;
      weight = weight == 0 ? own : Math.min(weight, own);
    }
    return weight;
  }
}
