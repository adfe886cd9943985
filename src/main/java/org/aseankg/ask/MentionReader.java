package org.aseankg.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.NameIndex;
import org.aseankg.search.NameMatch;
import org.aseankg.search.Profile;
import org.aseankg.search.Rung;

/**
 * Resolves the stretches of a question between the words of the lexicon to entities: by name where
 * one stands there, else by description. A stretch is parted where that explains more of it.
 */
final class MentionReader {

  /** A candidate that explains less of a description is not meant by it. */
  private static final double ENOUGH = 0.82;

  /** A description of more units is none. */
  private static final int LONGEST = 18;

  /** Descriptions looked up for one question; a question of many names needs no more. */
  private static final int MOST = 48;

  /** Without a noun, this share of a name must be said. */
  private static final double NAMED = 0.3;

  /** Kinds that a description of something else would match by its words. */
  private static final Set<String> NOT_MEANT = Set.of("source", "outcome");

  /** Entities looked at for one description. */
  private static final int CANDIDATES = 120;

  /** What each mention costs, so that one that explains all is better than two. */
  private static final double COST = 0.4;

  /** What a place named after "in" or "at" costs on its own: it rather belongs to what is there. */
  private static final double COST_OF_PLACE = 0.5;

  private final QuestionText question;
  private final NameIndex names;
  private final Numbers numbers;
  private final Synonyms synonyms;
  private final Set<String> locatives;
  private final Set<String> plurals;
  private final Set<String> genitives;
  private final Set<String> topicals;
  private final Optional<TimeSpan> time;
  private final Map<List<Integer>, Optional<Valued>> read = new HashMap<>();
  private int described;
  private final Map<String, Double> weights = new HashMap<>();

  MentionReader(Words words, QuestionText question, NameIndex names, Optional<TimeSpan> time) {
    this.question = question;
    this.names = names;
    this.numbers = words.numbers();
    this.synonyms = words.synonyms();
    this.locatives = words.locatives();
    this.plurals = words.plurals();
    this.genitives = words.genitives();
    this.topicals = words.topicals();
    this.time = time;
  }

  /** The mentions in a run of units without words of the lexicon. */
  List<Mention> read(List<Unit> run) {
    List<Unit> units = trimmed(run);
    int n = units.size();
    double[] value = new double[n + 1];
    Step[] last = new Step[n + 1];
    for (int to = 1; to <= n; to++) {
      value[to] = value[to - 1];
      last[to] = new Step(to - 1, null);
      for (int from = Math.max(0, to - LONGEST); from < to; from++) {
        if (!isEdge(units, from) || !isEdge(units, to)) {
          continue;
        }
        Optional<Valued> found = mention(units.subList(from, to));
        if (found.isPresent() && value[from] + found.get().value() > value[to]) {
          value[to] = value[from] + found.get().value();
          last[to] = new Step(from, found.get().mention());
        }
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int to = n; to > 0; to = last[to].from()) {
      if (last[to].mention() != null) {
        mentions.add(0, last[to].mention());
      }
    }
    return mentions;
  }

  private record Step(int from, Mention mention) {}

  private record Valued(Mention mention, double value) {}

  /** A description begins and ends at the ends of the run, beside small words and at names. */
  private static boolean isEdge(List<Unit> units, int at) {
    return at == 0 || at == units.size() || isEdge(units.get(at - 1)) || isEdge(units.get(at));
  }

  private static boolean isEdge(Unit unit) {
    return unit.type() != Unit.Type.WORD && unit.type() != Unit.Type.HEAD;
  }

  private Optional<Valued> mention(List<Unit> part) {
    List<Integer> place = List.of(part.get(0).from(), part.get(part.size() - 1).to(), signs(part));
    Optional<Valued> known = read.get(place);
    if (known == null) {
      known = readMention(part);
      read.put(place, known);
    }
    return known;
  }

  /** The same words can stand as a word of the lexicon and as plain ones. */
  private static int signs(List<Unit> part) {
    return (int) part.stream().filter(u -> u.type() == Unit.Type.WORD).count();
  }

  private Optional<Valued> readMention(List<Unit> part) {
    if (part.get(0).type() == Unit.Type.STOP
        || part.get(part.size() - 1).type() == Unit.Type.STOP) {
      return Optional.empty();
    }
    List<Unit> telling = part.stream().filter(u -> u.type() != Unit.Type.STOP).toList();
    if (telling.size() == 1 && telling.get(0).type() == Unit.Type.NAME) {
      return Optional.of(named(telling.get(0)));
    }
    if (!describes(part, telling)) {
      return Optional.empty();
    }
    return described(part, 0);
  }

  /**
   * Whether units can describe one thing: more than a time or a word, no "somebody at something".
   */
  private boolean describes(List<Unit> part, List<Unit> telling) {
    boolean head = telling.stream().anyMatch(u -> u.type() == Unit.Type.HEAD);
    boolean timed = telling.stream().anyMatch(u -> u.type() == Unit.Type.TIME);
    long content =
        telling.stream().filter(u -> u.type() != Unit.Type.TIME).mapToInt(Unit::length).sum();
    boolean actor =
        part.size() > 1
            && part.get(0).type() == Unit.Type.NAME
            && part.get(1).type() == Unit.Type.STOP
            && locatives.contains(question.words().get(part.get(1).from()).bare());
    boolean word = telling.stream().anyMatch(u -> u.type() == Unit.Type.WORD);
    boolean joined = head || word || isJoined(part);
    if (namesEventInside(part) || isAboutSomething(part)) {
      return false;
    }
    return content > 1 && (head || !timed) && !actor && joined || head && timed;
  }

  /** "… at ACCSM 21": what stands before is said at the event, it does not describe it. */
  private boolean namesEventInside(List<Unit> part) {
    for (int i = 2; i < part.size(); i++) {
      boolean event =
          part.get(i).type() == Unit.Type.NAME
              && part.get(i).names().stream().anyMatch(n -> n.kind().equals("event"));
      if (event && isLocative(part.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "ACCSM 21 on reform": what follows the name of an event is what was said there. */
  private boolean isAboutSomething(List<Unit> part) {
    for (int i = 0; i + 1 < part.size(); i++) {
      boolean event =
          part.get(i).type() == Unit.Type.NAME
              && part.get(i).names().stream().allMatch(n -> n.kind().equals("event"));
      Unit next = part.get(i + 1);
      if (event
          && next.type() == Unit.Type.STOP
          && topicals.contains(question.words().get(next.from()).toned())) {
        return true;
      }
    }
    return false;
  }

  private boolean isLocative(Unit unit) {
    return unit.type() == Unit.Type.STOP
        && locatives.contains(question.words().get(unit.from()).bare());
  }

  /**
   * Whether names stand side by side or one is of the other: "Ministry of Home Affairs of Viet
   * Nam".
   */
  private boolean isJoined(List<Unit> part) {
    return part.stream()
        .filter(u -> u.type() == Unit.Type.STOP)
        .map(u -> question.words().get(u.from()).bare())
        .allMatch(w -> genitives.contains(w) || locatives.contains(w));
  }

  private Valued named(Unit unit) {
    List<Mention.Candidate> candidates = new ArrayList<>();
    for (NameMatch match : unit.names()) {
      double score = match.rung() == Rung.EXACT || match.rung() == Rung.TONE_VARIANT ? 1 : 0.97;
      boolean known = candidates.stream().anyMatch(c -> c.iri().equals(match.iri()));
      if (!known) {
        candidates.add(new Mention.Candidate(match.iri(), match.kind(), score, true));
      }
    }
    boolean place =
        unit.from() > 0
            && locatives.contains(question.words().get(unit.from() - 1).bare())
            && candidates.stream()
                .allMatch(c -> c.kind().equals("place") || c.kind().equals("country"));
    Mention mention =
        new Mention(
            unit.from(),
            unit.to(),
            question.between(unit.from(), unit.to()),
            candidates,
            false,
            false);
    return new Valued(mention, unit.length() + 0.1 - COST - (place ? COST_OF_PLACE : 0));
  }

  /**
   * What a description can mean.
   *
   * @param least the least share that a candidate must explain, where more than usual is asked
   */
  private Optional<Valued> described(List<Unit> part, double least) {
    Segment segment = new Segment(question, part, numbers, this::weight);
    if (!segment.isTelling() || part.size() > LONGEST || ++described > MOST) {
      return Optional.empty();
    }
    Map<Profile, Double> found = candidates(segment, Math.max(least, ENOUGH));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean open = isOpen(part, segment);
    List<Mention.Candidate> candidates = new ArrayList<>();
    found.forEach(
        (profile, share) ->
            candidates.add(
                new Mention.Candidate(
                    profile.iri(),
                    profile.kind(),
                    open ? share * 0.95 : 0.9 * share + 0.05 * segment.precision(profile, synonyms),
                    false)));
    candidates.sort(
        Comparator.comparingDouble(Mention.Candidate::score)
            .reversed()
            .thenComparing(Mention.Candidate::iri));
    double share = found.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    int content = 0;
    for (Unit unit : part) {
      content += unit.type() == Unit.Type.STOP ? 0 : unit.length();
    }
    Mention mention =
        new Mention(
            segment.from(),
            segment.to(),
            question.between(segment.from(), segment.to()),
            candidates,
            open,
            candidates.get(0).kind().equals("event")
                && (segment.time().isPresent() || time.isPresent() && open));
    return Optional.of(new Valued(mention, share * content - COST));
  }

  private double weight(String word) {
    return weights.computeIfAbsent(word, names::idf);
  }

  private Map<Profile, Double> candidates(Segment segment, double least) {
    Map<Profile, Double> found = new LinkedHashMap<>();
    Optional<TimeSpan> when = segment.kinds().contains("event") ? time : Optional.empty();
    for (Profile profile : names.described(segment.description(when), CANDIDATES)) {
      double share = segment.explainedBy(profile, synonyms);
      boolean named = !segment.kinds().isEmpty() || segment.precision(profile, synonyms) >= NAMED;
      if (share >= least && named && !NOT_MEANT.contains(profile.kind())) {
        found.put(profile, share);
      }
    }
    return found;
  }

  /** Whether a description means all that fit: a noun in the plural, or no number and no name. */
  private boolean isOpen(List<Unit> part, Segment segment) {
    if (segment.number().isPresent()) {
      return false;
    }
    for (Unit unit : part) {
      if (unit.type() == Unit.Type.HEAD) {
        String last = question.words().get(unit.to() - 1).bare();
        boolean before =
            unit.from() > 0 && plurals.contains(question.words().get(unit.from() - 1).toned());
        return before || (last.endsWith("s") && last.length() > 3 && !last.endsWith("ss"));
      }
    }
    return false;
  }

  private static List<Unit> trimmed(List<Unit> run) {
    int from = 0;
    int to = run.size();
    while (from < to && run.get(from).type() == Unit.Type.STOP) {
      from++;
    }
    while (to > from && run.get(to - 1).type() == Unit.Type.STOP) {
      to--;
    }
    return run.subList(from, to);
  }
}
