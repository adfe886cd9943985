package org.aseankg.infer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * The first and last days on which a dated node can have begun and ended. Where sources give
 * several dates the bounds hold them all. An end that is not known gets no bound: it may be yet to
 * come.
 */
public final class DateBounds implements Rule {

  /** The days between which something must lie. */
  private record Bounds(LocalDate earliest, LocalDate latest) {}

  @Override
  public void draw(
      Node subject, Set<Triple> about, Set<Node> types, Facts facts, Consumer<Triple> out) {
    if (types.contains(AKG.Event)) {
      event(subject, about, out);
    } else if (types.contains(AKG.InstrumentAction)) {
      action(subject, about, facts, out);
    } else if (types.contains(AKG.Instrument)) {
      period(subject, about, AKG.coversFrom, AKG.coversUntil, out);
    } else if (types.contains(AKG.Figure)) {
      moment(subject, bounds(about, AKG.asOf), out);
    } else {
      period(subject, about, AKG.from, AKG.until, out);
    }
  }

  private static void event(Node event, Set<Triple> about, Consumer<Triple> out) {
    Optional<Bounds> start = bounds(about, External.START_DATE);
    if (start.isPresent()) {
      span(event, start.get(), bounds(about, External.END_DATE).orElse(start.get()), out);
      return;
    }
    Optional<Bounds> planned = bounds(about, AKG.plannedStart);
    if (planned.isPresent()) {
      span(event, planned.get(), bounds(about, AKG.plannedEnd).orElse(planned.get()), out);
      return;
    }
    Optional<LocalDate> notBefore = bounds(about, AKG.notBefore).map(Bounds::earliest);
    Optional<LocalDate> notAfter = bounds(about, AKG.notAfter).map(Bounds::latest);
    notBefore.ifPresent(d -> out.accept(bound(event, AKG.fromEarliest, d)));
    notAfter.ifPresent(d -> out.accept(bound(event, AKG.fromLatest, d)));
    notBefore.ifPresent(d -> out.accept(bound(event, AKG.untilEarliest, d)));
    notAfter.ifPresent(d -> out.accept(bound(event, AKG.untilLatest, d)));
  }

  /** An act without a date of its own was done when its event took place. */
  private static void action(Node action, Set<Triple> about, Facts facts, Consumer<Triple> out) {
    Optional<Bounds> own = bounds(about, AKG.on).or(() -> bounds(about, AKG.plannedOn));
    if (own.isPresent()) {
      moment(action, own, out);
      return;
    }
    about.stream()
        .filter(t -> t.getPredicate().equals(AKG.inEvent))
        .min(Comparator.comparing(t -> t.getObject().toString()))
        .ifPresent(
            t ->
                event(
                    t.getObject(),
                    facts.about(t.getObject()),
                    b -> out.accept(Triple.create(action, b.getPredicate(), b.getObject()))));
  }

  private static void period(
      Node subject, Set<Triple> about, Node from, Node until, Consumer<Triple> out) {
    bounds(about, from)
        .ifPresent(
            b -> {
              out.accept(bound(subject, AKG.fromEarliest, b.earliest()));
              out.accept(bound(subject, AKG.fromLatest, b.latest()));
            });
    bounds(about, until)
        .ifPresent(
            b -> {
              out.accept(bound(subject, AKG.untilEarliest, b.earliest()));
              out.accept(bound(subject, AKG.untilLatest, b.latest()));
            });
  }

  private static void moment(Node subject, Optional<Bounds> bounds, Consumer<Triple> out) {
    bounds.ifPresent(b -> span(subject, b, b, out));
  }

  private static void span(Node subject, Bounds start, Bounds end, Consumer<Triple> out) {
    out.accept(bound(subject, AKG.fromEarliest, start.earliest()));
    out.accept(bound(subject, AKG.fromLatest, start.latest()));
    out.accept(bound(subject, AKG.untilEarliest, end.earliest()));
    out.accept(bound(subject, AKG.untilLatest, end.latest()));
  }

  private static Optional<Bounds> bounds(Set<Triple> about, Node property) {
    List<PartialDate> dates =
        about.stream()
            .filter(t -> t.getPredicate().equals(property) && t.getObject().isLiteral())
            .flatMap(t -> PartialDate.find(t.getObject().getLiteralLexicalForm()).stream())
            .toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Bounds(
            extreme(dates, PartialDate::first).min(LocalDate::compareTo).orElseThrow(),
            extreme(dates, PartialDate::last).max(LocalDate::compareTo).orElseThrow()));
  }

  private static Stream<LocalDate> extreme(
      List<PartialDate> dates, Function<PartialDate, LocalDate> side) {
    return dates.stream().map(side);
  }

  private static Triple bound(Node subject, Node property, LocalDate day) {
    return Triple.create(
        subject, property, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
  }

  /** The bounds of every dated node of one graph, for those who look at a source by itself. */
  public static void drawAll(
      Graph graph, UnaryOperator<Set<Node>> withSuperClasses, Consumer<Triple> out) {
    Facts facts = Facts.of(graph);
    DateBounds rule = new DateBounds();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet()
        .forEach(
            s -> {
              Set<Triple> about = facts.about(s);
              Set<Node> types = new HashSet<>(facts.objects(s, RDF.type.asNode()));
              rule.draw(s, about, withSuperClasses.apply(types), facts, out);
            });
  }
}
