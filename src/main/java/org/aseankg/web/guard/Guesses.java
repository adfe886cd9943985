package org.aseankg.web.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/**
 * Counts the wrong tokens that each client brings. Nobody guesses 256 random bits, but whoever
 * tries costs time and fills the log, and a token may be known in part.
 */
public final class Guesses {

  /** So many wrong tokens a client may bring in {@link #SPAN}. */
  public static final int MOST = 30;

  static final Duration SPAN = Duration.ofMinutes(1);

  private static final int MOST_CLIENTS = 100_000;

  private final Cache<String, AtomicInteger> wrong =
      Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterWrite(SPAN).build();

  /** A client brought a wrong one. */
  public void count(String client) {
    wrong.get(client, c -> new AtomicInteger()).incrementAndGet();
  }

  /**
   * Has a client wait that brought too many, whether this one is right or not.
   *
   * @throws RequestException 429
   */
  public void requireFew(String client) {
    AtomicInteger count = wrong.getIfPresent(client);
    if (count != null && count.get() >= MOST) {
      long wait = SPAN.toSeconds();
      throw new RequestException(
          Problem.of(
                  Problem.Kind.TOO_MANY_REQUESTS,
                  "You brought "
                      + MOST
                      + " tokens that are none of this server: try again in "
                      + wait
                      + " seconds.")
              .withHeader("Retry-After", Long.toString(wait)));
    }
  }
}
