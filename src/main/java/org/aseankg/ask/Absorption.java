package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes words of the lexicon back into the description they stand in the middle of: "the network of
 * public service <em>training institutes</em>" asks for no training institute.
 */
final class Absorption {

  /** A description across a word of the lexicon must be explained well. */
  private static final double SURE = 0.88;

  /** Words that pick one of several are never part of a name. */
  private static final Set<String> ORDER =
      Set.of("first", "last", "next", "most", "planned", "status");

  private final MentionReader reader;
  private final Set<String> soft;
  private final boolean unmarked;

  /**
   * @param unmarked whether the question is typed without marks, so that "đầu" reads like "đâu"
   * @param soft the types of signs that may be part of a description
   */
  Absorption(MentionReader reader, Set<String> soft, boolean unmarked) {
    this.unmarked = unmarked;
    this.reader = reader;
    this.soft = soft;
  }

  /** The units, with signs inside descriptions turned into plain words. */
  List<Unit> absorb(List<Unit> units, Set<Unit> askedRun) {
    List<Unit> result = new ArrayList<>(units);
    for (int i = 0; i < result.size(); i++) {
      Unit sign = result.get(i);
      boolean may = sign.type() == Unit.Type.SIGN && sign.signs().stream().allMatch(this::isSoft);
      if (may) {
        Optional<List<Unit>> plain = described(result, i, askedRun);
        if (plain.isPresent()) {
          result.remove(i);
          result.addAll(i, plain.get());
        }
      }
    }
    return result;
  }

  private boolean isSoft(Sign sign) {
    boolean plain = soft.contains(sign.type()) || sign.type().equals("head");
    return plain && !ORDER.contains(sign.value())
        || unmarked && sign.type().equals("ask") && sign.value().equals("place");
  }

  /** The sign as plain words, when what stands around it and itself describe one thing. */
  private Optional<List<Unit>> described(List<Unit> units, int at, Set<Unit> askedRun) {
    int from = at;
    while (from > 0 && isPlainOrNoun(units.get(from - 1), askedRun)) {
      from--;
    }
    int to = at + 1;
    while (to < units.size() && isPlainOrNoun(units.get(to), askedRun)) {
      to++;
    }
    boolean inside =
        units.subList(from, at).stream().anyMatch(Absorption::isWordOrHead)
            || from < at && units.subList(at + 1, to).stream().anyMatch(Absorption::isWordOrHead);
    if (!inside) {
      return Optional.empty();
    }
    Unit sign = units.get(at);
    List<Unit> words = plain(sign);
    List<Unit> run = new ArrayList<>();
    for (Unit unit : units.subList(from, to)) {
      run.addAll(unit.type() == Unit.Type.SIGN ? plain(unit) : List.of(unit));
    }
    // What somebody did is said before the description, not in it: "presented at the meeting".
    boolean place =
        sign.has("ask:place"); // "hop o dau" asks, "nguoi dung dau nen cong vu" does not
    boolean inner =
        !sign.has("head") && sign.signs().stream().anyMatch(s -> !s.type().equals("attr"));
    boolean one =
        reader.read(run).stream()
            .anyMatch(
                m ->
                    (m.from() < sign.from() || m.from() == sign.from() && !inner)
                        && (place ? sign.to() < m.to() : sign.to() <= m.to())
                        && m.to() - m.from() > sign.length()
                        && m.score() >= SURE);
    return one ? Optional.of(words) : Optional.empty();
  }

  /** The words of a sign without what they mean. */
  private static List<Unit> plain(Unit sign) {
    boolean small = sign.has("hold"); // "in charge of" says nothing of what it joins
    List<Unit> words = new ArrayList<>();
    for (int word = sign.from(); word < sign.to(); word++) {
      words.add(Unit.plain(word, small ? Unit.Type.STOP : Unit.Type.WORD));
    }
    return words;
  }

  /** What can stand in a description beside the sign looked at: "thảo luận không chính thức". */
  private static boolean isPlainOrNoun(Unit unit, Set<Unit> askedRun) {
    boolean noun =
        unit.has("head") && !unit.has("role") && !unit.has("attr")
            || unit.signs().stream().allMatch(s -> s.type().equals("not"));
    return isPlain(unit, askedRun) || noun && !askedRun.contains(unit);
  }

  private static boolean isPlain(Unit unit, Set<Unit> askedRun) {
    return unit.type() != Unit.Type.SIGN && !askedRun.contains(unit);
  }

  private static boolean isWordOrHead(Unit unit) {
    return unit.type() == Unit.Type.WORD || unit.type() == Unit.Type.HEAD;
  }
}
