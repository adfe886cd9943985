package org.aseankg.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Ends connections whose next request does not come to the end of its headers in time, and those
 * that take an answer no faster than a trickle. The idle timeout does not see them: every byte
 * begins it anew.
 */
public final class SlowClients implements Connection.Listener, AutoCloseable {

  /** How long the headers of a request may take. */
  public static final Duration HEADERS = Duration.ofSeconds(10);

  private static final Duration WINDOW = Duration.ofSeconds(15);

  private final long most;
  private final Map<HttpConnection, Beginning> connections = new ConcurrentHashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread own = new Thread(task, "slow-clients");
            own.setDaemon(true);
            return own;
          });

  /** The bytes that had come when the connection was last at rest, and when more came. */
  private static final class Beginning {
    private long bytes;
    private long since;
    private long sent;
    private long writingSince;
  }

  private SlowClients(Duration headers) {
    this.most = headers.toNanos();
  }

  /** Begins to watch the connections of a connector. */
  public static SlowClients watch(ServerConnector connector, Duration headers) {
    SlowClients watch = new SlowClients(headers);
    connector.addBean(watch);
    watch.thread.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
    return watch;
  }

  @Override
  public void onOpened(Connection connection) {
    if (connection instanceof HttpConnection http) {
      connections.put(http, new Beginning());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    long now = System.nanoTime();
    connections.forEach((connection, beginning) -> look(connection, beginning, now));
  }

  private void look(HttpConnection connection, Beginning beginning, long now) {
    boolean answering = connection.getHttpChannel().getRequest() != null;
    if (answering || connection.getBytesIn() == beginning.bytes) {
      beginning.bytes = connection.getBytesIn();
      beginning.since = 0;
    } else if (beginning.since == 0) {
      beginning.since = now;
    } else if (now - beginning.since > most) {
      connection.getEndPoint().close();
    }
    lookAtWriting(connection, beginning, now);
  }

  /** An answer that waits for its reader has to get on, window by window. */
  private static void lookAtWriting(HttpConnection connection, Beginning beginning, long now) {
    boolean waits =
        connection.getEndPoint() instanceof AbstractEndPoint end
            && end.getWriteFlusher().isPending();
    if (!waits) {
      beginning.writingSince = 0;
    } else if (beginning.writingSince == 0) {
      beginning.writingSince = now;
      beginning.sent = connection.getBytesOut();
    } else if (now - beginning.writingSince > WINDOW.toNanos()) {
      long sent = connection.getBytesOut() - beginning.sent;
      if (sent < WINDOW.toSeconds() * RequestBody.SLOWEST_RATE) {
        connection.getEndPoint().close();
      }
      beginning.writingSince = 0;
    }
  }
}
