package org.aseankg.picture;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.aseankg.model.EntityRef;

/**
 * An event at a place.
 *
 * @param event the event
 * @param place the place it is drawn at
 * @param country the country of the place
 * @param latitude of the place, in degrees north
 * @param longitude of the place, in degrees east
 * @param start the first day it can have begun
 * @param end the last day it can have ended
 * @param body the body that convenes its series
 */
public record Meeting(
    EntityRef event,
    EntityRef place,
    Optional<EntityRef> country,
    OptionalDouble latitude,
    OptionalDouble longitude,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    Optional<EntityRef> body) {

  /** Whether the graph knows where the place is. */
  public boolean isLocated() {
    return latitude.isPresent() && longitude.isPresent();
  }
}
