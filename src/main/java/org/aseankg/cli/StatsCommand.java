package org.aseankg.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.aseankg.config.Settings;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.RemoteRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.vocab.Iris;
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

  @Mixin private RemoteOptions remote;

  private final Terminal terminal;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (remote.runner().isPresent()) {
      RemoteRunner runner = remote.runner().get();
      return print(
          new Iris(Settings.from(System.getenv()).base()), query -> runner.run(query.text()));
    }
    try (Session session = options.open(terminal)) {
      QueryRunner runner = new QueryRunner(session.store(), session.iris(), session.settings());
      return print(session.iris(), query -> runner.run(query, QueryRequest.of(Map.of())));
    }
  }

  private int print(Iris iris, Function<CannedQuery, QueryResult> runner) {
    QueryCatalog catalog = QueryCatalog.descriptions(iris);
    for (String name : QUERIES) {
      ResultWriter.write(runner.apply(catalog.get(name)), ResultFormat.TABLE, terminal.out());
      terminal.out().println();
    }
    return ExitCode.DONE;
  }
}
