package org.aseankg.web;

import java.time.DateTimeException;
import java.util.Optional;
import org.aseankg.model.PartialDate;

/** The parameter {@code asOf}: the day, month or year an answer is for. */
final class AsOf {

  private AsOf() {}

  /**
   * The date asked for; empty for today.
   *
   * @throws RequestException if it is no date
   */
  static Optional<PartialDate> of(Parameters parameters) {
    return parse(parameters.one("asOf"));
  }

  /** The same on a page, where a form may be sent without a date. */
  static Optional<PartialDate> ofForm(Parameters parameters) {
    return parse(parameters.one("asOf").map(String::strip).filter(d -> !d.isEmpty()));
  }

  private static Optional<PartialDate> parse(Optional<String> text) {
    try {
      return text.map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw RequestException.invalid("The parameter asOf is wrong: " + e.getMessage() + ".");
    }
  }
}
