package org.aseankg.web;

import java.util.List;
import org.aseankg.KgException;

/** A request refused for reasons only HTTP knows: method, formats, sizes. */
final class RequestException extends KgException {

  private final transient Problem problem;

  RequestException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  static RequestException invalid(String detail) {
    return new RequestException(Problem.of(Problem.Kind.INVALID_REQUEST, detail));
  }

  static RequestException methodNotAllowed(String method, Route route) {
    String detail =
        route.methods().isEmpty()
            ? "This server is read-only: nothing is open at " + route.path() + "."
            : method + " is not allowed on " + route.path() + ", only " + route.allow() + ".";
    return new RequestException(
        Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, detail).withHeader("Allow", route.allow()));
  }

  static RequestException notAcceptable(List<String> available) {
    return new RequestException(
        Problem.of(
                Problem.Kind.NOT_ACCEPTABLE,
                "The formats to be had here are " + String.join(", ", available) + ".")
            .with("available", available));
  }

  /** More is asked for at once than can be answered; worth another try after so many seconds. */
  static RequestException busy(int seconds) {
    return new RequestException(
        Problem.of(Problem.Kind.BUSY, "Too many queries are running: try again in a moment.")
            .withHeader("Retry-After", Integer.toString(seconds)));
  }

  /** Something takes longer to make than a request waits. */
  static RequestException beingMade(String what) {
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

  static RequestException unsupportedMediaType(String type, List<String> expected) {
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
