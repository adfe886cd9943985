package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.NameIndex;

/** Reads the units of a question into the one or two questions it asks. */
final class ClauseReader {

  /** Between "and" and the next question word there is at most a preposition or two. */
  private static final int NEAR = 3;

  /** Signs that ask for something of what the other question named. */
  private static final Set<String> LEANING = Set.of("role", "action", "represent", "capacity");

  /** Signs whose words also stand in names and descriptions. */
  private static final Set<String> SOFT =
      Set.of("attr", "capacity", "action", "role", "not", "hold");

  private final Words words;
  private final Lexicon lexicon;
  private final QuestionText question;
  private final NameIndex names;

  ClauseReader(Words words, Lexicon lexicon, QuestionText question, NameIndex names) {
    this.words = words;
    this.lexicon = lexicon;
    this.question = question;
    this.names = names;
  }

  /** The questions asked: those without an entity of their own lean on the other. */
  List<Clause> read(List<Unit> read) {
    List<Unit> units = withoutSubordinators(read);
    Optional<TimeSpan> time = onlyTime(units, Set.copyOf(askedForInstrument(units)));
    List<Clause> clauses = new ArrayList<>();
    for (List<Unit> part : parts(units)) {
      clauses.add(clause(part, time));
    }
    if (clauses.size() < 2) {
      return clauses;
    }
    Clause full =
        clauses.stream().filter(c -> !c.mentions().isEmpty()).findFirst().orElse(clauses.get(0));
    return clauses.stream().map(c -> c == full ? c : leaning(c, full)).toList();
  }

  /** "Who was in the chair when they met in Manila": such a "when" asks for no date. */
  private List<Unit> withoutSubordinators(List<Unit> units) {
    List<Unit> kept = new ArrayList<>(units);
    for (int i = 0; i + 1 < units.size(); i++) {
      Unit unit = units.get(i);
      Unit next = units.get(i + 1);
      boolean joins =
          unit.length() == 1
              && words.subordinators().contains(question.words().get(unit.from()).bare())
              && !next.has("aux")
              && !isConjunction(next)
              && units.stream().anyMatch(u -> u != unit && u.has("ask"));
      if (joins) {
        kept.set(i, Unit.plain(unit.from(), Unit.Type.STOP));
      }
    }
    return kept;
  }

  private static Clause leaning(Clause clause, Clause full) {
    boolean own = LEANING.stream().anyMatch(clause::has);
    List<Unit> borrowed =
        own
            ? List.of()
            : full.signs().stream()
                .filter(u -> LEANING.stream().anyMatch(u::has) && !u.has("ask"))
                .toList();
    List<Mention> mentions = new ArrayList<>(clause.mentions());
    if (clause.has("it") || mentions.stream().allMatch(Mention::open)) {
      mentions.removeIf(Mention::open);
      mentions.addAll(full.mentions());
    }
    return new Clause(
        clause.question(),
        clause.signs(),
        borrowed,
        mentions,
        clause.asked(),
        clause.time().or(full::time),
        clause.leftover());
  }

  /** The time of the whole question, when it names just one. */
  private static Optional<TimeSpan> onlyTime(List<Unit> units, Set<Unit> except) {
    List<TimeSpan> times =
        units.stream().filter(u -> !except.contains(u)).flatMap(u -> u.time().stream()).toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  /** "Which plans for 2026-2030": the years belong to the name of what is asked for. */
  private List<Unit> askedForInstrument(List<Unit> units) {
    List<Unit> run = askedRun(units);
    boolean instrument =
        run.stream().anyMatch(u -> u.heads().stream().anyMatch(h -> h.startsWith("instrument")));
    return instrument ? run : List.of();
  }

  /** Cuts after "and" where another question word follows. */
  private List<List<Unit>> parts(List<Unit> units) {
    for (int i = 1; i + 1 < units.size(); i++) {
      boolean cut = isConjunction(units.get(i)) || commaBefore(units.get(i));
      int next = isConjunction(units.get(i)) ? i + 1 : i;
      if (cut && asksWithin(units, next, NEAR) && asksWithin(units, 0, i)) {
        return List.of(units.subList(0, i), units.subList(next, units.size()));
      }
    }
    return List.of(units);
  }

  private boolean isConjunction(Unit unit) {
    return unit.length() == 1
        && words.conjunctions().contains(question.words().get(unit.from()).toned());
  }

  private boolean commaBefore(Unit unit) {
    int start = question.words().get(unit.from()).start();
    String before = question.text().substring(0, start).stripTrailing();
    return before.endsWith(",") || before.endsWith(";") || before.endsWith("?");
  }

  private static boolean asksWithin(List<Unit> units, int from, int count) {
    for (int i = from; i < Math.min(units.size(), from + count); i++) {
      if (units.get(i).has("ask") || units.get(i).has("yesno")) {
        return true;
      }
    }
    return false;
  }

  private Clause clause(List<Unit> units, Optional<TimeSpan> time) {
    MentionReader reader = new MentionReader(words, question, names, time);
    Set<Unit> askedRun = new LinkedHashSet<>(askedRun(units));
    Optional<Clause.Asked> asked = asked(List.copyOf(askedRun), reader);
    List<Mention> mentions = new ArrayList<>();
    List<Unit> signs = new ArrayList<>();
    List<Unit> run = new ArrayList<>();
    List<Unit> whole =
        new Absorption(reader, SOFT, question.words().stream().noneMatch(Word::marked))
            .absorb(units, askedRun);
    for (Unit unit : whole) {
      if (unit.type() == Unit.Type.SIGN || askedRun.contains(unit)) {
        mentions.addAll(reader.read(run));
        run.clear();
      }
      if (unit.type() == Unit.Type.SIGN) {
        signs.add(unit);
      } else if (!askedRun.contains(unit)) {
        run.add(unit);
      }
    }
    mentions.addAll(reader.read(run));
    mentions.removeIf(m -> isTopic(m, mentions));
    boolean named = time.isPresent() && isInName(time.get(), mentions);
    return new Clause(
        question,
        signs,
        List.of(),
        mentions,
        asked,
        named ? Optional.empty() : time,
        leftover(whole, askedRun, mentions));
  }

  /**
   * "Who spoke at ACCSM 21 about reform": where an event is named, the rest is what it was about.
   */
  private boolean isTopic(Mention mention, List<Mention> mentions) {
    boolean about =
        mention.from() > 0
            && words.topicals().contains(question.words().get(mention.from() - 1).toned())
            && mention.candidates().stream().noneMatch(Mention.Candidate::exact);
    return about
        && mention.candidates().get(0).kind().equals("event")
        && mentions.stream()
            .anyMatch(m -> m != mention && m.candidates().get(0).kind().equals("event"));
  }

  /** A number that counts, or a small word with a wrong mark. */
  private boolean isSmall(Word word) {
    return words.numbers().isCardinal(word.bare()) && !word.bare().matches("\\d+")
        || words.lexicons().stream().anyMatch(l -> l.isLikeStopWord(word));
  }

  /** Whether a time is part of the name of something that is no event. */
  private static boolean isInName(TimeSpan time, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            m ->
                m.from() <= time.from()
                    && time.to() <= m.to()
                    && !m.candidates().get(0).kind().equals("event"));
  }

  /** Words that nothing explains; nouns such as "meeting" say nothing by themselves. */
  private List<Word> leftover(List<Unit> units, Set<Unit> askedRun, List<Mention> mentions) {
    List<Word> left = new ArrayList<>();
    for (Unit unit : units) {
      boolean open = unit.type() == Unit.Type.WORD || unit.type() == Unit.Type.NAME;
      boolean named =
          mentions.stream().anyMatch(m -> m.from() <= unit.from() && unit.to() <= m.to());
      boolean small = unit.type() == Unit.Type.WORD && isSmall(question.words().get(unit.from()));
      if (open && !named && !small && !askedRun.contains(unit)) {
        left.addAll(question.words().subList(unit.from(), unit.to()));
      }
    }
    return left;
  }

  private static List<String> kinds(Unit head) {
    return head.heads().stream().map(h -> h.replaceFirst("\\..*", "")).distinct().toList();
  }

  /** The noun phrase beside "which": after it, or before it where the language puts it there. */
  private List<Unit> askedRun(List<Unit> units) {
    for (int i = 0; i < units.size(); i++) {
      boolean which = units.get(i).has("ask:what");
      boolean listed = units.get(i).has("list") || units.get(i).has("ask:number");
      if (units.get(i).type() != Unit.Type.SIGN || !which && !listed) {
        continue;
      }
      if (listed && !which) {
        List<Unit> listedRun = upToPreposition(runFrom(units, i + 1));
        // "How many Secretaries-General": the post is named, those who held it are counted.
        boolean post = units.get(i).has("ask:number") && names(listedRun, Segment.TITLE);
        if (hasHead(listedRun) && !post) {
          return listedRun;
        }
        continue;
      }
      List<Unit> after = upToVerb(runFrom(units, i + 1));
      List<Unit> before = runTo(units, i);
      List<Unit> run =
          hasHead(after) && !lexicon.language().equals("vi")
              ? after
              : hasHead(before) ? before : after;
      if (hasHead(run)) {
        return run;
      }
    }
    return List.of();
  }

  /** "List the members of the council": what stands before the preposition is asked for. */
  private List<Unit> upToPreposition(List<Unit> run) {
    int head = -1;
    for (int i = 0; i < run.size() && head < 0; i++) {
      head = run.get(i).type() == Unit.Type.HEAD ? i : -1;
    }
    int to = Math.max(0, head + 1);
    while (head >= 0 && to < run.size() && run.get(to).type() != Unit.Type.STOP) {
      to++;
    }
    return run.subList(0, to);
  }

  /**
   * "Which country took the chair": an article with no preposition before it begins another noun.
   */
  private List<Unit> upToVerb(List<Unit> run) {
    for (int i = 2; i < run.size(); i++) {
      boolean article =
          lexicon.isArticle(question.words().get(run.get(i).from()))
              && run.get(i - 1).type() == Unit.Type.WORD;
      if (article) {
        return run.subList(0, i - 1);
      }
    }
    return run;
  }

  private static boolean names(List<Unit> run, String head) {
    return run.stream().anyMatch(u -> u.heads().contains(head));
  }

  private static boolean hasHead(List<Unit> run) {
    return run.stream().anyMatch(u -> u.type() == Unit.Type.HEAD);
  }

  /** "Which two bodies": how many there are says nothing of what they are. */
  private boolean isCardinal(Unit unit) {
    return unit.type() == Unit.Type.WORD
        && words.numbers().isCardinal(question.words().get(unit.from()).bare());
  }

  private static List<Unit> runFrom(List<Unit> units, int from) {
    int to = from;
    while (to < units.size() && units.get(to).type() != Unit.Type.SIGN) {
      to++;
    }
    return units.subList(from, to);
  }

  private List<Unit> runTo(List<Unit> units, int to) {
    int from = to;
    while (from > 0 && units.get(from - 1).type() != Unit.Type.SIGN) {
      from--;
    }
    // Only the last noun and what follows it is asked for: "ACCSM 21, nước nào".
    for (int i = to - 1; i >= from; i--) {
      if (units.get(i).type() == Unit.Type.HEAD) {
        return units.subList(firstOfRow(units, from, i), to);
      }
    }
    return List.of();
  }

  /** "kế hoạch, chiến lược nào", "đoàn những nước nào": nouns in a row are asked for together. */
  private int firstOfRow(List<Unit> units, int from, int head) {
    int i = head;
    while (i > from) {
      boolean plural =
          i - 1 > from
              && words.plurals().contains(question.words().get(units.get(i - 1).from()).toned());
      int before = plural ? i - 2 : i - 1;
      boolean noun = units.get(before).type() == Unit.Type.HEAD;
      if (!noun || plural && !kinds(units.get(before)).equals(kinds(units.get(head)))) {
        return i;
      }
      i = before;
    }
    return i;
  }

  private Optional<Clause.Asked> asked(List<Unit> run, MentionReader reader) {
    Optional<Unit> head = run.stream().filter(u -> u.type() == Unit.Type.HEAD).findFirst();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    List<Unit> heads =
        run.stream()
            .filter(u -> u.type() == Unit.Type.HEAD && kinds(u).equals(kinds(head.get())))
            .toList();
    Segment noun = new Segment(question, heads, words.numbers(), w -> 1);
    List<Unit> rest = run.stream().filter(u -> !heads.contains(u) && !isCardinal(u)).toList();
    List<Mention> within = new ArrayList<>();
    for (Unit unit : rest) {
      if (unit.type() == Unit.Type.NAME) {
        within.addAll(reader.read(List.of(unit)));
      }
    }
    List<Unit> said = run.stream().filter(u -> !isCardinal(u)).toList();
    Segment filter = new Segment(question, said, words.numbers(), names::idf);
    boolean title = head.get().heads().contains(Segment.TITLE);
    String said_ = title ? question.phrase(head.get().from(), head.get().to()) : "";
    List<String> kinds = title ? List.of("person") : List.copyOf(noun.kinds());
    // "meetings and forums": any meeting will do.
    boolean event = kinds.contains("event");
    boolean any =
        event && heads.stream().anyMatch(u -> u.heads().stream().noneMatch(h -> h.contains(".")));
    Set<String> classes = any ? Set.of() : noun.classes();
    return Optional.of(new Clause.Asked(kinds, classes, filter, within, said_));
  }
}
