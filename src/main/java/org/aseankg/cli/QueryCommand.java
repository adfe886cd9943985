package org.aseankg.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Parameter;
import org.aseankg.query.PropertyFunctions;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchFunction;
import org.aseankg.vocab.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code query}: a canned query by name with its parameters, or any SPARQL from a file. */
@Command(
    name = "query",
    customSynopsis = {
      "asean-kg query NAME [--param value…] [--as-of DATE] [--format FORMAT] [OPTIONS]",
      "asean-kg query --file FILE [--format FORMAT] [OPTIONS]",
      "asean-kg query --list [NAME] [--lang LANG]"
    },
    description = {
      "Runs a canned query, or any SPARQL query from a file. Exit code 1 says that there was no row.",
      "A parameter of the query is given as an option of its name; an entity is an IRI or kind/slug:",
      "  asean-kg query chairs-of-event --event event/accsm-21-som"
    })
final class QueryCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The query's name.")
  private String name;

  @Option(
      names = "--list",
      description = "Lists the canned queries; with a name, what that query takes and gives.")
  private boolean list;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A SPARQL query to run instead, \"-\" for standard input.")
  private String file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day, month or year the answer is for; today when not given.")
  private String asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, tsv, json, sparql-json, or ttl for a graph. Default: table.")
  private String format;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language of labels, en or vi. Default: en.")
  private String lang;

  @Option(names = "--limit", paramLabel = "N", description = "Rows on a page.")
  private int limit;

  @Option(
      names = "--page",
      paramLabel = "N",
      defaultValue = "1",
      description = "The page. Default: 1.")
  private int page;

  @Unmatched private List<String> rest = new ArrayList<>();

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  QueryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    requireOneKind();
    ResultFormat form = ResultFormat.of(format);
    Iris iris = new Iris(options.settings().base());
    if (list) {
      return name == null ? listAll(QueryCatalog.bundled(iris)) : describe(iris);
    }
    if (file != null) {
      String sparql = read(file);
      if (remote.runner().isPresent()) {
        return answer(remote.runner().get().run(sparql), form);
      }
      return answerText(sparql, form);
    }
    QueryRequest request = new QueryRequest(arguments(rest), date(), limit, page, lang);
    if (remote.runner().isPresent()) {
      remote.runner().get().run(name, request, form, terminal.out());
      return ExitCode.DONE;
    }
    CannedQuery query = QueryCatalog.bundled(iris).get(name);
    query.requireValid(request.arguments(), iris);
    try (Session session = options.open(terminal)) {
      return answer(runner(session, PropertyFunctions.NONE).run(query, request), form);
    }
  }

  private int answerText(String sparql, ResultFormat form) {
    try (Session session = options.open(terminal)) {
      if (!sparql.contains(PropertyFunctions.NAMESPACE)) {
        return answer(runner(session, PropertyFunctions.NONE).run(sparql, limit), form);
      }
      try (NameIndex index = NameIndex.over(session.store(), session.iris())) {
        return answer(runner(session, SearchFunction.over(index)).run(sparql, limit), form);
      }
    }
  }

  private void requireOneKind() {
    if (!lang.equals("en") && !lang.equals("vi")) {
      throw new InvalidInputException("There is no language \"" + lang + "\": expected en or vi.");
    }
    if (name == null && file == null && !list) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Expected the name of a canned query, --file or --list.");
    }
    if (file != null && (name != null || !rest.isEmpty())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "A query from a file takes neither a name nor parameters.");
    }
  }

  private static QueryRunner runner(Session session, PropertyFunctions functions) {
    return new QueryRunner(session.store(), session.iris(), session.settings(), functions);
  }

  private int answer(QueryResult result, ResultFormat form) {
    ResultWriter.write(result, form, terminal.out());
    result.next().ifPresent(p -> terminal.tell("There are more rows: --page " + p + "."));
    if (result.rows().isEmpty() && form == ResultFormat.TABLE) {
      terminal.tell("No rows.");
    }
    return result.isNegative() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private int listAll(QueryCatalog catalog) {
    int width = catalog.names().stream().mapToInt(String::length).max().orElse(0);
    for (CannedQuery query : catalog.list()) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT, "%-" + width + "s  %s", query.name(), query.summary(lang)));
    }
    return ExitCode.DONE;
  }

  private int describe(Iris iris) {
    CannedQuery query = QueryCatalog.bundled(iris).get(name);
    terminal.out().println(query.summary(lang));
    terminal.out().println(query.description(lang));
    for (Parameter parameter : query.parameters()) {
      terminal.out().println("  --" + parameter.summary(lang));
    }
    return ExitCode.DONE;
  }

  /** {@code --name value} and {@code --name=value}, in any order. */
  static Map<String, String> arguments(List<String> words) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--") || word.length() == 2) {
        throw new InvalidInputException(
            "\"" + word + "\" is no parameter: expected --name and a value.");
      }
      int equals = word.indexOf('=');
      String key = word.substring(2, equals < 0 ? word.length() : equals);
      if (equals < 0 && i + 1 == words.size()) {
        throw new InvalidInputException("The parameter --" + key + " has no value.");
      }
      String value = equals < 0 ? words.get(++i) : word.substring(equals + 1);
      if (arguments.put(key, value) != null) {
        throw new InvalidInputException(
            "The parameter --" + key + " is given twice: expected one value.");
      }
    }
    return arguments;
  }

  private Optional<PartialDate> date() {
    try {
      return Optional.ofNullable(asOf).map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw new InvalidInputException("--as-of: " + e.getMessage() + ".", e);
    }
  }

  private static String read(String file) {
    try {
      byte[] bytes =
          file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInputException("The query file " + file + " cannot be read.", e);
    }
  }
}
