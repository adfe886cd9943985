package org.aseankg.web;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.QueryCancelledException;
import org.aseankg.ask.Answer;
import org.aseankg.ask.AnswerJson;
import org.aseankg.ask.AskService;
import org.aseankg.model.PartialDate;

/** Answers questions in words. */
final class AskHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));
  private static final Set<String> KNOWN = Set.of("q", "lang", "asOf");

  private final AskService questions;
  private final QueryGate gate;
  private final Supplier<String> version;
  private final Clock clock;

  /**
   * @param gate a question takes as much of the processor as a query, so it waits for the same
   *     places
   * @param version changes whenever the data does
   * @param clock tells the day an answer is for when no other is given
   */
  AskHandler(AskService questions, QueryGate gate, Supplier<String> version, Clock clock) {
    this.questions = questions;
    this.gate = gate;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    parameters.requireKnown(KNOWN);
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    String question =
        parameters
            .one("q")
            .orElseThrow(
                () -> RequestException.invalid("The parameter q is missing: expected a question."));
    Optional<String> language = Language.wanted(exchange);
    LocalDate day = day(parameters);
    // Read before the answer is made: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.get(), exchange.target(), day.toString());
    if (exchange.isKnown(tag)) {
      return;
    }
    Answer answer = ask(question, language, day);
    exchange.response().setHeader("Content-Language", answer.language());
    HeldOutput out = exchange.output(offer.mediaType());
    AnswerJson.write(answer, out);
    out.complete();
  }

  private Answer ask(String question, Optional<String> language, LocalDate day) {
    gate.enter();
    try {
      return questions.ask(question, language, day);
    } catch (QueryCancelledException e) {
      // The one who asked in words did not write the query and cannot add a limit to it.
      throw new RequestException(Problem.of(Problem.Kind.QUERY_TIMEOUT, e.getMessage()));
    } finally {
      gate.leave();
    }
  }

  private LocalDate day(Parameters parameters) {
    LocalDate today = LocalDate.now(clock);
    try {
      return parameters
          .one("asOf")
          .map(PartialDate::parse)
          .map(d -> d.dayAsOf(today))
          .orElse(today);
    } catch (DateTimeException e) {
      throw RequestException.invalid("The parameter asOf is wrong: " + e.getMessage() + ".");
    }
  }
}
