package org.aseankg.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How hostile requests ended, by their kind. */
final class HostileCount {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Map<String, Kind> kinds = new ConcurrentSkipListMap<>();

  /** Of one kind. */
  private static final class Kind {
    private final Map<String, LongAdder> ends = new ConcurrentSkipListMap<>();
    private long longest;

    private synchronized void lasted(long nanos) {
      longest = Math.max(longest, nanos);
    }
  }

  void add(String kind, String end, long nanos) {
    Kind count = kinds.computeIfAbsent(kind, k -> new Kind());
    count.ends.computeIfAbsent(end, e -> new LongAdder()).increment();
    count.lasted(nanos);
  }

  String table() {
    List<String> rows = new ArrayList<>();
    rows.add("| hostile | sent | ended | longest |");
    rows.add("| --- | --- | --- | --- |");
    kinds.forEach(
        (name, kind) -> {
          List<String> ends = new ArrayList<>();
          kind.ends.forEach((end, count) -> ends.add(end + " " + count));
          long all = kind.ends.values().stream().mapToLong(LongAdder::sum).sum();
          long seconds = (kind.longest + NANOS_PER_SECOND / 2) / NANOS_PER_SECOND;
          rows.add(
              "| "
                  + name
                  + " | "
                  + all
                  + " | "
                  + String.join(", ", ends)
                  + " | "
                  + seconds
                  + " s |");
        });
    return String.join("\n", rows);
  }
}
