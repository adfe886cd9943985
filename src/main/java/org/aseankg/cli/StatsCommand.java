package org.aseankg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.UnavailableException;
import org.aseankg.export.DumpFolder;
import org.aseankg.export.SelfDescription;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.RemoteRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.store.RemoteServer;
import org.aseankg.vocab.Iris;
import org.aseankg.web.sparql.Descriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stats}: what is in the graph, counted. */
@Command(
    name = "stats",
    description = {
      "Counts what is in the graph: classes, named graphs, and how many relations carry evidence;"
          + " or describes it in VoID and DCAT."
    })
final class StatsCommand implements Callable<Integer> {

  private static final List<String> QUERIES = List.of("statistics", "evidence-coverage", "graphs");
  private static final Map<String, Lang> SYNTAXES =
      Map.of("ttl", Lang.TURTLE, "jsonld", Lang.JSONLD11, "nt", Lang.NTRIPLES);

  /** Counting and dumping take seconds for each million statements. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Option(
      names = "--format",
      paramLabel = "table|ttl|jsonld|nt",
      defaultValue = "table",
      description = {
        "Tables, or the description in VoID, DCAT and SPARQL Service Description in an RDF syntax;"
            + " default ${DEFAULT-VALUE}."
      })
  private String format;

  private final Terminal terminal;

  StatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Lang> syntax = syntax();
    return syntax.isPresent() ? describe(syntax.get()) : count();
  }

  private Optional<Lang> syntax() {
    String name = format.toLowerCase(Locale.ROOT);
    if (!name.equals("table") && !SYNTAXES.containsKey(name)) {
      throw new InvalidInputException(
          "The format is \"" + format + "\": expected table, ttl, jsonld or nt.");
    }
    return Optional.ofNullable(SYNTAXES.get(name));
  }

  private int count() {
    if (remote.runner().isPresent()) {
      RemoteRunner runner = remote.runner().get();
      return print(iris(), query -> runner.run(query.text()));
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

  private int describe(Lang syntax) {
    Optional<RemoteServer> server = remote.server();
    if (server.isPresent()) {
      return copy(server.get(), syntax);
    }
    try (Session session = options.open(terminal);
        DumpFolder dumps = new DumpFolder(session.store(), session.iris());
        SelfDescription description =
            new SelfDescription(
                session.store(),
                session.iris(),
                QueryCatalog.bundled(session.iris()),
                dumps,
                !session.settings().serviceHosts().isEmpty())) {
      // No server answers, so addresses are those that IRIs lead to.
      String origin = session.settings().base().replaceFirst("/$", "");
      Graph graph =
          description
              .whole(Descriptions.addresses(origin), PATIENCE)
              .orElseThrow(() -> new UnavailableException("The description took too long."));
      RDFWriter.source(graph).lang(syntax).output(terminal.out());
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private int copy(RemoteServer server, Lang syntax) {
    Map<String, String> graph = Map.of("graph", iris().descriptionGraph());
    try (InputStream in =
        server.get("kg/data", graph, syntax.getContentType().getContentTypeStr())) {
      in.transferTo(terminal.out());
    } catch (IOException e) {
      throw new StoreException("The answer of the server broke off: " + e.getMessage() + ".", e);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private Iris iris() {
    return new Iris(options.settings().base());
  }
}
