package org.aseankg.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param kind what kind of problem: gives status, title and the stable type
 * @param detail one sentence for the person who asked
 * @param members further members of the document, as {@code line} and {@code column}
 * @param headers headers that go with it, as {@code Allow} and {@code Retry-After}
 */
public record Problem(
    Kind kind, String detail, Map<String, Object> members, Map<String, String> headers) {

  /** The kinds of problem. The name in the type's IRI is the constant's in lower case. */
  public enum Kind {
    INVALID_REQUEST(400, "The request is not as expected"),
    QUERY_SYNTAX(400, "The query cannot be parsed"),
    UNAUTHORIZED(401, "A token is needed"),
    FORBIDDEN(403, "The token does not allow this"),
    SERVICE_REFUSED(403, "The query calls a server that is not allowed"),
    NOT_FOUND(404, "There is nothing of that name"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the formats asked for can be had"),
    REQUEST_TIMEOUT(408, "The request came too slowly"),
    CONFLICT(409, "Somebody else changed it meanwhile"),
    GONE(410, "It was given up"),
    PRECONDITION_FAILED(412, "The data is not what the request expects"),
    TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request body's type is not understood"),
    NOT_CONFORMING(422, "What would be written does not conform"),
    QUERY_TOO_COSTLY(422, "The query would take more than this server gives"),
    TOO_MANY_REQUESTS(429, "Too much was asked for at once"),
    HEADERS_TOO_LARGE(431, "The headers are too many or too long"),
    INTERNAL_ERROR(500, "The server failed"),
    SERVICE_FAILED(502, "A server that the query calls gave no usable answer"),
    SERVICE_TIMEOUT(504, "A server that the query calls took too long"),
    QUERY_TIMEOUT(503, "The query took too long"),
    QUERY_STOPPED(503, "The query was stopped"),
    QUERY_TOO_EXPENSIVE(503, "The query needs more memory than there is"),
    BUSY(503, "Too many queries are running"),
    NOT_READY(503, "The server is not ready yet"),
    BEING_MADE(503, "What was asked for is still being made"),
    UNAVAILABLE(503, "What was asked for cannot be had at the moment"),
    STORE_UNAVAILABLE(503, "The store cannot be read"),
    /** Refused by the HTTP layer before any route was found; keeps the status given there. */
    BAD_HTTP(400, "The request is not proper HTTP");

    public final int status;
    public final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    /** The last segment of the type's IRI. */
    public String slug() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A problem of a kind. */
  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, Map.of(), Map.of());
  }

  /** This problem with one more member. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(kind, detail, more, headers);
  }

  /** This problem with one more header. */
  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(kind, detail, members, more);
  }
}
