package org.aseankg.query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.NotFoundException;
import org.aseankg.config.Bundle;
import org.aseankg.vocab.Iris;

/**
 * The canned queries of one folder, by name. The folder is the list: nothing else registers them.
 */
public final class QueryCatalog {

  private static final String ENDING = ".rq";

  private final Map<String, CannedQuery> byName;

  private QueryCatalog(Map<String, CannedQuery> byName) {
    this.byName = byName;
  }

  /** The queries users call: the top level of {@code queries/}. */
  public static QueryCatalog bundled(Iris iris) {
    return read("queries", iris);
  }

  /** The checks over all sources: {@code queries/checks}; a row is a finding. */
  public static QueryCatalog checks(Iris iris) {
    return read("queries/checks", iris);
  }

  /** What the graph says of itself, counted: {@code queries/describe}. */
  public static QueryCatalog descriptions(Iris iris) {
    return read("queries/describe", iris);
  }

  /** What entities are matched by, and what can be fetched of them: {@code queries/reconcile}. */
  public static QueryCatalog reconciliation(Iris iris) {
    return read("queries/reconcile", iris);
  }

  /**
   * Examples for the query editor, each tagged with the view it is made for: {@code
   * queries/examples}.
   */
  public static QueryCatalog examples(Iris iris) {
    return read("queries/examples", iris);
  }

  /** What pictures and tables of the pages are made from: {@code queries/pictures}. */
  public static QueryCatalog pictures(Iris iris) {
    return read("queries/pictures", iris);
  }

  /** What pages show and nobody else asks: {@code queries/pages}. */
  public static QueryCatalog pages(Iris iris) {
    return read("queries/pages", iris);
  }

  private static QueryCatalog read(String folder, Iris iris) {
    Map<String, CannedQuery> byName = new LinkedHashMap<>();
    for (String file : Bundle.list(folder, ENDING)) {
      String name = file.substring(folder.length() + 1, file.length() - ENDING.length());
      byName.put(name, CannedQuery.parse(name, file, iris.rebase(Bundle.text(file))));
    }
    return new QueryCatalog(byName);
  }

  /** All of them, by name. */
  public List<CannedQuery> list() {
    return List.copyOf(byName.values());
  }

  /** The query of that name, or empty. */
  public Optional<CannedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The query of that name.
   *
   * @throws NotFoundException if there is none; its message suggests the nearest name
   */
  public CannedQuery get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "There is no canned query \""
                        + name
                        + "\""
                        + Suggestion.of(name, byName.keySet())));
  }

  /** The names in alphabetical order. */
  public List<String> names() {
    return byName.keySet().stream().sorted(Comparator.naturalOrder()).toList();
  }
}
