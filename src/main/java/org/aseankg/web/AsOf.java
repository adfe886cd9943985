package org.aseankg.web;

import java.time.DateTimeException;
import java.util.Optional;
import org.aseankg.model.PartialDate;

/** The parameter {@code asOf}: the day, month or year an answer is for. */
final class AsOf {

  private AsOf() {}

  /**
   * The date asked for; empty for today, and where a form was sent without one.
   *
   * @throws RequestException if it is no date
   */
  static Optional<PartialDate> of(Parameters parameters) {
    try {
      return parameters.one("asOf").filter(d -> !d.isBlank()).map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw RequestException.invalid("The parameter asOf is wrong: " + e.getMessage() + ".");
    }
  }
}
