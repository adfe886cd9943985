package org.aseankg.web.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Browsers in which somebody has signed in. A browser holds a secret of its own, never the token;
 * the secret is kept as a hash. They end with the process.
 */
public final class Sessions {

  public static final Duration LONGEST = Duration.ofHours(8);

  private static final int MOST = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final Map<String, Session> byHash = new LinkedHashMap<>();

  /**
   * A browser.
   *
   * @param tokenHash whose token was given
   * @param formKey a secret that every form of its pages carries
   * @param until when it ends
   */
  record Session(String tokenHash, String formKey, Instant until) {}

  /** Begins one and returns its secret. */
  synchronized String begin(TokenFile.Operator operator) {
    byHash.values().removeIf(s -> s.until().isBefore(clock.instant()));
    if (byHash.size() >= MOST) {
      byHash.remove(byHash.keySet().iterator().next());
    }
    String secret = TokenFile.secret();
    Instant until = clock.instant().plus(LONGEST);
    byHash.put(
        DigestUtils.sha256Hex(secret), new Session(operator.hash(), TokenFile.secret(), until));
    return secret;
  }

  /** The session of a secret, while it lasts. */
  synchronized Optional<Session> find(String secret) {
    return Optional.ofNullable(byHash.get(DigestUtils.sha256Hex(secret)))
        .filter(s -> clock.instant().isBefore(s.until()));
  }

  /** Ends one. */
  synchronized void end(String secret) {
    byHash.remove(DigestUtils.sha256Hex(secret));
  }
}
