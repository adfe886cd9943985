package org.aseankg.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;

/**
 * What an operator can set beyond the options of a command. Every key can be given as an
 * environment variable {@code ASEAN_KG_<KEY>} (upper case, underscores); a variable with that
 * prefix and an unknown key stops the start, so that a typing mistake never passes for a setting.
 *
 * @param base IRI base of entities, concepts and graphs, ending in a slash ({@code ASEAN_KG_BASE}).
 *     The ontology's own namespace never moves.
 * @param queryTimeout how long one query may run ({@code ASEAN_KG_QUERY_TIMEOUT}, in seconds)
 * @param resultLimit how many rows or triples one answer may hold at most ({@code
 *     ASEAN_KG_RESULT_LIMIT})
 * @param clock tells today's date ({@code ASEAN_KG_TODAY} sets it, for answers that stay the same)
 * @param serviceHosts the servers that queries may call with SERVICE; none unless set ({@code
 *     ASEAN_KG_SERVICE_HOSTS}, with commas between them)
 * @param serviceTimeout how long one call of such a server may take ({@code
 *     ASEAN_KG_SERVICE_TIMEOUT}, in seconds)
 * @param serviceBytes how many bytes one answer of such a server may have ({@code
 *     ASEAN_KG_SERVICE_BYTES})
 * @param tokens the file of the operators' tokens ({@code ASEAN_KG_TOKENS})
 */
public record Settings(
    String base,
    Duration queryTimeout,
    long resultLimit,
    Clock clock,
    List<ServiceHost> serviceHosts,
    Duration serviceTimeout,
    long serviceBytes,
    Optional<Path> tokens) {

  /** The base under which the data is published. */
  public static final String DEFAULT_BASE = "https://w3id.org/asean-kg/";

  private static final String PREFIX = "ASEAN_KG_";

  /** The settings of a run in which nothing is set: 30 seconds a query, 100,000 rows an answer. */
  public static Settings defaults() {
    return new Settings(
        DEFAULT_BASE,
        Duration.ofSeconds(30),
        100_000,
        Clock.systemUTC(),
        List.of(),
        Duration.ofSeconds(10),
        8L << 20,
        Optional.empty());
  }

  /**
   * Reads the settings from environment variables.
   *
   * @throws InvalidInputException if a variable starting with {@code ASEAN_KG_} has an unknown key
   *     or a wrong value
   */
  public static Settings from(Map<String, String> environment) {
    Map<String, String> left = new HashMap<>();
    environment.forEach((key, value) -> putSetting(left, key, value));
    Settings defaults = defaults();
    String base = left.containsKey("BASE") ? base(left.remove("BASE")) : defaults.base;
    Duration timeout =
        Duration.ofSeconds(positive(left, "QUERY_TIMEOUT", defaults.queryTimeout.toSeconds()));
    long limit = positive(left, "RESULT_LIMIT", defaults.resultLimit);
    Clock clock = left.containsKey("TODAY") ? clockOf(left.remove("TODAY")) : defaults.clock;
    List<ServiceHost> hosts = hosts(left.remove("SERVICE_HOSTS"));
    Duration serviceTimeout =
        Duration.ofSeconds(positive(left, "SERVICE_TIMEOUT", defaults.serviceTimeout.toSeconds()));
    long serviceBytes = positive(left, "SERVICE_BYTES", defaults.serviceBytes);
    Optional<Path> tokens = file(left, "TOKENS");
    if (!left.isEmpty()) {
      throw new InvalidInputException(
          "Unknown setting "
              + PREFIX
              + left.keySet().iterator().next()
              + ": expected ASEAN_KG_BASE, ASEAN_KG_QUERY_TIMEOUT, ASEAN_KG_RESULT_LIMIT,"
              + " ASEAN_KG_TODAY, ASEAN_KG_SERVICE_HOSTS, ASEAN_KG_SERVICE_TIMEOUT,"
              + " ASEAN_KG_SERVICE_BYTES or ASEAN_KG_TOKENS.");
    }
    return new Settings(base, timeout, limit, clock, hosts, serviceTimeout, serviceBytes, tokens);
  }

  /** These settings under another base of IRIs. */
  public Settings withBase(String newBase) {
    return new Settings(
        newBase,
        queryTimeout,
        resultLimit,
        clock,
        serviceHosts,
        serviceTimeout,
        serviceBytes,
        tokens);
  }

  /** These settings with another clock. */
  public Settings withClock(Clock newClock) {
    return new Settings(
        base,
        queryTimeout,
        resultLimit,
        newClock,
        serviceHosts,
        serviceTimeout,
        serviceBytes,
        tokens);
  }

  /** These settings with other limits on one query. */
  public Settings withLimits(Duration newTimeout, long newResultLimit) {
    return new Settings(
        base,
        newTimeout,
        newResultLimit,
        clock,
        serviceHosts,
        serviceTimeout,
        serviceBytes,
        tokens);
  }

  /** These settings with servers that queries may call, and limits on one call. */
  public Settings withServices(List<ServiceHost> hosts, Duration timeout, long bytes) {
    return new Settings(base, queryTimeout, resultLimit, clock, hosts, timeout, bytes, tokens);
  }

  private static Optional<Path> file(Map<String, String> settings, String key) {
    String value = settings.remove(key);
    try {
      return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty()).map(Path::of);
    } catch (InvalidPathException e) {
      throw new InvalidInputException(
          PREFIX + key + " is \"" + value + "\": expected the name of a file.", e);
    }
  }

  private static List<ServiceHost> hosts(String value) {
    return value == null
        ? List.of()
        : Arrays.stream(value.split(","))
            .map(String::strip)
            .filter(h -> !h.isEmpty())
            .map(ServiceHost::parse)
            .toList();
  }

  private static Clock clockOf(String day) {
    return PartialDate.find(day.strip())
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .map(d -> Clock.fixed(d.first().atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .orElseThrow(
            () ->
                new InvalidInputException(
                    PREFIX + "TODAY is \"" + day + "\": expected a day as 2026-11-21."));
  }

  private static void putSetting(Map<String, String> settings, String key, String value) {
    // ASEAN_KG_JAVA_OPTS is read by the launcher, not by the program.
    if (key.startsWith(PREFIX) && !key.equals(PREFIX + "JAVA_OPTS")) {
      settings.put(key.substring(PREFIX.length()).toUpperCase(Locale.ROOT), value);
    }
  }

  private static long positive(Map<String, String> settings, String key, long otherwise) {
    String value = settings.remove(key);
    if (value == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(value.strip());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException ignored) {
      // falls through to the one message for every wrong value
    }
    throw new InvalidInputException(
        PREFIX + key + " is \"" + value + "\": expected a whole number above 0.");
  }

  private static String base(String value) {
    try {
      URI iri = URI.create(value.strip());
      if (iri.isAbsolute() && iri.getHost() != null && value.strip().endsWith("/")) {
        return value.strip();
      }
    } catch (IllegalArgumentException ignored) {
      // falls through to the one message for every wrong value
    }
    throw new InvalidInputException(
        "The IRI base is \"" + value + "\": expected an absolute IRI that ends in a slash.");
  }
}
