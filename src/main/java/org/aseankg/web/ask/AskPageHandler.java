package org.aseankg.web.ask;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aseankg.ask.Answer;
import org.aseankg.model.PartialDate;
import org.aseankg.search.Hit;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.page.AsOf;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;

/** The page of an answer: {@code /ask?q=…}. */
public final class AskPageHandler implements Handler {

  private static final Set<String> KNOWN = Set.of("q", "lang", "asOf");
  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("text/html", true));
  private static final int HITS = 6;

  private final Questions questions;
  private final NameIndex index;
  private final AnswerPage page;
  private final Supplier<String> version;

  /**
   * @param version changes whenever the data does
   */
  public AskPageHandler(
      Questions questions, NameIndex index, AnswerPage page, Supplier<String> version) {
    this.questions = questions;
    this.index = index;
    this.page = page;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    parameters.requireKnown(KNOWN);
    exchange.negotiate(OFFERS);
    String language = Language.ofPage(exchange);
    String question = parameters.one("q").orElse("").strip();
    Optional<PartialDate> asOf = AsOf.ofForm(parameters);
    LocalDate day = questions.day(asOf);
    String tag = EntityTag.of(version.get(), exchange.target(), language, day.toString());
    if (exchange.isKnown(tag)) {
      return;
    }
    String address = PageAddress.of(exchange);
    Page made =
        question.isEmpty()
            ? page.empty(language, address)
            : page.of(
                answer(question, language, day), asOf, hits(question, language), language, address);
    exchange.send(
        "text/html;charset=utf-8",
        Layout.html(made).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /**
   * Answered in the language of the question: whoever asks in it reads it. What was not understood
   * may be no more than a name, which tells nothing about the reader.
   */
  private Answer answer(String question, String language, LocalDate day) {
    Answer answer = questions.ask(question, Optional.empty(), day);
    return answer.status() == Answer.Status.NOT_UNDERSTOOD && !answer.language().equals(language)
        ? questions.ask(question, Optional.of(language), day)
        : answer;
  }

  private List<Hit> hits(String question, String language) {
    return index.search(SearchRequest.of(question, HITS).withLabels(language));
  }
}
