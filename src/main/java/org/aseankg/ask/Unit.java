package org.aseankg.ask;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.NameMatch;

/**
 * A stretch of a question that belongs together: a phrase of the lexicon, a name, a time, or one
 * word of no known meaning.
 *
 * @param from first word
 * @param to word after the last
 * @param type what it was taken for
 * @param signs what the lexicon says of it
 * @param names the entities that bear it as a name
 * @param time the time it names
 */
record Unit(
    int from, int to, Type type, Set<Sign> signs, List<NameMatch> names, Optional<TimeSpan> time) {

  /** What a stretch was taken for. */
  enum Type {
    SIGN,
    HEAD,
    NAME,
    TIME,
    STOP,
    WORD
  }

  static Unit sign(int from, int to, Set<Sign> signs) {
    boolean head = signs.stream().allMatch(s -> s.type().equals("head"));
    return new Unit(from, to, head ? Type.HEAD : Type.SIGN, signs, List.of(), Optional.empty());
  }

  static Unit name(int from, int to, List<NameMatch> names) {
    return new Unit(from, to, Type.NAME, Set.of(), names, Optional.empty());
  }

  static Unit time(TimeSpan time) {
    return new Unit(time.from(), time.to(), Type.TIME, Set.of(), List.of(), Optional.of(time));
  }

  static Unit plain(int at, Type type) {
    return new Unit(at, at + 1, type, Set.of(), List.of(), Optional.empty());
  }

  int length() {
    return to - from;
  }

  boolean has(String pattern) {
    return signs.stream().anyMatch(s -> s.matches(pattern));
  }

  /** The kinds, with their classes, of things the noun stands for. */
  List<String> heads() {
    return signs.stream().filter(s -> s.type().equals("head")).map(Sign::value).toList();
  }
}
