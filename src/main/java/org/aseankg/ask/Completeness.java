package org.aseankg.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * What is known to be complete. Only inside it may an answer be "no", a count be exact, a first be
 * the first.
 */
final class Completeness {

  private final FrameQueries queries;
  private final Iris iris;

  Completeness(FrameQueries queries, Iris iris) {
    this.queries = queries;
    this.iris = iris;
  }

  /** Whether all of an aspect of a thing is known for all of a time. */
  boolean covers(String of, String aspect, LocalDate first, LocalDate last) {
    for (Row row : statements(of, aspect)) {
      Optional<LocalDate> from = day(row, "from");
      Optional<LocalDate> until = PartialDate.find(row.text("until")).map(PartialDate::last);
      if (from.filter(d -> d.isAfter(first)).isEmpty()
          && until.filter(d -> d.isBefore(last)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The day a body was founded, where it is known to the day. */
  Optional<LocalDate> founded(String body) {
    Map<String, List<Node>> columns =
        Map.of(
            "subject", List.of(NodeFactory.createURI(body)),
            "property", List.of(AKG.established));
    return queries.run(queries.restricted("attributes", columns)).stream()
        .flatMap(r -> PartialDate.find(r.text("value")).stream())
        .map(PartialDate::first)
        .min(LocalDate::compareTo);
  }

  /** The statements that an aspect of a thing is complete. */
  List<Row> statements(String of, String aspect) {
    Map<String, List<Node>> columns =
        Map.of(
            "of", List.of(NodeFactory.createURI(of)),
            "aspect", List.of(NodeFactory.createURI(iris.concept("aspect", aspect))));
    return queries.run(queries.restricted("completeness", columns));
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return PartialDate.find(row.text(column)).map(PartialDate::first);
  }
}
