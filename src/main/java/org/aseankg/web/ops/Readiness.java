package org.aseankg.web.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Whether requests should be sent here: what has to be so, each by name, and what is wrong with it
 * at the moment, in a sentence.
 */
public final class Readiness {

  private final Map<String, Supplier<Optional<String>>> checks = new LinkedHashMap<>();
  private volatile boolean draining;

  /**
   * What was found.
   *
   * @param troubles by name of what has to be so; empty where it is
   */
  public record Report(Map<String, Optional<String>> troubles) {

    /** Whether all is well. */
    public boolean isReady() {
      return troubles.values().stream().allMatch(Optional::isEmpty);
    }

    /** What is wrong, in sentences. */
    public String text() {
      return troubles.values().stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    /** {@code ok}, or what is wrong, by name. */
    public Map<String, String> byName() {
      Map<String, String> told = new LinkedHashMap<>();
      troubles.forEach((name, trouble) -> told.put(name, trouble.orElse("ok")));
      return told;
    }
  }

  /** Adds what has to be so; the check tells what is wrong. */
  public void require(String name, Supplier<Optional<String>> check) {
    checks.put(name, check);
  }

  /** From now on the server is not ready: it is about to stop. */
  public void drain() {
    draining = true;
  }

  /** Looks at everything now. */
  public Report look() {
    Map<String, Optional<String>> troubles = new LinkedHashMap<>();
    checks.forEach((name, check) -> troubles.put(name, checked(name, check)));
    troubles.put(
        "running", draining ? Optional.of("The server is about to stop.") : Optional.empty());
    return new Report(troubles);
  }

  private static Optional<String> checked(String name, Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      return Optional.of("The check of " + name + " failed.");
    }
  }
}
