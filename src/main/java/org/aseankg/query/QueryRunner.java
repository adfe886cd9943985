package org.aseankg.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.util.Context;
import org.aseankg.QueryCancelledException;
import org.aseankg.config.Settings;
import org.aseankg.model.PartialDate;
import org.aseankg.store.KgStore;
import org.aseankg.store.Services;
import org.aseankg.vocab.Iris;

/**
 * Runs canned queries on a store. Safe for use by many threads; each run is one read transaction,
 * stopped when its time is up and cut at the row limit of the settings.
 */
public final class QueryRunner {

  private final KgStore store;
  private final Iris iris;
  private final Settings settings;
  private final PropertyFunctions functions;
  private final Services services;

  public QueryRunner(KgStore store, Iris iris, Settings settings) {
    this(store, iris, settings, PropertyFunctions.NONE);
  }

  /** Runs queries that may call functions. */
  public QueryRunner(KgStore store, Iris iris, Settings settings, PropertyFunctions functions) {
    this.store = store;
    this.iris = iris;
    this.settings = settings;
    this.functions = functions;
    this.services = Services.of(settings);
  }

  /**
   * Answers a canned query.
   *
   * @throws org.aseankg.InvalidInputException if an argument is unknown, missing or of a wrong type
   * @throws QueryCancelledException if it takes longer than the settings allow
   */
  public QueryResult run(CannedQuery query, QueryRequest request) {
    PartialDate period = request.asOf().orElseGet(this::today);
    ArgumentBinding arguments = ArgumentBinding.of(query, request.arguments(), period, iris);
    int size = pageSize(query, request);
    long offset = (long) (request.page() - 1) * size;
    Op plan = query.prepared().plan(arguments.terms(), offset, size + 1L);
    return store.read(
        dataset -> {
          List<Binding> solutions = solve(plan, dataset);
          boolean more = solutions.size() > size;
          List<Binding> page = more ? solutions.subList(0, size) : solutions;
          Rows rows = Rows.labelled(query.columns(), page, dataset, iris, request.lang());
          return new QueryResult(
              query.name(),
              QueryResult.Form.TABLE,
              arguments.shown(),
              query.usesAsOf() ? Optional.of(period) : Optional.empty(),
              rows.columns(),
              rows.rows(),
              request.page(),
              more ? OptionalInt.of(request.page() + 1) : OptionalInt.empty());
        });
  }

  /**
   * Answers a query that a user wrote, of any of the four forms.
   *
   * @param sparql the text
   * @param limit rows or triples at most; 0 for the row limit of the settings
   * @throws org.aseankg.InvalidInputException if it is no query, an update, or asks a server that
   *     the settings do not list
   * @throws org.aseankg.ServiceException if a server that it asks gives no usable answer
   * @throws QueryCancelledException if it takes longer than the settings allow
   */
  public QueryResult run(String sparql, int limit) {
    Query query = SparqlText.parse(sparql);
    services.requireAllowed(query);
    long rows = limit > 0 ? Math.min(limit, settings.resultLimit()) : settings.resultLimit();
    return store.read(
        dataset -> {
          try (Deadline deadline = deadline(dataset, false)) {
            return deadline.run(() -> new TextQuery(query, dataset, rows).run(deadline.context()));
          }
        });
  }

  /** The solutions of a canned query as terms, unlabelled and unpaged; for facades. */
  List<Binding> solve(CannedQuery query, Map<String, String> arguments, PartialDate period) {
    Map<String, Node> terms = ArgumentBinding.of(query, arguments, period, iris).terms();
    Op plan = query.prepared().plan(terms, 0, settings.resultLimit());
    return store.read(dataset -> solve(plan, dataset));
  }

  /** Today, by the clock of the settings. */
  PartialDate today() {
    return PartialDate.of(LocalDate.now(settings.clock()));
  }

  private int pageSize(CannedQuery query, QueryRequest request) {
    int wanted = request.limit() > 0 ? request.limit() : query.pageSize().orElse(Integer.MAX_VALUE);
    return (int) Math.min(wanted, settings.resultLimit());
  }

  private List<Binding> solve(Op plan, DatasetGraph dataset) {
    try (Deadline deadline = deadline(dataset, true)) {
      return deadline.run(() -> collect(plan, dataset, deadline.context()));
    }
  }

  private Deadline deadline(DatasetGraph dataset, boolean planned) {
    Deadline deadline = new Deadline(settings.queryTimeout(), dataset, planned);
    functions.allowIn(deadline.context());
    services.allowIn(deadline.context());
    return deadline;
  }

  private static List<Binding> collect(Op op, DatasetGraph dataset, Context context) {
    Plan plan =
        QueryEngineRegistry.findFactory(op, dataset, context)
            .create(op, dataset, BindingRoot.create(), context);
    List<Binding> solutions = new ArrayList<>();
    QueryIterator iterator = plan.iterator();
    try {
      while (iterator.hasNext()) {
        solutions.add(iterator.next());
      }
    } finally {
      iterator.close();
      plan.close();
    }
    return solutions;
  }
}
