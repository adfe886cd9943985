package org.aseankg.web.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aseankg.QueryCancelledException;
import org.aseankg.ask.Answer;
import org.aseankg.ask.AskService;
import org.aseankg.model.PartialDate;
import org.aseankg.web.guard.QueryGate;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.AsOf;

/** Asks on behalf of a request, for programs and for pages alike. */
public final class Questions {

  private final AskService service;
  private final QueryGate gate;
  private final Clock clock;
  private final Map<String, Map<String, String>> help = new HashMap<>();

  /**
   * @param gate a question takes as much of the processor as a query, so it waits for the same
   *     places
   * @param clock tells the day an answer is for when no other is given
   */
  public Questions(AskService service, QueryGate gate, Clock clock) {
    this.service = service;
    this.gate = gate;
    this.clock = clock;
    for (String language : Language.ALL) {
      help.put(
          language,
          AskService.kinds(language).stream()
              .collect(Collectors.toMap(AskService.Kind::name, AskService.Kind::help)));
    }
  }

  /**
   * The day an answer is for.
   *
   * @throws RequestException if the parameter is no date
   */
  LocalDate day(Parameters parameters) {
    return day(AsOf.of(parameters));
  }

  /** The day that a date stands for; today where there is none. */
  LocalDate day(Optional<PartialDate> asOf) {
    LocalDate today = LocalDate.now(clock);
    return asOf.map(d -> d.dayAsOf(today)).orElse(today);
  }

  Answer ask(String question, Optional<String> language, LocalDate day) {
    gate.enter();
    try {
      return service.ask(question, language, day);
    } catch (QueryCancelledException e) {
      // The one who asked in words did not write the query and cannot add a limit to it.
      throw new RequestException(Problem.of(Problem.Kind.QUERY_TIMEOUT, e.getMessage()));
    } finally {
      gate.leave();
    }
  }

  /** What a kind of question asks for, in words. */
  String help(String intent, String language) {
    return help.get(language).getOrDefault(intent, intent);
  }
}
