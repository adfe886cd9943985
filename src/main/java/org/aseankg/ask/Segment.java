package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.aseankg.search.Description;
import org.aseankg.search.Folding;
import org.aseankg.search.Name;
import org.aseankg.search.NameMatch;
import org.aseankg.search.Profile;

/**
 * Part of a question read as the description of an entity: its content words, the kinds its nouns
 * name, numbers, places and times. It tells how much of it a candidate explains.
 */
final class Segment {

  /** A noun such as "meeting" says less than any word of a name. */
  private static final double HEAD_WEIGHT = 1.0;

  /** Nouns that name who holds a post: "minister". */
  static final String TITLE = "title";

  /** What a name explains of an event whose names have its words, but not side by side. */
  private static final double OTHER = 0.4;

  private final List<Unit> units;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> small = new LinkedHashSet<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> classes = new LinkedHashSet<>();
  private final Set<String> places = new LinkedHashSet<>();
  private OptionalInt number = OptionalInt.empty();
  private Optional<TimeSpan> time = Optional.empty();

  /**
   * What a candidate must explain.
   *
   * @param words without marks; any one form of each is enough
   * @param entities what the words name on their own
   * @param heads the kinds the words name as a noun
   * @param weight how much they say
   */
  private record Part(
      List<String> words,
      List<Word> typed,
      Set<String> entities,
      List<String> heads,
      double weight) {}

  Segment(QuestionText question, List<Unit> units, Numbers numbers, ToDoubleFunction<String> idf) {
    this.units = units;
    for (Unit unit : units) {
      add(question, unit, numbers, idf);
    }
  }

  private void add(
      QuestionText question, Unit unit, Numbers numbers, ToDoubleFunction<String> idf) {
    List<String> bare = new ArrayList<>();
    List<Word> typed = question.words().subList(unit.from(), unit.to());
    typed.forEach(w -> bare.add(w.bare()));
    switch (unit.type()) {
      case TIME -> {
        time = unit.time();
        if (units.stream()
            .anyMatch(u -> u.heads().stream().anyMatch(h -> h.startsWith("instrument")))) {
          bare.removeIf(w -> !w.matches("\\d{4}"));
          words.addAll(bare);
          parts.add(new Part(bare, typed, Set.of(), List.of(), bare.size()));
        }
      }
      case STOP -> small.addAll(bare);
      case HEAD, SIGN -> {
        unit.heads().forEach(this::addHead);
        words.addAll(bare);
        double weight = unit.type() == Unit.Type.HEAD ? HEAD_WEIGHT : weight(bare, idf);
        parts.add(new Part(bare, typed, Set.of(), unit.heads(), weight));
      }
      case NAME -> {
        Set<String> entities = new LinkedHashSet<>();
        unit.names().stream().map(NameMatch::iri).forEach(entities::add);
        unit.names().stream()
            .filter(m -> m.kind().equals("place") || m.kind().equals("country"))
            .forEach(m -> places.add(m.iri()));
        words.addAll(bare);
        parts.add(new Part(bare, typed, entities, List.of(), weight(bare, idf)));
      }
      case WORD -> {
        OptionalInt value = numbers.at(question, unit.from());
        if (value.isPresent() && number.isEmpty()) {
          number = value;
        } else {
          words.addAll(bare);
          parts.add(new Part(bare, typed, Set.of(), List.of(), weight(bare, idf)));
        }
      }
    }
  }

  private static double weight(List<String> words, ToDoubleFunction<String> idf) {
    return words.stream().mapToDouble(idf).sum();
  }

  private void addHead(String head) {
    int dot = head.indexOf('.');
    kinds.add(head.equals(TITLE) ? "post" : dot < 0 ? head : head.substring(0, dot));
    if (dot >= 0) {
      classes.add(head.substring(dot + 1));
    }
  }

  /** The first word of the question in it. */
  int from() {
    return units.get(0).from();
  }

  /** The word of the question after it. */
  int to() {
    return units.get(units.size() - 1).to();
  }

  /** The kinds its nouns name; empty where it has none. */
  Set<String> kinds() {
    return kinds;
  }

  Set<String> classes() {
    return classes;
  }

  Set<String> places() {
    return places;
  }

  OptionalInt number() {
    return number;
  }

  Optional<TimeSpan> time() {
    return time;
  }

  /** Whether it says anything beside a bare noun. */
  boolean isTelling() {
    return number.isPresent()
        || time.isPresent()
        || parts.stream()
            .anyMatch(p -> p.heads().isEmpty() || p.heads().contains(TITLE) && words.size() > 1);
  }

  /** What the index is asked for; the time is of the question when the segment has none. */
  Description description(Optional<TimeSpan> when) {
    // The years in the name of a plan are no days on which it was.
    Optional<TimeSpan> days = kinds.contains("instrument") ? Optional.empty() : time.or(() -> when);
    return new Description(
        words,
        List.copyOf(kinds),
        List.of(),
        OptionalInt.empty(),
        List.of(),
        days.map(t -> day(t.first())).orElse(OptionalLong.empty()),
        days.map(t -> day(t.last())).orElse(OptionalLong.empty()));
  }

  private static OptionalLong day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)
        ? OptionalLong.empty()
        : OptionalLong.of(day.toEpochDay());
  }

  /** How much of it a candidate explains, from 0 to 1; a number must be the right one. */
  double explainedBy(Profile candidate, Synonyms synonyms) {
    if (number.isPresent() && !hasNumber(candidate, number.getAsInt())) {
      return 0;
    }
    double all = 0;
    double explained = 0;
    for (Part part : parts) {
      all += part.weight();
      explained += part.weight() * explained(part, candidate, synonyms);
    }
    return all == 0 ? 1 : explained / all;
  }

  private static boolean hasNumber(Profile candidate, int number) {
    return candidate.edition().isPresent()
        ? candidate.edition().getAsInt() == number
        : candidate.words().contains(String.valueOf(number));
  }

  private static double explained(Part part, Profile candidate, Synonyms synonyms) {
    if (part.entities().stream()
        .anyMatch(
            e ->
                candidate.places().contains(e)
                    || candidate.series().filter(e::equals).isPresent()
                    || candidate.iri().equals(e))) {
      return 1;
    }
    if (!part.heads().isEmpty() && isA(part.heads(), candidate)) {
      return 1;
    }
    long known =
        part.typed().stream()
            .filter(w -> synonyms.has(candidate.words(), w.bare()) && Marks.agree(w, candidate))
            .count();
    double share = (double) known / part.words().size();
    boolean scattered =
        candidate.kind().equals("event")
            && part.entities().size() > 0
            && part.words().size() > 1
            && !hasPhrase(candidate, String.join(" ", part.words()));
    if (scattered) {
      return share * OTHER;
    }
    if (part.heads().contains(TITLE)) {
      return share;
    }
    boolean right = part.heads().stream().anyMatch(h -> h.startsWith(candidate.kind()));
    return Math.max(share, right ? 0.6 : 0);
  }

  private static boolean hasPhrase(Profile candidate, String phrase) {
    String bare = phrase.startsWith("the ") ? phrase.substring(4) : phrase;
    return candidate.names().stream().anyMatch(n -> Folding.bare(n.text()).contains(bare));
  }

  private static boolean isA(List<String> heads, Profile candidate) {
    return heads.stream()
        .anyMatch(
            h ->
                h.equals(candidate.kind())
                    || h.startsWith(candidate.kind() + ".")
                        && candidate
                            .classes()
                            .contains(h.substring(candidate.kind().length() + 1)));
  }

  /** The share of a candidate's best fitting name that the segment says: 1 when it says all. */
  double precision(Profile candidate, Synonyms synonyms) {
    double best = 0;
    for (Name name : candidate.names()) {
      long said = 0;
      long all = 0;
      boolean other = false;
      for (var token : Folding.tokens(name.text())) {
        all++;
        boolean here =
            synonyms.has(words, token.bare())
                || small.contains(token.bare())
                || isNumber(token.bare());
        said += here ? 1 : 0;
        other |= !here && synonyms.distinguishes(token.bare());
      }
      best = Math.max(best, all == 0 || other ? 0 : (double) said / all);
    }
    return best;
  }

  private boolean isNumber(String word) {
    return number.isPresent() && word.startsWith(String.valueOf(number.getAsInt()));
  }
}
