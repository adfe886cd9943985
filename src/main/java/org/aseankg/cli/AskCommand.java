package org.aseankg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.ask.Answer;
import org.aseankg.ask.AnswerJson;
import org.aseankg.ask.AskService;
import org.aseankg.model.PartialDate;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.RemoteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: a question in words. */
@Command(
    name = "ask",
    description = {
      "Answers a question in words, in English or Vietnamese, with its sources. Exit code 1 says that there is no answer.",
      "  asean-kg ask \"Who chaired ACCSM 21?\""
    })
final class AskCommand implements Callable<Integer> {

  private static final List<String> LANGUAGES = List.of("en", "vi");

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The question, in quotation marks.")
  private String question;

  @Option(
      names = "--list",
      description = "Lists the kinds of questions, each with an example, and asks nothing.")
  private boolean list;

  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the answer, en or vi. Default: that of the question.")
  private String lang;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day, month or year the answer is for; today when not given.")
  private String asOf;

  @Option(names = "--json", description = "Writes the answer as JSON, as the server does.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "Shows how the question was read, and the query that was run.")
  private boolean explain;

  private final Terminal terminal;

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (lang != null && !LANGUAGES.contains(lang)) {
      throw new InvalidInputException("There is no language \"" + lang + "\": expected en or vi.");
    }
    if (list) {
      list();
      return ExitCode.DONE;
    }
    if (question == null) {
      throw new ParameterException(spec.commandLine(), "A question is missing, or --list.");
    }
    Optional<PartialDate> date = date();
    Answer answer = remote.server().map(this::remoteAnswer).orElseGet(() -> ownAnswer(date));
    if (json) {
      write(answer);
    } else {
      AnswerText text = new AnswerText(terminal.out());
      text.print(answer);
      if (explain) {
        text.explain(answer);
      }
    }
    return answer.status() == Answer.Status.ANSWERED ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private void list() {
    for (AskService.Kind kind : AskService.kinds(lang == null ? "en" : lang)) {
      terminal.out().println(kind.name() + ": " + kind.help());
      kind.examples().forEach(e -> terminal.out().println("    " + e));
    }
  }

  private Optional<PartialDate> date() {
    try {
      return Optional.ofNullable(asOf).map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw new InvalidInputException("--as-of: " + e.getMessage() + ".", e);
    }
  }

  private Answer ownAnswer(Optional<PartialDate> date) {
    try (Session session = options.open(terminal);
        NameIndex index = NameIndex.over(session.store(), session.iris())) {
      AskService questions =
          new AskService(
              session.store(),
              index,
              KgOntology.bundled(session.iris()),
              session.iris(),
              session.settings().queryTimeout());
      LocalDate today = LocalDate.now(session.settings().clock());
      return questions.ask(
          question, Optional.ofNullable(lang), date.map(d -> d.dayAsOf(today)).orElse(today));
    }
  }

  private Answer remoteAnswer(RemoteServer server) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", question);
    if (lang != null) {
      parameters.put("lang", lang);
    }
    if (asOf != null) {
      parameters.put("asOf", asOf);
    }
    try (InputStream in = server.get("api/ask", parameters, "application/json")) {
      return AnswerJson.read(in);
    } catch (IOException e) {
      throw new StoreException(
          "The answer of the server cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private void write(Answer answer) {
    try {
      AnswerJson.write(answer, terminal.out());
    } catch (IOException e) {
      throw new StoreException("The answer could not be written: " + e.getMessage() + ".", e);
    }
  }
}
