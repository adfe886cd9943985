package org.aseankg.web.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.query.ExpressionFunctions;
import org.aseankg.query.PropertyFunctions;
import org.aseankg.store.GuardedExecutor;
import org.aseankg.store.KgStore;
import org.aseankg.store.QueryMemory;
import org.aseankg.store.Services;
import org.aseankg.web.guard.ExpressionLimits;
import org.aseankg.web.guard.LimitedRows;
import org.aseankg.web.guard.QueryPlaces;
import org.aseankg.web.guard.RunningQueries;
import org.aseankg.web.guard.RunningQuery;
import org.aseankg.web.http.Clients;
import org.aseankg.web.http.Connections;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Paths;
import org.aseankg.web.http.ResultLimit;

/** Runs a query of a client within its limits of time and size, and writes what it finds. */
public final class SparqlRunner {

  private final KgStore store;
  private final Settings settings;
  private final QueryPlaces places;
  private final PropertyFunctions functions;
  private final Services services;
  private final RunningQueries running;
  private final Clients clients;

  /**
   * @param running where queries are entered that can be stopped
   */
  public SparqlRunner(
      KgStore store,
      Settings settings,
      QueryPlaces places,
      PropertyFunctions functions,
      Services services,
      RunningQueries running,
      Clients clients) {
    this.store = store;
    this.settings = settings;
    this.places = places;
    this.functions = functions;
    this.services = services;
    this.running = running;
    this.clients = clients;
  }

  /**
   * Answers a query in one read transaction.
   *
   * @param view what the query sees of the store
   */
  void run(
      Query query,
      SparqlRequest request,
      UnaryOperator<DatasetGraph> view,
      Offer<SparqlFormat> offer,
      Exchange exchange)
      throws IOException {
    QueryPlaces.Place place = places.enter(clients.of(exchange.request()));
    try {
      store.stream(
          dataset -> {
            answer(query, request, view, offer, exchange);
            return null;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      place.close();
    }
  }

  private void answer(
      Query query,
      SparqlRequest request,
      UnaryOperator<DatasetGraph> view,
      Offer<SparqlFormat> offer,
      Exchange exchange) {
    QueryMemory memory = new QueryMemory(settings.get(Keys.QUERY_MEMORY) << 20);
    RunningQueries.Entry entry =
        new RunningQueries.Entry(
            Optional.ofNullable(exchange.request().getHeader(RunningQueries.HEADER)),
            Paths.SPARQL,
            clients.of(exchange.request()).name(),
            request.query().orElseThrow(),
            timeout(request),
            memory);
    try (QueryExec exec = prepare(query, request, view, memory);
        RunningQuery run =
            running.enter(entry, () -> stop(exec), () -> Connections.cut(exchange))) {
      write(exec, query, offer, exchange, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(QueryExec exec) {
    // What is still being prepared knows the signal alone.
    Context.getOrSetCancelSignal(exec.getContext()).set(true);
    exec.abort();
  }

  private void write(
      QueryExec exec, Query query, Offer<SparqlFormat> offer, Exchange exchange, RunningQuery run)
      throws IOException {
    try {
      write(exec, query, offer, exchange);
    } catch (RuntimeException e) {
      throw run.explain(e);
    }
  }

  private QueryExec prepare(
      Query query, SparqlRequest request, UnaryOperator<DatasetGraph> view, QueryMemory memory) {
    DatasetGraph dataset = view.apply(store.dataset());
    DatasetDescription description = query.getDatasetDescription();
    if (description != null) {
      dataset = DynamicDatasets.dynamicDataset(description, dataset, false);
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
    }
    Duration timeout = timeout(request);
    QueryExecDatasetBuilder builder =
        QueryExec.newBuilder()
            .dataset(dataset)
            .query(query)
            .set(ARQConstants.registryPropertyFunctions, functions)
            .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    ExpressionLimits.set(builder, request.query().orElseThrow(), timeout);
    QueryExec exec = builder.build();
    services.allowIn(exec.getContext());
    ExpressionFunctions.allowIn(exec.getContext());
    GuardedExecutor.guard(exec.getContext(), memory);
    return exec;
  }

  private Duration timeout(SparqlRequest request) {
    Duration longest = settings.queryTimeout();
    return request.timeout().filter(t -> t.compareTo(longest) < 0).orElse(longest);
  }

  private void write(QueryExec exec, Query query, Offer<SparqlFormat> offer, Exchange exchange)
      throws IOException {
    HeldOutput out = exchange.output(Rdf.contentType(offer.mediaType()));
    Lang lang = offer.value().lang;
    if (query.isSelectType()) {
      writeRows(exec, lang, exchange, out);
    } else if (query.isAskType()) {
      writer(lang).write(out, exec.ask(), exec.getContext());
    } else {
      Rdf.Triples found =
          Rdf.collect(exec, query, settings.resultLimit(), settings.get(Keys.ANSWER_BYTES));
      new ResultLimit(exchange, () -> found.graph().size()).mark(out, found.truncated());
      Rdf.write(found.graph(), lang, out);
    }
    out.complete();
  }

  private void writeRows(QueryExec exec, Lang lang, Exchange exchange, HeldOutput out) {
    long most = settings.get(Keys.ANSWER_BYTES);
    LimitedRows rows =
        new LimitedRows(exec.select(), settings.resultLimit(), () -> out.total() >= most);
    ResultLimit limit = new ResultLimit(exchange, rows::getRowNumber);
    limit.watch(out, rows::isTruncated);
    writer(lang).write(out, rows, exec.getContext());
    limit.mark(out, rows.isTruncated());
  }

  private static RowSetWriter writer(Lang lang) {
    return RowSetWriterRegistry.getFactory(lang).create(lang);
  }
}
