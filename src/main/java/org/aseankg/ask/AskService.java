package org.aseankg.ask;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/** Answers questions in words. It may be used by many threads at once. */
public final class AskService {

  /** A reading that explains less of a question is none. */
  private static final double UNDERSTOOD = 0.72;

  /** Other readings that are tried when the best has no answer, and how near they must be. */
  private static final int TRIED = 4;

  private static final double NEAR = 0.12;

  /** So much of a question that is too long is given back. */
  private static final int SHOWN = 100;

  /** With a word that nothing explains, the rest must be explained so well to be a question. */
  private static final double PLAIN = 0.9;

  /**
   * "It" means the answer rather than what the first question named, where that explains so much.
   */
  private static final double PRONOUN = 0.9;

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final NameIndex names;
  private final KgStore store;
  private final Words words;
  private final FrameQueries queries;
  private final IntentMatcher matcher;
  private final Answerer answerer;
  private final SeriesEvents seriesEvents;
  private final Wholes wholes;
  private final Plans plans;
  private final Appositions appositions;
  private final Succession succession;
  private final Redundancy redundancy;
  private final Preparations preparations;
  private final Receptions receptions;
  private final Chains chains;
  private final AnswerWriter writer;

  /**
   * @param timeout the longest one of the queries of a question may take
   */
  public AskService(
      KgStore store, NameIndex names, KgOntology ontology, Iris iris, Duration timeout) {
    this.names = names;
    this.store = store;
    this.words = Words.bundled(ontology, iris);
    this.queries = new FrameQueries(store, iris, timeout);

    Geography geography = new Geography(names, iris, queries);
    Labels labels = new Labels(names, ontology);
    RowFilters filters = new RowFilters(geography, labels, words);
    this.answerer =
        new Answerer(
            queries,
            new Restrictions(iris, prefixes(), queries),
            filters,
            new AskedFilter(names, words.synonyms(), queries, iris, geography),
            new Truth(new Completeness(queries, iris), names),
            geography);
    this.matcher = new IntentMatcher(Intent.bundled(), filters::namesMeasure, words);
    this.seriesEvents = new SeriesEvents(queries, filters, names);
    this.wholes = new Wholes(queries, iris);
    this.appositions = new Appositions(geography, words);
    this.succession = new Succession(queries);
    this.chains = new Chains(names);
    this.preparations = new Preparations(queries);
    this.receptions = new Receptions(queries, names);
    this.redundancy = new Redundancy(names);
    this.plans = new Plans(names, words);
    this.writer = new AnswerWriter(labels, new EvidenceReader(queries));
  }

  private static PrefixMapping prefixes() {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(Bundle.text("queries/prefixes.ttl"), Lang.TURTLE).parse(model);
    PrefixMapping prefixes = PrefixMapping.Factory.create();
    Property prefix = model.createProperty(SHACL + "prefix");
    Property namespace = model.createProperty(SHACL + "namespace");
    model
        .listSubjectsWithProperty(prefix)
        .forEachRemaining(
            d ->
                prefixes.setNsPrefix(
                    d.getProperty(prefix).getString(), d.getProperty(namespace).getString()));
    return prefixes;
  }

  /**
   * Answers a question. One that is longer than {@value QuestionText#LONGEST} characters is not
   * read, and the answer says so.
   *
   * @param question in any of the languages
   * @param language the language to answer in; empty for that of the question
   * @param asOf the day it is asked about where it names none
   */
  public Answer ask(String question, Optional<String> language, LocalDate asOf) {
    if (QuestionText.isTooLong(question)) {
      String shown = question.substring(0, question.offsetByCodePoints(0, SHOWN)) + "…";
      return writer.tooLong(new AnswerWriter.Frame(shown, language.orElse("en"), asOf));
    }
    QuestionText typed = QuestionText.of(question);
    String spoken = Languages.of(typed, words).or(() -> language).orElse("en");
    String answerIn = language.orElse(spoken);
    AnswerWriter.Frame frame = new AnswerWriter.Frame(question, answerIn, asOf);
    if (typed.words().isEmpty()) {
      return writer.notUnderstood(frame, List.of());
    }
    QuestionText text = new Mending(words, names).mend(typed);
    List<Lexicon> lexicons = words.startingWith(spoken);
    return store.read(dataset -> answered(frame, text, lexicons, asOf));
  }

  /** All queries of a question see one state of the data. */
  private Answer answered(
      AnswerWriter.Frame frame, QuestionText text, List<Lexicon> lexicons, LocalDate asOf) {
    List<TimeSpan> times = times(text, lexicons, asOf);
    List<Unit> units = new Tagger(lexicons, names, words.demonyms()).tag(text, times);
    List<Clause> clauses = new ClauseReader(words, lexicons.get(0), text, names).read(units);
    List<AnswerWriter.Part> parts = new ArrayList<>();
    for (Clause clause : clauses) {
      parts.add(part(clause, parts, asOf));
    }
    return writer.write(frame, parts);
  }

  /** Of a question that follows another: read with what that one named, or with its answer. */
  private AnswerWriter.Part part(Clause clause, List<AnswerWriter.Part> before, LocalDate asOf) {
    AnswerWriter.Part best = part(resolved(clause, asOf), asOf);
    boolean pronoun = clause.has("it");
    for (Clause chained : before.isEmpty() ? List.<Clause>of() : chains.of(clause, before)) {
      AnswerWriter.Part part = part(resolved(chained, asOf), asOf);
      boolean better =
          !best.isAnswered() || part.score() > best.score() || pronoun && part.score() > PRONOUN;
      if (part.isAnswered() && better) {
        best = part;
        pronoun = false;
      }
    }
    return best;
  }

  private Clause resolved(Clause clause, LocalDate asOf) {
    Clause prepared = preparations.resolve(appositions.leaveOut(clause));
    Clause meetings = seriesEvents.extend(prepared, asOf);
    Clause received = receptions.resolve(appositions.leaveOut(meetings));
    Clause single = redundancy.leaveOut(wholes.merge(received));
    return succession.extend(plans.extend(single));
  }

  private List<TimeSpan> times(QuestionText text, List<Lexicon> lexicons, LocalDate asOf) {
    List<TimeSpan> times = new ArrayList<>();
    Set<Integer> taken = new LinkedHashSet<>();
    for (Lexicon lexicon : lexicons) {
      for (TimeSpan span : new TimeReader(text, lexicon, words.numbers(), asOf).read()) {
        boolean free = true;
        for (int i = span.from(); i < span.to(); i++) {
          free &= taken.add(i);
        }
        if (free) {
          times.add(span);
        }
      }
    }
    return times;
  }

  /** The first reading that is answered, else the best one that is understood. */
  private AnswerWriter.Part part(Clause clause, LocalDate asOf) {
    List<Reading> readings = matcher.readings(clause);
    if (readings.isEmpty() || readings.get(0).score() < UNDERSTOOD) {
      // What is asked is plain, but of something the graph does not have.
      Optional<Reading> plain =
          readings.stream()
              .filter(r -> r.known() >= PLAIN && !clause.mentions().isEmpty())
              .max(Comparator.comparingDouble(Reading::known));
      boolean edition = plain.isPresent() || asksForEdition(clause);
      Optional<Outcome> nothing = edition ? Optional.of(Outcome.nothing()) : Optional.empty();
      return new AnswerWriter.Part(clause, plain, nothing, readings);
    }
    if (clause.isNegated()) {
      return new AnswerWriter.Part(
          clause, Optional.of(readings.get(0)), Optional.of(Outcome.nothing()), readings);
    }
    double best = readings.get(0).score();
    AnswerWriter.Part first = null;
    for (Reading reading : readings.subList(0, Math.min(TRIED, readings.size()))) {
      if (reading.score() < UNDERSTOOD || reading.score() < best - NEAR) {
        break;
      }
      for (Reading tried : alternatives(reading)) {
        Outcome outcome = answerer.answer(tried, asOf);
        AnswerWriter.Part part =
            new AnswerWriter.Part(clause, Optional.of(tried), Optional.of(outcome), readings);
        if (outcome.isAnswered()) {
          return part;
        }
        first = first == null ? part : first;
      }
    }
    return first;
  }

  /** "When is ACCSM 99": a series and a number that no edition of it has. */
  private static boolean asksForEdition(Clause clause) {
    return !clause.askKeys().isEmpty()
        && clause.mentions().stream().anyMatch(m -> m.canBe(List.of("series", "body")))
        && clause.leftover().stream().allMatch(w -> w.bare().matches("\\d+(st|nd|rd|th)?"))
        && (!clause.leftover().isEmpty() || clause.meets("attr:next|attr:last|attr:first"));
  }

  /** A reading, and the same one with what its descriptions mean next best. */
  private static List<Reading> alternatives(Reading reading) {
    List<Reading> found = new ArrayList<>(List.of(reading));
    for (var slot : reading.slots().entrySet()) {
      boolean event = slot.getValue().canBe(List.of("event"));
      Optional.of(slot.getValue())
          .filter(m -> event)
          .flatMap(Mention::nextBest)
          .ifPresent(
              m -> {
                Map<String, Mention> slots = new LinkedHashMap<>(reading.slots());
                slots.put(slot.getKey(), m);
                found.add(reading.with(slots));
              });
    }
    return found;
  }

  /**
   * A kind of question that can be asked.
   *
   * @param name of its file in {@code intents/}
   * @param help what it answers
   * @param examples questions of its kind
   */
  public record Kind(String name, String help, List<String> examples) {}

  /** The kinds of questions that can be asked, described in a language. */
  public static List<Kind> kinds(String language) {
    return Intent.bundled().stream()
        .map(
            i ->
                new Kind(
                    i.name(),
                    i.help().getOrDefault(language, ""),
                    i.examples().getOrDefault(language, List.of())))
        .toList();
  }

  /** The questions that {@code intents/} gives as examples in a language, by intent. */
  public List<String> examples(String language) {
    return matcher.intents().stream()
        .flatMap(i -> i.examples().getOrDefault(language, List.of()).stream())
        .toList();
  }
}
