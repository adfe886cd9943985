package org.aseankg.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.query.Column;
import org.aseankg.query.QueryResult;
import org.aseankg.query.ResultFormat;
import org.aseankg.query.ResultWriter;
import org.aseankg.query.Value;
import org.aseankg.search.Hit;
import org.aseankg.search.HitsWriter;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.store.RemoteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: entities by name. */
@Command(
    name = "search",
    description = {
      "Finds entities by name, with or without marks, in Vietnamese and English. Exit code 1 says that there is none.",
      "The column rung tells how near the name is: exact, tone-variant, unaccented, prefix, typo."
    })
final class SearchCommand implements Callable<Integer> {

  private static final int MOST = 100;
  private static final List<String> LANGUAGES = List.of("en", "vi");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("entity", "iri"),
          new Column(Column.labelOf("entity"), "text"),
          new Column("kind", "string"),
          new Column("rung", "string"),
          new Column("score", "decimal"),
          new Column("matched", "text"),
          new Column("reference", "string"));

  @Mixin private StoreOptions options;

  @Mixin private RemoteOptions remote;

  @Parameters(index = "0", paramLabel = "TEXT", description = "The name, or a part of it.")
  private String text;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only entities of this kind, such as person or event; several with commas.")
  private List<String> kinds = List.of();

  @Option(
      names = "--names",
      paramLabel = "LANG",
      description = "Only names in this language, en or vi.")
  private String names;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language of labels, en or vi. Default: en.")
  private String lang;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Hits at most, up to 100. Default: 10.")
  private int limit;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, tsv, or json as the server answers. Default: table.")
  private String format;

  private final Terminal terminal;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ResultFormat form = requireValid();
    List<Hit> hits = remote.server().map(this::remoteHits).orElseGet(this::ownHits);
    write(hits, form);
    if (hits.isEmpty()) {
      terminal.tell("Nothing has a name like that.");
    }
    return hits.isEmpty() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private ResultFormat requireValid() {
    requireLanguage(lang);
    if (names != null) {
      requireLanguage(names);
    }
    if (limit < 1 || limit > MOST) {
      throw new InvalidInputException(
          "The limit is " + limit + ": expected a number from 1 to " + MOST + ".");
    }
    ResultFormat form = ResultFormat.of(format);
    if (form == ResultFormat.TURTLE) {
      throw new InvalidInputException("Hits are no graph: expected table, csv, tsv or json.");
    }
    return form;
  }

  private static void requireLanguage(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new InvalidInputException(
          "There is no language \"" + language + "\": expected en or vi.");
    }
  }

  private List<Hit> ownHits() {
    try (Session session = options.open(terminal);
        NameIndex index = NameIndex.over(session.store(), session.iris())) {
      for (String kind : kinds) {
        if (!index.kinds().contains(kind)) {
          throw new InvalidInputException(
              "There is no type \""
                  + kind
                  + "\": expected "
                  + String.join(", ", index.kinds())
                  + ".");
        }
      }
      return index.search(new SearchRequest(text, kinds, Optional.ofNullable(names), lang, limit));
    }
  }

  private List<Hit> remoteHits(RemoteServer server) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", text);
    if (!kinds.isEmpty()) {
      parameters.put("type", String.join(",", kinds));
    }
    if (names != null) {
      parameters.put("names", names);
    }
    parameters.put("lang", lang);
    parameters.put("limit", String.valueOf(limit));
    try (InputStream in = server.get("api/search", parameters, "application/json")) {
      return HitsWriter.read(in);
    } catch (IOException e) {
      throw new StoreException("The answer of the server broke off: " + e.getMessage() + ".", e);
    }
  }

  private void write(List<Hit> hits, ResultFormat form) {
    if (form != ResultFormat.JSON) {
      ResultWriter.write(table(hits), form, terminal.out());
      return;
    }
    try {
      HitsWriter.write(hits, OptionalInt.empty(), terminal.out());
    } catch (IOException e) {
      throw new StoreException("The hits could not be written: " + e.getMessage() + ".", e);
    }
  }

  private QueryResult table(List<Hit> hits) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (Hit hit : hits) {
      Map<String, Value> row = new LinkedHashMap<>();
      row.put("entity", Value.iri(hit.iri()));
      row.put(Column.labelOf("entity"), Value.text(hit.label(), lang));
      row.put("kind", Value.text(hit.kind(), ""));
      row.put("rung", Value.text(hit.rung().key(), ""));
      row.put("score", Value.text(String.valueOf(hit.score()), ""));
      row.put("matched", Value.text(hit.matched(), hit.language()));
      row.put("reference", Value.text(hit.iri().replaceFirst("^.*/id/", ""), ""));
      rows.add(row);
    }
    return new QueryResult(
        "",
        QueryResult.Form.TABLE,
        Map.of(),
        Optional.empty(),
        COLUMNS,
        rows,
        1,
        OptionalInt.empty());
  }
}
