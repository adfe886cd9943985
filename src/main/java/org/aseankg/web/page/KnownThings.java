package org.aseankg.web.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.aseankg.NotFoundException;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.DescribeService.State;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Shown;

/** Answers for IRIs that stand for nothing, or no longer. */
public final class KnownThings {

  private KnownThings() {}

  /**
   * Passes what the graph knows.
   *
   * @throws NotFoundException if the graph says nothing of it
   * @throws RequestException if it was given up; tells by what it was replaced
   */
  public static void require(Node thing, DescribeService service) {
    DescribeService.Standing standing = service.standing(thing);
    if (standing.state() == State.UNKNOWN) {
      throw new NotFoundException(
          "The graph says nothing of " + Shown.of(thing.getURI()) + ": look it up at /api/search.");
    }
    if (standing.state() == State.GONE) {
      throw gone(thing, standing.successors().stream().map(Node::getURI).toList());
    }
  }

  private static RequestException gone(Node thing, List<String> successors) {
    if (successors.isEmpty()) {
      return new RequestException(Problem.of(Problem.Kind.GONE, thing.getURI() + " was given up."));
    }
    Problem problem =
        Problem.of(
                Problem.Kind.GONE,
                thing.getURI() + " was replaced by " + String.join(", ", successors) + ".")
            .with("isReplacedBy", successors);
    StringBuilder links = new StringBuilder();
    for (String successor : successors) {
      links.append(links.isEmpty() ? "" : ", ");
      links.append('<').append(PageLinks.ascii(successor)).append(">; rel=\"successor-version\"");
    }
    return new RequestException(problem.withHeader("Link", links.toString()));
  }
}
