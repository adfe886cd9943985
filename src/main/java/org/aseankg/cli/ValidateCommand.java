package org.aseankg.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.aseankg.InvalidInputException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.model.Finding;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.RemoteRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.validate.ArticleValidator;
import org.aseankg.vocab.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code validate}: shapes for each source, checks over all of them, and the words behind the
 * evidence.
 */
@Command(
    name = "validate",
    description = {
      "Holds sources against the shapes, and runs the checks over all of them.",
      "What breaks a shape would be refused by load and gives exit code 1. What a check finds, such as a contradiction between",
      "sources, is data: it is listed and changes nothing."
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description =
          "The folder of the source texts: digests, lengths and the words of every span are read again.")
  private Path articles;

  @Option(
      names = "--checks",
      description = "Lists every row of every check, not only how many there are.")
  private boolean listChecks;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to look at besides the bundled data.")
  private List<Path> paths = List.of();

  private final Terminal terminal;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (remote.runner().isPresent()) {
      return checksOf(remote.runner().get());
    }
    try (Session session = Session.bare(options, options.settings())) {
      List<Finding> findings = new ArrayList<>();
      if (!options.noBundled) {
        findings.addAll(load(session.loads().loadBundled(Progress.NONE)));
      }
      List<Path> all = new ArrayList<>(options.data);
      all.addAll(paths);
      if (!all.isEmpty()) {
        findings.addAll(load(session.loads().load(SourceFiles.of(all), Progress.NONE)));
      }
      if (articles != null) {
        findings.addAll(readArticles(session));
      }
      QueryRunner runner = new QueryRunner(session.store(), session.iris(), session.settings());
      checks(session.iris(), check -> runner.run(check, QueryRequest.of(java.util.Map.of())));
      long errors = findings.stream().filter(Finding::isError).count();
      terminal
          .out()
          .println(errors == 0 ? "Conforms." : "Does not conform: " + errors + " errors.");
      return errors == 0 ? ExitCode.DONE : ExitCode.NEGATIVE;
    }
  }

  private List<Finding> load(LoadReport report) {
    report.sources().forEach(s -> print(s.findings()));
    terminal
        .out()
        .println(
            "Shapes: "
                + report.sources().size()
                + " sources, "
                + report.count(LoadReport.Outcome.REFUSED)
                + " do not conform.");
    return report.findings();
  }

  private List<Finding> readArticles(Session session) {
    ArticleValidator.Result result =
        session.store().read(dataset -> new ArticleValidator(dataset).validate(articles));
    print(result.findings());
    terminal
        .out()
        .println(
            "Articles: "
                + result.sources()
                + " texts, "
                + result.spans()
                + " spans, "
                + result.findings().size()
                + " errors.");
    return result.findings();
  }

  /**
   * What a server holds conforms, or it would not have been stored; its checks can be run from
   * here.
   */
  private int checksOf(RemoteRunner runner) {
    if (articles != null || !paths.isEmpty()) {
      throw new InvalidInputException(
          "With --server only the checks are run: expected neither files nor --articles.");
    }
    checks(new Iris(options.settings().base()), check -> runner.run(check.text()));
    return ExitCode.DONE;
  }

  private void checks(Iris iris, Function<CannedQuery, QueryResult> runner) {
    if (!listChecks) {
      terminal.tell("--checks lists what the checks find.");
    }
    for (CannedQuery check : QueryCatalog.checks(iris).list()) {
      QueryResult result = runner.apply(check);
      int rows = result.rows().size();
      terminal.out().println("Check " + check.name() + ": " + (rows == 0 ? "none" : rows) + ".");
      if (listChecks && rows > 0) {
        ResultWriter.write(result, ResultFormat.TABLE, terminal.out());
        terminal.out().println();
      }
    }
  }

  private void print(List<Finding> findings) {
    for (Finding finding : findings) {
      String place = finding.position().toString();
      terminal
          .out()
          .println(
              (finding.isError() ? "error: " : "notice: ")
                  + (place.isEmpty() ? "" : place + ": ")
                  + finding.message());
    }
  }
}
