package org.aseankg.web.http;

import java.util.List;
import org.aseankg.KgException;

/** A request refused for reasons only HTTP knows: method, formats, sizes. */
public final class RequestException extends KgException {

  private final transient Problem problem;

  public RequestException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** What the client is told. */
  public Problem problem() {
    return problem;
  }

  /** A request that is not as expected (400). */
  public static RequestException invalid(String detail) {
    return new RequestException(Problem.of(Problem.Kind.INVALID_REQUEST, detail));
  }

  /** A method that the path does not know (405). */
  public static RequestException methodNotAllowed(String method, Route route) {
    String detail =
        route.methods().isEmpty()
            ? "This server is read-only: nothing is open at " + route.path() + "."
            : method + " is not allowed on " + route.path() + ", only " + route.allow() + ".";
    return new RequestException(
        Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, detail).withHeader("Allow", route.allow()));
  }

  /** None of the formats asked for is there (406). */
  public static RequestException notAcceptable(List<String> available) {
    return new RequestException(
        Problem.of(
                Problem.Kind.NOT_ACCEPTABLE,
                "The formats to be had here are " + String.join(", ", available) + ".")
            .with("available", available));
  }

  /** More is asked for at once than can be answered; worth another try after so many seconds. */
  public static RequestException busy(int seconds) {
    return new RequestException(
        Problem.of(Problem.Kind.BUSY, "Too many queries are running: try again in a moment.")
            .withHeader("Retry-After", Integer.toString(seconds)));
  }

  /** Something takes longer to make than a request waits. */
  public static RequestException beingMade(String what) {
    return new RequestException(
        Problem.of(
                Problem.Kind.BEING_MADE,
                what + " is being made from the newest data: ask again in a moment.")
            .withHeader("Retry-After", "5"));
  }

  static RequestException tooLarge(long limit) {
    return new RequestException(
        Problem.of(Problem.Kind.TOO_LARGE, "The request body is larger than " + limit + " bytes."));
  }

  /** A body in a format that is not read (415). */
  public static RequestException unsupportedMediaType(String type, List<String> expected) {
    return new RequestException(
        Problem.of(
                Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                (type == null ? "The request body has no Content-Type" : "Content-Type is " + type)
                    + ": expected "
                    + String.join(" or ", expected)
                    + ".")
            .withHeader("Accept-Post", String.join(", ", expected)));
  }
}
