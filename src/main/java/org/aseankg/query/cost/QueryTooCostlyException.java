package org.aseankg.query.cost;

import java.util.List;
import org.aseankg.KgException;

/** A query was refused before it ran, because of what it would cost. */
public final class QueryTooCostlyException extends KgException {

  private final transient List<String> parts;
  private final double estimate;
  private final long limit;

  QueryTooCostlyException(String message, List<String> parts, double estimate, long limit) {
    super(message);
    this.parts = List.copyOf(parts);
    this.estimate = estimate;
    this.limit = limit;
  }

  /** The parts of the query that make it so, as SPARQL. */
  public List<String> parts() {
    return parts;
  }

  /** How much it would be. */
  public double estimate() {
    return estimate;
  }

  /** How much it may be. */
  public long limit() {
    return limit;
  }
}
