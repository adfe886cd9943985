package org.aseankg.ask;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/** Reads the values asked for from rows, computed ones too, each value once with all its rows. */
final class Values {

  private final Geography geography;

  Values(Geography geography) {
    this.geography = geography;
  }

  /** The values of the first of the columns that has any. */
  List<Found> of(List<Row> rows, List<String> columns, Clause clause) {
    for (String column : columns) {
      List<Found> found = of(rows, column, clause);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Found> of(List<Row> rows, String column, Clause clause) {
    Map<Node, Found> found = new LinkedHashMap<>();
    for (Row row : column.startsWith("label") ? namesFirst(rows, column) : rows) {
      for (Node value : values(row, column, clause)) {
        Found one = found.computeIfAbsent(value, Found::new).with(row, support(row, value));
        one.on(order(row));
        if (row.find(Terms.LAST_KNOWN).isPresent()) {
          one.markLastKnown();
        }
        if (column.equals("date")) {
          interval(row, clause, one);
        }
      }
    }
    return column.contains("role") ? narrowest(found) : new ArrayList<>(found.values());
  }

  /** Whoever has a role took part: that is said only of those who did nothing else. */
  private static List<Found> narrowest(Map<Node, Found> found) {
    List<Found> narrow =
        found.values().stream().filter(f -> !f.iri().endsWith("/role/participant")).toList();
    return narrow.isEmpty() ? new ArrayList<>(found.values()) : narrow;
  }

  /** The label in a language, where there is one; else our translation; else another name. */
  private List<Row> namesFirst(List<Row> rows, String column) {
    for (Node property : List.of(External.LABEL, AKG.translatedLabel)) {
      List<Row> named =
          rows.stream()
              .filter(r -> r.find("property").filter(property::equals).isPresent())
              .filter(r -> !values(r, column, null).isEmpty())
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return rows;
  }

  private static Optional<LocalDate> order(Row row) {
    return row.find(List.of("first", "fromEarliest", "from"))
        .flatMap(d -> PartialDate.find(d.getLiteralLexicalForm()))
        .map(PartialDate::first);
  }

  /** An attribute is supported by evidence for it, a relation by evidence for the whole. */
  private static EvidenceReader.Support support(Row row, Node value) {
    Node node = row.terms().get("node");
    Optional<Node> property = row.find("property");
    return new EvidenceReader.Support(
        node, property, property.isPresent() ? Optional.of(value) : Optional.empty());
  }

  private List<Node> values(Row row, String column, Clause clause) {
    return switch (column) {
      case "country" -> geography.countriesOf(row).stream().map(NodeFactory::createURI).toList();
      case "placeCountry" ->
          geography.countryOf(row.iri("value")).map(NodeFactory::createURI).stream().toList();
      case "date" -> date(row, clause).stream().toList();
      case "year" -> date(row, clause).map(Values::year).stream().toList();
      case "duration" -> duration(row).stream().toList();
      case "period" -> period(row).stream().toList();
      case "labelVi" -> inLanguage(row, "vi");
      case "labelEn" -> inLanguage(row, "en");
      case "eventCountry" ->
          geography.countryOf(row.iri("event")).map(NodeFactory::createURI).stream().toList();
      default -> columns(row, column);
    };
  }

  /** The columns joined by a plus sign, all of them. */
  private static List<Node> columns(Row row, String names) {
    List<Node> values = new ArrayList<>();
    for (String name : names.split("\\+")) {
      row.find(name).ifPresent(values::add);
    }
    return values;
  }

  private static List<Node> inLanguage(Row row, String language) {
    return row
        .find("value")
        .filter(v -> v.isLiteral() && v.getLiteralLanguage().equals(language))
        .stream()
        .toList();
  }

  private static Optional<Node> period(Row row) {
    String from = row.text("from");
    String until = row.text("until");
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(NodeFactory.createLiteralString(until.isEmpty() ? from : from + "–" + until));
  }

  private static Optional<Node> date(Row row, Clause clause) {
    boolean planned = clause.has("attr:planned");
    return planned
        ? row.find(List.of("plannedStart", "plannedOn", "start", "on", "value"))
        : row.find(List.of("on", "start", "from", "plannedStart", "plannedOn", "value", "first"));
  }

  /** The last day and the interval are other ways to give the date of what lasted. */
  private static void interval(Row row, Clause clause, Found found) {
    boolean planned = clause.has("attr:planned") && row.find("plannedStart").isPresent();
    String start = row.text(planned ? "plannedStart" : "start");
    String end = row.text(planned ? "plannedEnd" : "end");
    if (!start.isEmpty() && !end.isEmpty() && !end.equals(start)) {
      found.others().add(start + "/" + end);
      found.others().add(end);
    }
  }

  private static Node year(Node date) {
    return NodeFactory.createLiteralDT(
        date.getLiteralLexicalForm().substring(0, 4),
        org.apache.jena.datatypes.xsd.XSDDatatype.XSDgYear);
  }

  /** The days an event took, when both ends are known to the day. */
  private static Optional<Node> duration(Row row) {
    Optional<LocalDate> start = day(row.text("start"));
    Optional<LocalDate> end = day(row.text("end")).or(() -> start);
    if (start.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(start.get(), end.get()) + 1;
    return Optional.of(
        NodeFactory.createLiteralDT(
            "P" + days + "D", org.apache.jena.datatypes.xsd.XSDDatatype.XSDduration));
  }

  private static Optional<LocalDate> day(String text) {
    return PartialDate.find(text)
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .map(PartialDate::first);
  }
}
