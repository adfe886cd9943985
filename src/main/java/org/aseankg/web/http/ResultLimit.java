package org.aseankg.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Tells the client that its answer was cut at a limit of rows or of bytes, in the header other
 * SPARQL endpoints use for it. For an answer that was on its way before the limit was reached the
 * header comes as a trailer.
 */
public final class ResultLimit {

  /** Holds how much was given when the answer was cut, and is absent when the answer is whole. */
  static final String HEADER = "X-SPARQL-MaxRows";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final LongSupplier given;

  /**
   * @param given how many rows or triples the answer has
   */
  public ResultLimit(Exchange exchange, LongSupplier given) {
    this.request = exchange.request();
    this.response = exchange.response();
    this.given = given;
  }

  /** Arranges for the mark while the answer is being written. */
  public void watch(HeldOutput out, BooleanSupplier truncated) {
    out.beforeRelease(
        () -> {
          if (request.getProtocol().equals("HTTP/1.1")) {
            response.setHeader("Trailer", HEADER);
            response.setTrailerFields(
                () -> truncated.getAsBoolean() ? Map.of(HEADER, value()) : Map.of());
          }
        });
  }

  /** Marks an answer that has not left yet. */
  public void mark(HeldOutput out, boolean truncated) {
    if (truncated && out.isHeld()) {
      response.setHeader(HEADER, value());
    }
  }

  private String value() {
    return Long.toString(given.getAsLong());
  }
}
