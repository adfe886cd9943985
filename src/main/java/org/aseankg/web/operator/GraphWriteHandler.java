package org.aseankg.web.operator;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.NotFoundException;
import org.aseankg.load.HandWrites;
import org.aseankg.store.ChangeNote;
import org.aseankg.vocab.Iris;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.sparql.GraphNames;
import org.aseankg.web.sparql.GraphStoreHandler;

/**
 * The writing half of the SPARQL 1.1 Graph Store Protocol: PUT replaces a named graph, POST adds to
 * it, DELETE removes it. {@code If-Match} holds a change back that rests on older data.
 */
final class GraphWriteHandler implements OperatorHandler {

  private static final Set<String> KNOWN = Set.of("graph", "default");

  private final HandWrites writes;
  private final WriteGate gate;
  private final GraphStoreHandler reads;
  private final Iris iris;
  private final Runnable afterWrite;

  /**
   * @param reads knows the entity tags that were given out
   * @param afterWrite run after the store has changed
   */
  GraphWriteHandler(
      HandWrites writes, WriteGate gate, GraphStoreHandler reads, Iris iris, Runnable afterWrite) {
    this.writes = writes;
    this.gate = gate;
    this.reads = reads;
    this.iris = iris;
    this.afterWrite = afterWrite;
  }

  @Override
  public void handle(Exchange exchange, Doorkeeper.Guest operator) throws IOException {
    exchange.query().requireKnown(KNOWN);
    String method = exchange.request().getMethod();
    boolean fresh = method.equals("POST") && !exchange.query().has("graph");
    Node graph = fresh ? freshName(exchange) : graph(exchange);
    boolean deletes = method.equals("DELETE");
    List<Triple> body = deletes ? List.of() : GraphBody.read(exchange.request(), graph.getURI());
    ChangeNote note =
        ChangeNote.of(operator.name(), method.toLowerCase(Locale.ROOT), graph.getURI());
    boolean[] existed = new boolean[1];
    gate.pass(
        () -> {
          writes.write(
              note,
              dataset -> {
                existed[0] = dataset.containsGraph(graph);
                requireExpected(exchange, graph, existed[0]);
                change(dataset, graph, method, body);
              });
          afterWrite.run();
          return null;
        });
    exchange.response().setStatus(existed[0] || deletes ? 204 : 201);
    if (!existed[0] && !deletes) {
      exchange.response().setHeader("Location", location(exchange, graph));
    }
  }

  private static void change(DatasetGraph dataset, Node graph, String method, List<Triple> body) {
    if (!method.equals("POST")) {
      dataset.removeGraph(graph);
    }
    body.forEach(t -> dataset.add(Quad.create(graph, t)));
  }

  private Node graph(Exchange exchange) {
    return exchange
        .query()
        .one("graph")
        .filter(g -> !exchange.query().has("default"))
        .map(GraphNames::node)
        .orElseThrow(
            () ->
                RequestException.invalid(
                    "Only a named graph can be written, the default graph being the union of"
                        + " all: expected ?graph= with its IRI, and nothing else."));
  }

  private Node freshName(Exchange exchange) {
    if (exchange.query().has("default")) {
      return graph(exchange);
    }
    return NodeFactory.createURI(iris.graph("external/" + UUID.randomUUID()));
  }

  private static String location(Exchange exchange, Node graph) {
    return exchange.request().getRequestURL()
        + "?graph="
        + URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
  }

  private void requireExpected(Exchange exchange, Node graph, boolean exists) {
    if (exchange.request().getMethod().equals("DELETE") && !exists) {
      throw new NotFoundException("There is no graph " + graph.getURI() + ".");
    }
    String match = exchange.request().getHeader("If-Match");
    if (match != null && (!exists || !isOneOf(match, exchange))) {
      throw changed("The data is not what the request expects: read it again.");
    }
    String none = exchange.request().getHeader("If-None-Match");
    if (none != null && exists && isOneOf(none, exchange)) {
      throw changed("There is such a graph already.");
    }
  }

  private boolean isOneOf(String header, Exchange exchange) {
    return header.strip().equals("*")
        || reads.tags(exchange).stream().anyMatch(t -> EntityTag.isStrong(header, t));
  }

  private static RequestException changed(String detail) {
    return new RequestException(Problem.of(Problem.Kind.PRECONDITION_FAILED, detail));
  }
}
