package org.aseankg.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/** Who belongs to a group on the day of an event. */
final class Membership {

  private Membership() {}

  /**
   * The members that were in the group for certain while the event took place; none when the event
   * has no date.
   */
  static List<Node> certainMembers(Node group, Node event, Facts facts) {
    Optional<LocalDate> first = day(event, External.START_DATE, PartialDate::first, facts);
    Optional<LocalDate> last =
        day(event, External.END_DATE, PartialDate::last, facts)
            .or(() -> day(event, External.START_DATE, PartialDate::last, facts));
    List<Node> members = new ArrayList<>();
    if (first.isEmpty() || last.isEmpty()) {
      return members;
    }
    for (Node membership : facts.subjects(AKG.memberOf, group)) {
      Optional<LocalDate> joined = day(membership, AKG.from, PartialDate::last, facts);
      Optional<LocalDate> left = day(membership, AKG.until, PartialDate::first, facts);
      boolean sinceBefore = joined.isPresent() && !joined.get().isAfter(first.get());
      boolean untilAfter = left.isEmpty() || !left.get().isBefore(last.get());
      boolean asMember =
          facts.objects(membership, AKG.capacity).stream()
              .anyMatch(c -> c.getURI().endsWith("concept/capacity/member"));
      if (asMember && sinceBefore && untilAfter) {
        members.addAll(facts.objects(membership, AKG.member));
      }
    }
    return members;
  }

  private static Optional<LocalDate> day(
      Node node, Node property, Function<PartialDate, LocalDate> side, Facts facts) {
    return facts.objects(node, property).stream()
        .flatMap(d -> PartialDate.find(d.getLiteralLexicalForm()).stream())
        .map(side)
        .max(LocalDate::compareTo);
  }
}
