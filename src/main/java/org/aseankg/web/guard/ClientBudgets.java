package org.aseankg.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/**
 * What each client may use of the processors: so many seconds at once, which come back at a steady
 * rate. What is under way counts as it goes, so that many requests at once cost no less than one
 * after the other, though one may cost more than is left; whoever is in debt waits. Waiting for a
 * place or for a slow line costs nothing.
 */
public final class ClientBudgets {

  // A budget that nobody used for this long is full again, so forgetting it changes nothing.
  private static final int MOST_CLIENTS = 100_000;
  private static final int MOST_AT_ONCE = 24;
  private static final double HEAVY = 1 / 20.0;
  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final double most;
  private final double perSecond;
  private final LongSupplier clock;
  private final Cache<String, Account> accounts;

  /** One client's seconds left, and requests under way. */
  private static final class Account {
    private double left;
    private long seen;
    private final Set<Running> underway = new HashSet<>();
  }

  /** A request under way: its thread, and the processor time of that at its beginning. */
  private static final class Running {
    private final long thread = Thread.currentThread().getId();
    private final long start = THREADS.getCurrentThreadCpuTime();

    private double seconds() {
      return Math.max(0, THREADS.getThreadCpuTime(thread) - start) / NANOS;
    }
  }

  /**
   * @param most seconds that a client may use at once
   * @param perMinute seconds that come back in a minute
   */
  public ClientBudgets(long most, long perMinute) {
    this(most, perMinute, System::nanoTime);
  }

  public ClientBudgets(long most, long perMinute, LongSupplier clock) {
    this.most = most;
    this.perSecond = perMinute / 60.0;
    this.clock = clock;
    this.accounts =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofSeconds((long) Math.ceil(2 * most / perSecond) + 60))
            .build();
  }

  /** A request that is being paid for, until it is closed. */
  public interface Payment extends AutoCloseable {

    /** Nothing to pay. */
    Payment NONE = () -> {};

    @Override
    void close();
  }

  /**
   * Lets a request begin; its processor time is paid for when it ends. Begin and end it in one
   * thread.
   *
   * @throws RequestException 429 if the client is in debt, or has too much under way
   */
  public Payment begin(String client) {
    Account account =
        accounts.get(
            client,
            c -> {
              Account fresh = new Account();
              fresh.left = most;
              fresh.seen = clock.getAsLong();
              return fresh;
            });
    synchronized (account) {
      refill(account);
      double left = leftOf(account);
      if (left <= 0) {
        throw refused(
            "You have used your share of this server's time",
            (long) Math.ceil((1 - left) / perSecond));
      }
      if (account.underway.size() >= MOST_AT_ONCE) {
        throw refused("You have " + MOST_AT_ONCE + " requests under way", 1);
      }
      Running running = new Running();
      account.underway.add(running);
      return () -> pay(account, running);
    }
  }

  /** Whether a client has used much of its budget, so that others go first. */
  public boolean isHeavy(String client) {
    Account account = accounts.getIfPresent(client);
    if (account == null) {
      return false;
    }
    synchronized (account) {
      refill(account);
      return leftOf(account) < most * (1 - HEAVY);
    }
  }

  /** How many clients are known. */
  long size() {
    accounts.cleanUp();
    return accounts.estimatedSize();
  }

  private static double leftOf(Account account) {
    return account.left - account.underway.stream().mapToDouble(Running::seconds).sum();
  }

  private void pay(Account account, Running running) {
    synchronized (account) {
      refill(account);
      account.left -= running.seconds();
      account.underway.remove(running);
    }
  }

  private void refill(Account account) {
    long now = clock.getAsLong();
    account.left = Math.min(most, account.left + (now - account.seen) / NANOS * perSecond);
    account.seen = now;
  }

  private static RequestException refused(String why, long seconds) {
    long wait = Math.max(1, seconds);
    return new RequestException(
        Problem.of(Problem.Kind.TOO_MANY_REQUESTS, why + ": try again in " + wait + " seconds.")
            .withHeader("Retry-After", Long.toString(wait)));
  }
}
