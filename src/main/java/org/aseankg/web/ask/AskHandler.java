package org.aseankg.web.ask;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.ask.Answer;
import org.aseankg.ask.AnswerJson;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;

/** Answers questions in words. */
public final class AskHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));
  private static final Set<String> KNOWN = Set.of("q", "lang", "asOf");

  private final Questions questions;
  private final Supplier<String> version;

  /**
   * @param version changes whenever the data does
   */
  public AskHandler(Questions questions, Supplier<String> version) {
    this.questions = questions;
    this.version = version;
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
    LocalDate day = questions.day(parameters);
    // Read before the answer is made: it may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.get(), exchange.target(), day.toString());
    if (exchange.isKnown(tag)) {
      return;
    }
    Answer answer = questions.ask(question, language, day);
    exchange.response().setHeader("Content-Language", answer.language());
    HeldOutput out = exchange.output(offer.mediaType());
    AnswerJson.write(answer, out);
    out.complete();
  }
}
