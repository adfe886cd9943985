package org.aseankg.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.model.PartialDate;
import org.aseankg.search.Folding;

/** Leaves out the rows that do not fit what a question says beside its entities. */
final class RowFilters {

  /** A text that has less of the words said is about something else. */
  private static final double ENOUGH_WORDS = 0.55;

  /** A measure of whose name a question says less is not meant. */
  private static final double NAMED = 0.74;

  /** What a word of the same meaning counts beside the very word. */
  private static final double LIKE = 0.85;

  private final Geography geography;
  private final Labels labels;
  private final Words words;

  RowFilters(Geography geography, Labels labels, Words words) {
    this.geography = geography;
    this.labels = labels;
    this.words = words;
  }

  /** The rows whose event falls into the time asked for. */
  static List<Row> during(List<Row> rows, TimeSpan time) {
    return rows.stream().filter(r -> overlaps(r, time)).toList();
  }

  private static boolean overlaps(Row row, TimeSpan time) {
    LocalDate first = PartialDate.find(row.text("first")).map(PartialDate::first).orElse(null);
    LocalDate last = PartialDate.find(row.text("last")).map(PartialDate::first).orElse(first);
    return first != null && !first.isAfter(time.last()) && !last.isBefore(time.first());
  }

  /** The rows about somebody of a country, or standing for it. */
  List<Row> ofCountry(List<Row> rows, Mention country) {
    Set<String> wanted = new HashSet<>();
    country.candidates().forEach(c -> wanted.add(c.iri()));
    return rows.stream()
        .filter(
            r ->
                wanted.contains(r.iri("behalf"))
                    || geography.countriesOf(r).stream().anyMatch(wanted::contains))
        .toList();
  }

  /**
   * The rows whose event is at a place or in a series, whose instrument is of a body, whose topic
   * is about something, whose figure measures something.
   */
  List<Row> by(String part, List<Row> rows, Mention mention) {
    Set<String> wanted = new HashSet<>();
    mention.candidates().forEach(c -> wanted.add(c.iri()));
    if (part.equals("series")) {
      Set<String> events = geography.eventsOf(wanted);
      return rows.stream().filter(r -> events.contains(r.iri("event"))).toList();
    }
    return rows.stream().filter(r -> is(part, r, wanted)).toList();
  }

  private boolean is(String part, Row row, Set<String> wanted) {
    return switch (part) {
      case "place" -> geography.isWithin(row.iri("event"), wanted);
      case "post" ->
          wanted.contains(row.iri("post")) || geography.holdsOneOf(row.iri("agent"), wanted);
      case "ofBody" -> geography.isWithin(row.iri("instrument"), wanted);
      case "about" ->
          wanted.contains(row.iri("about"))
              || geography.countriesOf(row).stream().anyMatch(wanted::contains);
      case "by" ->
          wanted.contains(row.iri("by"))
              || geography.countriesOf(row).stream().anyMatch(wanted::contains)
              || row.find("by").isEmpty() && geography.isWithin(row.iri("instrument"), wanted);
      case "measured" -> geography.concerns(row.iri("about"), wanted);
      default -> true;
    };
  }

  /** Whether the words of a question that are no name name something that is counted. */
  boolean namesMeasure(Clause clause) {
    Set<String> question = said(clause);
    return labels.concepts("measure").stream().anyMatch(m -> named(m, question) >= NAMED);
  }

  private static Set<String> said(Clause clause) {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < clause.question().words().size(); i++) {
      int at = i;
      boolean exact =
          clause.mentions().stream()
              .anyMatch(m -> m.from() <= at && at < m.to() && m.candidates().get(0).exact());
      if (!exact) {
        said.add(clause.question().words().get(i).bare());
      }
    }
    return said;
  }

  /** The figures whose measure the words of a question name best; none that they do not name. */
  List<Row> measuring(List<Row> rows, Clause clause) {
    Set<String> question = said(clause);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Row row : rows) {
      shares.computeIfAbsent(row.iri("measure"), m -> named(m, question));
    }
    double best = shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return best < NAMED
        ? List.of()
        : rows.stream().filter(r -> shares.get(r.iri("measure")) >= best - 1e-9).toList();
  }

  /** How much of the name of a measure, in its best language, a question says; longer names win. */
  private double named(String measure, Set<String> question) {
    double best = 0;
    for (String label : labels.of(measure, "en")) {
      int content = 0;
      double known = 0;
      for (var token : Folding.tokens(label)) {
        boolean small =
            words.lexicons().stream()
                .anyMatch(l -> l.isStopWord(QuestionText.word(token.text(), token.bare(), 0, 0)));
        if (!small) {
          content++;
          known +=
              question.contains(token.bare())
                  ? 1
                  : words.synonyms().has(question, token.bare()) ? LIKE : 0;
        }
      }
      double share = content == 0 ? 0 : known / content;
      best = Math.max(best, share + 0.01 * known * share);
    }
    return best;
  }

  /** The rows of those in a capacity, which sources also give as a role. */
  static List<Row> inCapacity(List<Row> rows, List<String> capacities) {
    return rows.stream()
        .filter(
            r ->
                capacities.stream()
                    .anyMatch(
                        c ->
                            r.iri("capacity").endsWith("/capacity/" + c)
                                || c.endsWith("partner") && r.iri("capacity").endsWith("partner")
                                || r.iri("role").endsWith("/role/" + c)))
        .toList();
  }

  /** The rows whose texts say the words that are left of the question. */
  List<Row> saying(List<Row> rows, List<String> columns, List<Word> said) {
    List<Word> content =
        said.stream()
            .filter(w -> words.lexicons().stream().noneMatch(l -> l.isStopWord(w)))
            .toList();
    if (content.isEmpty()) {
      return rows;
    }
    // A text stands in several rows, one a language: what one of them says holds for all of them.
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    for (Row row : rows) {
      texts.computeIfAbsent(row.text("node"), k -> new HashSet<>()).addAll(textOf(row, columns));
    }
    double best = texts.values().stream().mapToDouble(t -> share(content, t)).max().orElse(0);
    if (best < ENOUGH_WORDS) {
      return List.of();
    }
    List<Row> fit = new ArrayList<>();
    for (Row row : rows) {
      if (share(content, texts.get(row.text("node"))) >= best - 1e-9) {
        fit.add(row);
      }
    }
    return fit;
  }

  private double share(List<Word> said, Set<String> text) {
    long known = said.stream().filter(w -> words.synonyms().has(text, w.bare())).count();
    return (double) known / said.size();
  }

  private Set<String> textOf(Row row, List<String> columns) {
    Set<String> text = new HashSet<>();
    for (String column : columns) {
      String iri = row.iri(column);
      List<String> names = iri.isEmpty() ? List.of(row.text(column)) : labels.of(iri, "en");
      for (String name : names) {
        Folding.tokens(name).forEach(t -> text.add(t.bare()));
      }
    }
    return text;
  }

  /** Of identifiers, those of the data set that the question names, if it names one. */
  static List<Row> ofDataset(List<Row> rows, List<Word> said) {
    List<Row> named =
        rows.stream()
            .filter(
                r ->
                    said.stream()
                        .anyMatch(
                            w ->
                                w.bare().length() > 4
                                        && r.iri("value").contains("." + w.bare() + ".")
                                    || w.bare().length() > 4
                                        && r.iri("value").contains("/" + w.bare() + ".")
                                    || w.bare().length() > 4
                                        && r.iri("value").contains("/" + w.bare() + "/")))
            .toList();
    return named.isEmpty() ? rows : named;
  }

  /** The events that were announced, where some were. */
  static List<Row> planned(List<Row> rows) {
    List<Row> planned = rows.stream().filter(r -> r.find("plannedStart").isPresent()).toList();
    return planned.isEmpty() ? rows : planned;
  }
}
