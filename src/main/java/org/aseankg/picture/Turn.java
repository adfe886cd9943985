package org.aseankg.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aseankg.model.EntityRef;

/**
 * A turn in the chair: a term, or one sitting.
 *
 * @param relation the IRI of the relation
 * @param isTerm whether it is a term of office; else the chair of a sitting
 * @param chairOf what was chaired: a body, a series or an event
 * @param body the body that the rotation belongs to, else what was chaired
 * @param edition the number of the edition chaired
 * @param holder the country or body in the chair, or on whose behalf somebody sat in it
 * @param country the country of the holder, or the holder itself
 * @param people who sat in the chair
 * @param time when
 * @param theme the theme of a term; empty for none
 * @param sources where it was read
 */
public record Turn(
    String relation,
    boolean isTerm,
    EntityRef chairOf,
    EntityRef body,
    OptionalInt edition,
    Optional<EntityRef> holder,
    Optional<EntityRef> country,
    List<EntityRef> people,
    Bounds time,
    String theme,
    List<EntityRef> sources) {

  /**
   * What is known of a beginning and an end, which may each lie between two days.
   *
   * @param start the first day it can have begun
   * @param startLatest the last day it can have begun
   * @param endEarliest the first day it can have ended
   * @param end the last day it can have ended
   */
  public record Bounds(
      Optional<LocalDate> start,
      Optional<LocalDate> startLatest,
      Optional<LocalDate> endEarliest,
      Optional<LocalDate> end) {

    /** Whether it can be drawn at all. */
    public boolean isDated() {
      return start.isPresent() || end.isPresent();
    }

    /** The first day, or the last where no first is known. */
    public LocalDate first() {
      return start.or(() -> end).orElseThrow();
    }

    /** The last day, or the first where no last is known. */
    public LocalDate last() {
      return end.or(() -> start).orElseThrow();
    }
  }

  /** Everybody and everything that was in the chair. */
  public Stream<EntityRef> agents() {
    return Stream.of(people.stream(), holder.stream(), country.stream()).flatMap(s -> s);
  }
}
