package org.aseankg.web.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Tells when memory runs short: when much of it is still used after it was cleared up, or when
 * clearing up takes most of the time.
 */
public final class MemoryPressure {

  private static final double FULL_AFTER_COLLECTION = 0.85;
  private static final double FULL = 0.8;
  private static final double MOST_TIME = 0.5;
  private static final long SPAN = 1_000_000_000L;

  private final List<MemoryPoolMXBean> pools;
  private long spanBegan = System.nanoTime();
  private long collectedMillis = collectionMillis();
  private boolean collecting;
  private long quietUntil = System.nanoTime();

  public MemoryPressure() {
    pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .filter(MemoryPoolMXBean::isUsageThresholdSupported)
            .toList();
    for (MemoryPoolMXBean pool : pools) {
      long most = pool.getUsage().getMax();
      if (most > 0) {
        pool.setCollectionUsageThreshold((long) (most * FULL_AFTER_COLLECTION));
      }
    }
  }

  /** Whether something should be stopped now; for a while after it was, what was held is freed. */
  boolean isHigh() {
    measureSpan();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    boolean full = heap.getUsed() > FULL * heap.getMax();
    boolean stays = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    long now = System.nanoTime();
    if (!full || !(stays || collecting) || now - quietUntil < 0) {
      return false;
    }
    quietUntil = now + SPAN;
    return true;
  }

  /** Bytes that a thread has allocated so far; 0 where that is not known. */
  static long allocatedBy(long thread) {
    return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
        ? Math.max(0, threads.getThreadAllocatedBytes(thread))
        : 0;
  }

  private void measureSpan() {
    long now = System.nanoTime();
    if (now - spanBegan < SPAN) {
      return;
    }
    long millis = collectionMillis();
    collecting = (millis - collectedMillis) * 1e6 > MOST_TIME * (now - spanBegan);
    spanBegan = now;
    collectedMillis = millis;
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
