package org.aseankg.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Who belongs to a group on the day of an event. */
final class Membership {

  private final Certainty certainty;
  private final Node memberCapacity;

  Membership(Iris iris) {
    this.certainty = new Certainty(iris);
    this.memberCapacity = NodeFactory.createURI(iris.concept("capacity", "member"));
  }

  /**
   * The members that were in the group for certain while the event took place; none when the event
   * has no date.
   */
  List<Node> certainMembers(Node group, Node event, Facts facts) {
    Optional<LocalDate> first = earliest(event, External.START_DATE, facts);
    Optional<LocalDate> last =
        latest(event, External.END_DATE, facts).or(() -> latest(event, External.START_DATE, facts));
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    List<Node> members = new ArrayList<>();
    for (Node membership : facts.subjects(AKG.memberOf, group)) {
      Optional<LocalDate> joined = latest(membership, AKG.from, facts);
      Optional<LocalDate> left = earliest(membership, AKG.until, facts);
      boolean sinceBefore = joined.isPresent() && !joined.get().isAfter(first.get());
      boolean untilAfter = left.isEmpty() || !left.get().isBefore(last.get());
      if (sinceBefore
          && untilAfter
          && facts.contains(membership, AKG.capacity, memberCapacity)
          && certainty.isTrusted(membership, facts)) {
        members.addAll(facts.objects(membership, AKG.member));
      }
    }
    return members;
  }

  private static Optional<LocalDate> earliest(Node node, Node property, Facts facts) {
    return dates(node, property, facts).map(PartialDate::first).min(LocalDate::compareTo);
  }

  private static Optional<LocalDate> latest(Node node, Node property, Facts facts) {
    return dates(node, property, facts).map(PartialDate::last).max(LocalDate::compareTo);
  }

  private static Stream<PartialDate> dates(Node node, Node property, Facts facts) {
    return facts.objects(node, property).stream()
        .filter(Node::isLiteral)
        .flatMap(d -> PartialDate.find(d.getLiteralLexicalForm()).stream());
  }
}
