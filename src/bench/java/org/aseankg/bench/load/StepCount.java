package org.aseankg.bench.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of the requests of one step, and what the server took. */
final class StepCount {

  static final String HEAD =
      "| clients | honest requests | a second | 503 busy | 429 | faults | p50 ms | p99 ms |"
          + " longest ms | p99 ms from sending | hostile | server's processors | load average |"
          + " most RSS MB | RSS MB after | heap MB after | threads | files |\n"
          + "| --- ".repeat(18)
          + "|";

  private static final int MOST = 200_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final int clients;
  private final long[] fromDue = new long[MOST];
  private final long[] fromSending = new long[MOST];
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger hostile = new AtomicInteger();
  private final Map<String, AtomicInteger> ends = new ConcurrentSkipListMap<>();
  private String resources = "";
  private double seconds;

  StepCount(int clients) {
    this.clients = clients;
  }

  /** An honest request that got an answer, or did not. */
  void honest(String end, long due, long sent) {
    ends.computeIfAbsent(end, e -> new AtomicInteger()).incrementAndGet();
    long now = System.nanoTime();
    int number = requests.getAndIncrement();
    if (number < MOST) {
      fromDue[number] = now - due;
      fromSending[number] = now - sent;
    }
  }

  void hostile() {
    hostile.incrementAndGet();
  }

  void took(
      double seconds,
      double processor,
      String load,
      long mostRss,
      long rss,
      double heap,
      long threads,
      long files) {
    this.seconds = seconds;
    this.resources =
        String.format(
            Locale.ROOT,
            "%.2f | %s | %d | %d | %.0f | %d | %d |",
            processor / seconds,
            load,
            mostRss,
            rss,
            heap,
            threads,
            files);
  }

  private int of(String end) {
    AtomicInteger count = ends.get(end);
    return count == null ? 0 : count.get();
  }

  String row() {
    int all = Math.min(requests.get(), MOST);
    long[] due = Arrays.copyOf(fromDue, all);
    long[] sent = Arrays.copyOf(fromSending, all);
    Arrays.sort(due);
    Arrays.sort(sent);
    int faults = all - of("ok") - of("busy") - of("too-many-requests");
    StringBuilder kinds = new StringBuilder();
    ends.forEach(
        (end, count) -> {
          if (!end.matches("ok|busy|too-many-requests")) {
            kinds.append(", ").append(end).append(' ').append(count);
          }
        });
    return String.format(
            Locale.ROOT,
            "| %d | %d | %.1f | %d | %d | %d%s | %.0f | %.0f | %.0f | %.0f | %d | ",
            clients,
            all,
            all / seconds,
            of("busy"),
            of("too-many-requests"),
            faults,
            kinds.length() == 0 ? "" : " (" + kinds.substring(2) + ")",
            at(due, 0.5),
            at(due, 0.99),
            at(due, 1),
            at(sent, 0.99),
            hostile.get())
        + resources;
  }

  private static double at(long[] sorted, double part) {
    if (sorted.length == 0) {
      return 0;
    }
    int place = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.max(0, place)] / NANOS_PER_MILLI;
  }
}
