package org.aseankg.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of a question, read: what it says in words of the lexicon, whom and what it names,
 * when, and what is left.
 *
 * @param signs the units of the lexicon, in order
 * @param borrowed signs of the other question it may lean on
 * @param mentions the entities named or described
 * @param asked the description of what is asked for ("which ministry")
 * @param time the time it names
 * @param leftover words of no known meaning
 */
record Clause(
    QuestionText question,
    List<Unit> signs,
    List<Unit> borrowed,
    List<Mention> mentions,
    Optional<Asked> asked,
    Optional<TimeSpan> time,
    List<Word> leftover) {

  /**
   * What a question asks for, by a noun.
   *
   * @param kinds the kinds of the noun, most fitting first
   * @param classes the classes of the noun
   * @param filter what else it says of it
   * @param within bodies or groups it must belong to ("ASEAN countries")
   * @param title for a noun that names a post ("which deputy minister"), that noun; else empty
   */
  record Asked(
      List<String> kinds,
      Set<String> classes,
      Segment filter,
      List<Mention> within,
      String title) {}

  /** The same clause with other mentions. */
  Clause with(List<Mention> changed) {
    return new Clause(question, signs, borrowed, changed, asked, time, leftover);
  }

  /** Whether it asks whether something is so. */
  boolean isYesNo() {
    return (has("yesno") || has("ask:source") || beginsWithVerb()) && askKeys().isEmpty()
        || has("yesno") && (has("attr:conflict") || has("attr:agree"));
  }

  /** "On 1 January 1996, was Viet Nam a member": the verb stands before whom it is about. */
  private boolean beginsWithVerb() {
    return !signs.isEmpty()
        && signs.get(0).has("aux")
        && !has("list")
        && mentions.stream().allMatch(m -> signs.get(0).from() < m.from());
  }

  /**
   * Whether it says "not": what is not so is hardly ever known. "Is it not so" asks the same as "is
   * it".
   */
  boolean isNegated() {
    return signs.stream().anyMatch(u -> u.has("not") && !u.has("yesno") && !u.has("ask"))
        && !(isYesNo() && signs.get(0).has("not"));
  }

  /** Whether one of its own units has the sign. */
  boolean has(String pattern) {
    return signs.stream().anyMatch(u -> u.has(pattern));
  }

  /** Whether it, or what it leans on, has a sign that a need names. */
  boolean meets(String need) {
    return all().stream().flatMap(u -> u.signs().stream()).anyMatch(s -> Intent.meets(s, need));
  }

  List<Unit> all() {
    List<Unit> all = new ArrayList<>(signs);
    all.addAll(borrowed);
    return all;
  }

  /** What is asked for, the most telling first: nouns, question words, then a mere "what". */
  List<String> askKeys() {
    List<String> keys = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (Unit unit : signs) {
      for (Sign sign : unit.signs()) {
        if (sign.type().equals("ask") && !sign.value().equals("source")) {
          boolean vague = Set.of("what", "what-is", "who-is", "agent").contains(sign.value());
          (vague ? plain : keys).add(sign.value());
        }
      }
    }
    asked.ifPresent(a -> keys.addAll(a.kinds()));
    if (keys.remove("name")) {
      plain.addAll(List.of("what", "agent", "name"));
    }
    if (plain.contains("who-is") && !plain.contains("agent")) {
      plain.add("agent");
    }
    boolean ends = has("attr:end") && keys.removeIf(k -> k.equals("date") || k.equals("year"));
    if (ends) {
      keys.add(0, "end");
    }
    if (plain.contains("what-is") && !plain.contains("what")) {
      plain.add("what");
    }
    keys.addAll(plain);
    if (keys.equals(List.of("what")) && has("capacity")) {
      keys.add(0, "agent"); // "which dialogue partners": whoever is one
    }
    return keys;
  }

  /** The values of the signs of one type, in order, without repetition. */
  List<String> values(String type) {
    return all().stream()
        .flatMap(u -> u.signs().stream())
        .filter(s -> s.type().equals(type))
        .map(Sign::value)
        .distinct()
        .toList();
  }
}
