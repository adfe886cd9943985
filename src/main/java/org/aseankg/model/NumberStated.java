package org.aseankg.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number that a source gives about something.
 *
 * @param about the thing
 * @param measure what is counted or measured: a concept
 * @param value the number
 * @param unit its unit, or empty
 * @param comparator exactly, about, under or over: a concept
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record NumberStated(
    EntityRef about,
    Optional<EntityRef> measure,
    BigDecimal value,
    String unit,
    Optional<EntityRef> comparator,
    String relation,
    List<Evidence> evidence) {}
