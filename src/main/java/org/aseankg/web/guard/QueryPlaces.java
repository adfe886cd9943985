package org.aseankg.web.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.aseankg.web.http.Clients;
import org.aseankg.web.http.RequestException;

/**
 * Places for queries that clients wrote, shared so that nobody's queries keep the others' out: a
 * client has half of them at most, those that have used much of the processor lately have a quarter
 * together, and of those that wait the one goes first whose client has used little and has fewest
 * running. The machine itself is many clients as likely as one, so it has no share of its own.
 */
public final class QueryPlaces {

  static final int WAIT_SECONDS = 5;

  // Each that waits holds a thread, and others have to be answered meanwhile.
  private static final int MOST_WAITING = 20;
  private static final int MOST_WAITING_OF_ONE = 6;

  private final int all;
  private final Predicate<String> heavy;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiter> waiting = new ArrayList<>();
  private final Map<String, Integer> held = new HashMap<>();
  private int taken;

  /** A place, until it is closed. */
  public interface Place {
    void close();
  }

  private static final class Waiter {
    private final Clients.Client client;
    private final Condition turn;
    private boolean hasPlace;

    Waiter(Clients.Client client, Condition turn) {
      this.client = client;
      this.turn = turn;
    }
  }

  /**
   * @param heavy which clients have used much lately
   */
  public QueryPlaces(int all, Predicate<String> heavy) {
    this.all = all;
    this.heavy = heavy;
  }

  /** How many queries are running. */
  public int running() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** How many queries wait for a place. */
  public int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many queries wait that are not this client's. */
  int waitingBeside(String client) {
    lock.lock();
    try {
      return (int) waiting.stream().filter(w -> !w.client.name().equals(client)).count();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a place, after waiting a little for one.
   *
   * @throws RequestException if none became free, or too many wait
   */
  public Place enter(Clients.Client client) {
    lock.lock();
    try {
      Waiter waiter = new Waiter(client, lock.newCondition());
      waiting.add(waiter);
      giveOut();
      boolean tooMany = waiting.size() > MOST_WAITING || tooManyOf(client);
      if (!waiter.hasPlace && (tooMany || !await(waiter))) {
        waiting.remove(waiter);
        throw RequestException.busy(WAIT_SECONDS);
      }
    } finally {
      lock.unlock();
    }
    return () -> leave(client);
  }

  private boolean tooManyOf(Clients.Client client) {
    return !client.isOwn()
        && waiting.stream().filter(w -> w.client.equals(client)).count() > MOST_WAITING_OF_ONE;
  }

  private static boolean await(Waiter waiter) {
    long left = TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    try {
      while (!waiter.hasPlace && left > 0) {
        left = waiter.turn.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return waiter.hasPlace;
  }

  private void leave(Clients.Client client) {
    lock.lock();
    try {
      taken--;
      held.computeIfPresent(client.name(), (n, count) -> count > 1 ? count - 1 : null);
      giveOut();
    } finally {
      lock.unlock();
    }
  }

  private void giveOut() {
    for (Optional<Waiter> next = next(); next.isPresent(); next = next()) {
      Waiter waiter = next.get();
      waiting.remove(waiter);
      taken++;
      held.merge(waiter.client.name(), 1, Integer::sum);
      waiter.hasPlace = true;
      waiter.turn.signal();
    }
  }

  /** Whose turn it is, if there is a place for anybody. */
  private Optional<Waiter> next() {
    if (taken >= all || waiting.isEmpty()) {
      return Optional.empty();
    }
    int ofHeavy =
        held.entrySet().stream()
            .filter(e -> heavy.test(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    // The first of equals is the one that came first.
    return waiting.stream()
        .filter(w -> w.client.isOwn() || mayEnter(w.client.name(), ofHeavy))
        .min(
            Comparator.comparing((Waiter w) -> heavy.test(w.client.name()))
                .thenComparing(w -> held.getOrDefault(w.client.name(), 0)));
  }

  private boolean mayEnter(String client, int ofHeavy) {
    boolean hasShare = held.getOrDefault(client, 0) < Math.max(1, all / 2);
    return hasShare && (ofHeavy < Math.max(1, all / 4) || !heavy.test(client));
  }
}
