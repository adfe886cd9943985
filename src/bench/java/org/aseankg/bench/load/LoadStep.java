package org.aseankg.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many honest clients for a time, each with a timetable: a request is due every so often, and is
 * late when the one before it took longer. What a request took is counted from when it was due, so
 * that a server that makes its clients wait does not hide what they would have asked meanwhile.
 * Hostile requests are sent beside them at a steady rate, from addresses of their own.
 */
final class LoadStep {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PROBLEM = Pattern.compile("/problem/([a-z-]+)");
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final LoadedServer server;
  private final HonestRequests requests;
  private final HostileCount ends;
  private final int clients;
  private final int pace;
  private final int hostile;
  private final StepCount count;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  LoadStep(
      LoadedServer server,
      HonestRequests requests,
      HostileCount ends,
      int clients,
      int pace,
      int hostile) {
    this.server = server;
    this.requests = requests;
    this.ends = ends;
    this.clients = clients;
    this.pace = pace;
    this.hostile = hostile;
    this.count = new StepCount(clients);
  }

  StepCount run(int seconds) throws Exception {
    double processor = server.processor();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 0; i < clients; i++) {
      int number = i;
      threads.submit(() -> client(number, start, end));
    }
    AtomicBoolean over = new AtomicBoolean();
    threads.submit(() -> hostileOnes(threads, start, end, over));
    long mostRss = 0;
    while (System.nanoTime() < end) {
      mostRss = Math.max(mostRss, server.rss());
      Thread.sleep(500);
    }
    double took = (System.nanoTime() - start) / 1e9;
    double used = server.processor() - processor;
    String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    long most = server.threads();
    long files = server.files();
    over.set(true);
    threads.shutdown();
    threads.awaitTermination(PATIENCE.toSeconds() + 10, TimeUnit.SECONDS);
    double heap = server.heap();
    count.took(took, used, load, mostRss, server.rss(), heap, most, files);
    return count;
  }

  private void client(int number, long start, long end) {
    Random random = new Random(number * 31L + clients);
    String from = "10.1." + number / 250 + "." + (number % 250 + 1);
    long due = start + (long) (random.nextDouble() * pace * NANOS_PER_MILLI);
    while (due < end) {
      sleepUntil(due);
      long sent = System.nanoTime();
      if (sent >= end) {
        return;
      }
      HttpRequest request =
          requests.next(random).header("X-Forwarded-For", from).timeout(PATIENCE).build();
      count.honest(answer(request), due, sent);
      due += pace * NANOS_PER_MILLI;
    }
  }

  private String answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String end = endOf(response.statusCode(), response.body());
      if (!end.matches("ok|busy|too-many-requests")) {
        System.err.println(request.uri() + ": " + end + " " + response.body());
      }
      return end;
    } catch (HttpTimeoutException e) {
      System.err.println(request.uri() + ": no answer");
      return "no answer";
    } catch (IOException e) {
      System.err.println(request.uri() + ": " + e);
      return "broken";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** Ok, the kind of problem, or the status. */
  static String endOf(int status, String body) {
    if (status < 400) {
      return "ok";
    }
    Matcher problem = PROBLEM.matcher(body);
    return problem.find() ? problem.group(1) : Integer.toString(status);
  }

  private void hostileOnes(ExecutorService threads, long start, long end, AtomicBoolean over) {
    double every = pace / (double) clients * (100 - hostile) / hostile * NANOS_PER_MILLI;
    HostileRequests bad = new HostileRequests(server.address(), http, over);
    Random random = new Random(clients);
    for (long i = 1; start + (long) (i * every) < end; i++) {
      sleepUntil(start + (long) (i * every));
      String from = "10.66.0." + (random.nextInt(Math.max(1, clients / 16)) + 1);
      String kind = HostileRequests.KINDS.get((int) (i % HostileRequests.KINDS.size()));
      count.hostile();
      threads.submit(
          () -> {
            long sent = System.nanoTime();
            ends.add(kind, bad.send(kind, from), System.nanoTime() - sent);
          });
    }
  }

  private static void sleepUntil(long time) {
    long wait = time - System.nanoTime();
    if (wait > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
