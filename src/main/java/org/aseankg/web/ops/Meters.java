package org.aseankg.web.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts what happens, for Prometheus. Whatever part of the server refuses, stops or remembers
 * something says so here; every name begins with {@code asean_kg_}. Labels take values of short
 * lists only, never what a client has sent.
 */
public final class Meters implements AutoCloseable {

  private static final String PREFIX = "asean.kg.";

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Counter budget;

  /** Figures of this process, all nought. */
  public Meters() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    // Told from the start, so that a first refusal is seen as a rise and not as a new figure.
    List.of("done", "refused", "failed", "busy").forEach(this::writes);
    List.of("query-timeout", "query-stopped", "query-too-expensive", "cut").forEach(this::aborts);
    budget =
        Counter.builder(PREFIX + "budget.refusals")
            .description("Requests refused because their client has used up its budget")
            .register(registry);
  }

  /**
   * A request was answered.
   *
   * @param kind what was asked for, as {@code sparql}
   * @param outcome what became of it: {@code ok}, {@code refused}, {@code failed}, {@code aborted}
   *     or {@code cut}
   */
  void answered(String kind, String outcome, Duration took) {
    Timer.builder(PREFIX + "request")
        .description("Time to answer a request, waiting for a place among the queries included")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  /** A request was answered by a problem of this kind. */
  void problem(String slug) {
    Counter.builder(PREFIX + "problems")
        .description("Requests answered by a problem, by its kind")
        .tag("problem", slug)
        .register(registry)
        .increment();
  }

  /**
   * A query or an answer was ended before its time.
   *
   * @param reason {@code query-timeout}, {@code query-stopped}, {@code query-too-expensive} or
   *     {@code cut} for an answer that had begun
   */
  public void aborted(String reason) {
    aborts(reason).increment();
  }

  /** A request was refused because its client has used up its budget. */
  public void budgetRefused() {
    budget.increment();
  }

  /**
   * A change of the data was asked for over HTTP.
   *
   * @param outcome {@code done}, {@code refused} as not fit, {@code failed} by a fault of ours, or
   *     {@code busy} since another took too long
   */
  public void wrote(String outcome) {
    writes(outcome).increment();
  }

  private Counter writes(String outcome) {
    return Counter.builder(PREFIX + "writes")
        .description("Changes of the data asked for over HTTP, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  /**
   * Something that is remembered was looked up.
   *
   * @param cache what remembers, one of a few names
   */
  public void lookedUp(String cache, boolean found) {
    Counter.builder(PREFIX + "cache.lookups")
        .description("Look-ups in what is remembered, by whether it was there")
        .tag("cache", cache)
        .tag("result", found ? "hit" : "miss")
        .register(registry)
        .increment();
  }

  /**
   * A figure that is asked for when it is read.
   *
   * @param name with dots, as {@code queries.running}
   */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(PREFIX + name, value)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  /** All figures in the text format of Prometheus, version 0.0.4. */
  String text() {
    return registry.scrape("text/plain; version=0.0.4; charset=utf-8");
  }

  private Counter aborts(String reason) {
    return Counter.builder(PREFIX + "aborts")
        .description("Queries and answers ended before their time, by reason")
        .tag("reason", reason)
        .register(registry);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
