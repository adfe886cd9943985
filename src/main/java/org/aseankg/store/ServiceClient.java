package org.aseankg.store;

import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.aseankg.ServiceException;
import org.aseankg.config.Settings;

/**
 * Asks another server, within limits of time, bytes and rows. Redirects are not followed: they
 * would lead where nobody has looked.
 */
final class ServiceClient {

  private static final String AGENT = "asean-kg (SPARQL SERVICE)";

  /** Calls at a time, so that a slow server does not hold all places of our own. */
  private static final int AT_A_TIME = 4;

  /** How often is looked whether somebody stopped the query. */
  private static final long LOOK_MILLIS = 20;

  private final Duration timeout;
  private final long mostBytes;
  private final long mostRows;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final Executor threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "service-call");
            thread.setDaemon(true);
            return thread;
          });
  private volatile HttpClient client;

  ServiceClient(Settings settings) {
    timeout = settings.serviceTimeout();
    mostBytes = settings.serviceBytes();
    mostRows = settings.resultLimit();
  }

  /**
   * The solutions of a query on another server.
   *
   * @param stopped whether our own query was stopped meanwhile
   * @throws ServiceException if there is no answer that can be used
   * @throws QueryCancelledException if the query was stopped
   */
  List<Binding> ask(Services.Called called, String query, BooleanSupplier stopped) {
    long end = System.nanoTime() + timeout.toNanos();
    await(called, stopped, end);
    try {
      CompletableFuture<HttpResponse<byte[]>> answer = send(called, query);
      return new ServiceAnswer(called, mostRows).rows(await(called, answer, stopped, end));
    } finally {
      places.release();
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> send(Services.Called called, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(called.address())
            .timeout(timeout)
            .header("Accept", ServiceAnswer.TYPE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", AGENT)
            .POST(
                BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
    // The name is looked up in a thread of its own too: that can take long.
    threads.execute(
        () -> {
          try {
            requirePublic(called);
            CompletableFuture<HttpResponse<byte[]>> sent = client().sendAsync(request, this::body);
            answer.whenComplete((r, e) -> sent.cancel(true));
            sent.whenComplete(
                (r, e) -> {
                  if (e == null) {
                    answer.complete(r);
                  } else {
                    answer.completeExceptionally(e);
                  }
                });
          } catch (RuntimeException | UnknownHostException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /** Of an error nothing is read but its status. */
  private BodySubscriber<byte[]> body(HttpResponse.ResponseInfo response) {
    return response.statusCode() == ServiceAnswer.OK
        ? new BoundedBody(response, mostBytes)
        : BodySubscribers.replacing(new byte[0]);
  }

  private HttpClient client() {
    if (client == null) {
      synchronized (this) {
        if (client == null) {
          client =
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .executor(threads)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .connectTimeout(timeout)
                  .build();
        }
      }
    }
    return client;
  }

  /** A public name must not lead into the operator's own network, whoever runs its name server. */
  private static void requirePublic(Services.Called called) throws UnknownHostException {
    if (!called.host().isExplicit() && PrivateNetworks.hold(called.host().name())) {
      throw ServiceAnswer.unusable(
          called, "has an address in a private network: list it by that address");
    }
  }

  private void await(Services.Called called, BooleanSupplier stopped, long end) {
    try {
      while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        requireTime(called, stopped, end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  private <T> T await(
      Services.Called called, CompletableFuture<T> answer, BooleanSupplier stopped, long end) {
    try {
      while (true) {
        try {
          requireTime(called, stopped, end);
          return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Not yet: look again.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } catch (ExecutionException | CancellationException e) {
      throw failure(called, e);
    } finally {
      answer.cancel(true);
    }
  }

  private void requireTime(Services.Called called, BooleanSupplier stopped, long end) {
    if (stopped.getAsBoolean()) {
      throw new QueryCancelledException();
    }
    if (System.nanoTime() - end > 0) {
      throw late(called);
    }
  }

  private ServiceException late(Services.Called called) {
    return new ServiceException(
        called.host().toString(),
        true,
        "The server "
            + called.host()
            + " did not answer within "
            + timeout.toSeconds()
            + " s: ask it for less.");
  }

  private ServiceException failure(Services.Called called, Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
      cause = cause.getCause();
    }
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof ServiceException known) {
        return known;
      }
      if (t instanceof BoundedBody.TooLongException) {
        return ServiceAnswer.unusable(
            called,
            String.format(Locale.ROOT, "answered more than %,d bytes: ask it for less", mostBytes));
      }
    }
    if (cause instanceof HttpTimeoutException) {
      return late(called);
    }
    return ServiceAnswer.unusable(
        called,
        cause instanceof UnknownHostException
            ? "is not known by that name"
            : "cannot be reached (" + cause.getClass().getSimpleName() + ")");
  }
}
