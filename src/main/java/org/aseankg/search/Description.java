package org.aseankg.search;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known of an entity whose name is not: words, and what it must be. Each part that is empty
 * asks for nothing.
 *
 * @param words words without marks; the more of them, and the rarer, the better the candidate
 * @param kinds one of these kinds
 * @param classes one of these classes, by local name
 * @param edition the number of the edition
 * @param places at, in or of one of these
 * @param firstDay not over before this day, counted from 1970
 * @param lastDay not begun after this day, counted from 1970
 */
public record Description(
    Set<String> words,
    List<String> kinds,
    List<String> classes,
    OptionalInt edition,
    List<String> places,
    OptionalLong firstDay,
    OptionalLong lastDay) {

  /** A description by words alone. */
  public static Description of(Set<String> words) {
    return new Description(
        words,
        List.of(),
        List.of(),
        OptionalInt.empty(),
        List.of(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }
}
