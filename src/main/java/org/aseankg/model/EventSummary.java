package org.aseankg.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event in a list.
 *
 * @param event the event
 * @param earliest the first day on which it can have begun
 * @param latest the last day on which it can have ended
 * @param status held, planned, cancelled, postponed or unconfirmed: a concept
 */
public record EventSummary(
    EntityRef event,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<EntityRef> status) {}
