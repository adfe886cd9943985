package org.aseankg.web.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aseankg.InvalidInputException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port for those who watch over the process, apart from that of the public and with threads of
 * its own: it answers however busy the other is, and until the very end of a stop.
 */
final class Management implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Management.class);
  private static final int THREADS = 6;
  private static final long IDLE_MILLIS = 30_000;
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json";

  private final Server jetty;
  private final ServerConnector connector;
  private final String host;

  private Management(String host, int port, Meters meters, Readiness readiness) {
    this.host = host;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("management");
    threads.setDaemon(true);
    jetty = new Server(threads);
    connector = new ServerConnector(jetty, 1, 1);
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    jetty.addConnector(connector);
    jetty.setHandler(new Answers(meters, readiness));
  }

  /**
   * Listens.
   *
   * @throws InvalidInputException if the address cannot be listened on
   */
  static Management start(String host, int port, Meters meters, Readiness readiness) {
    Management management = new Management(host, port, meters, readiness);
    try {
      management.jetty.start();
      return management;
    } catch (Exception e) {
      management.close();
      throw new InvalidInputException(
          "The management port " + port + " of " + host + " cannot be listened on: choose another.",
          e);
    }
  }

  URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + connector.getLocalPort() + "/");
  }

  @Override
  public void close() {
    try {
      jetty.stop();
    } catch (Exception e) {
      LOG.warn("The management port could not be closed", e);
    }
  }

  /** The three things to be read there; everything else is 404. */
  private static final class Answers extends Handler.Abstract {

    private final ObjectMapper json = new ObjectMapper();
    private final Meters meters;
    private final Readiness readiness;

    public Answers(Meters meters, Readiness readiness) {
      this.meters = meters;
      this.readiness = readiness;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
      String path = request.getHttpURI().getPath();
      if (!read) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        return send(response, callback, 405, TEXT, "Only GET is allowed here.\n");
      }
      return switch (path) {
        case "/metrics" -> send(response, callback, 200, TEXT, meters.text());
        case "/healthz" -> send(response, callback, 200, JSON, "{\"status\":\"ok\"}");
        case "/readyz" -> ready(response, callback);
        default ->
            send(response, callback, 404, TEXT, "Here are /metrics, /healthz and /readyz.\n");
      };
    }

    private boolean ready(Response response, Callback callback) {
      Readiness.Report report = readiness.look();
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", report.isReady() ? "ok" : "not ready");
      document.put("checks", report.byName());
      try {
        return send(
            response,
            callback,
            report.isReady() ? 200 : 503,
            JSON,
            json.writeValueAsString(document));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private static boolean send(
        Response response, Callback callback, int status, String type, String body) {
      response.setStatus(status);
      response
          .getHeaders()
          .put(HttpHeader.CONTENT_TYPE, type)
          .put(HttpHeader.CACHE_CONTROL, "no-store")
          .put("X-Content-Type-Options", "nosniff");
      response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    }
  }
}
