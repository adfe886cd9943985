package org.aseankg.picture;

import java.time.LocalDate;
import java.util.Optional;
import org.aseankg.model.EntityRef;

/**
 * Somebody at an event.
 *
 * @param agent a person, body, country or group
 * @param event the event
 * @param start the first day the event can have begun
 * @param end the last day it can have ended
 * @param body the body that convenes the event's series
 */
public record Attendance(
    EntityRef agent,
    EntityRef event,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<EntityRef> body) {}
