package org.aseankg.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers queries as a real one on a bad day would. */
final class OddServer implements AutoCloseable {

  static final String RESULTS = "application/sparql-results+json";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> queries = new CopyOnWriteArrayList<>();

  OddServer() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  /** Answers at a path with a status, a type and a text; a path is given once. */
  OddServer with(String path, int status, String type, String text) {
    return with(
        path,
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  OddServer with(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            remember(exchange);
            handler.handle(exchange);
          }
        });
    return this;
  }

  private void remember(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    queries.add(URLDecoder.decode(form.replaceFirst("^query=", ""), StandardCharsets.UTF_8));
  }

  /** Sends an answer that has no end, until nobody reads any more. */
  static void sendForEver(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", RESULTS);
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(
        "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":["
            .getBytes(StandardCharsets.UTF_8));
    byte[] row =
        "{\"x\":{\"type\":\"literal\",\"value\":\"1\"}},"
            .repeat(1000)
            .getBytes(StandardCharsets.UTF_8);
    while (true) {
      out.write(row);
    }
  }

  /** The queries that came, decoded. */
  List<String> queries() {
    return queries;
  }

  /** As {@code http://127.0.0.1:4321}. */
  String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
