package org.aseankg.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stats}: what is in the graph, counted. */
@Command(
    name = "stats",
    description =
        "Counts what is in the graph: classes, named graphs, and how many relations carry evidence.")
final class StatsCommand implements Callable<Integer> {

  private static final List<String> QUERIES = List.of("statistics", "evidence-coverage", "graphs");

  @Mixin private StoreOptions options;

  private final Terminal terminal;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = options.open(terminal)) {
      QueryRunner runner = new QueryRunner(session.store(), session.iris(), session.settings());
      QueryCatalog catalog = QueryCatalog.descriptions(session.iris());
      for (String name : QUERIES) {
        ResultWriter.write(
            runner.run(catalog.get(name), QueryRequest.of(java.util.Map.of())),
            ResultFormat.TABLE,
            terminal.out());
        terminal.out().println();
      }
      return ExitCode.DONE;
    }
  }
}
