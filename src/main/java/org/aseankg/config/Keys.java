package org.aseankg.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Everything an operator can set, a line each. From this list come the file, the environment
 * variables and the flags that are understood, the messages about those that are not, what {@code
 * serve} tells at its start, and the table of {@code docs/operation.md}.
 *
 * <p>No secret may be a setting: what a file or the environment says is told at the start. A secret
 * stands in a file of its own, which a setting names.
 */
public final class Keys {

  private static final List<Setting<?>> ALL = new ArrayList<>();

  /** Interface to listen on. */
  public static final Setting<String> HOST =
      key("host", SettingType.HOST, "127.0.0.1", "the address to listen on, 0.0.0.0 for all");

  /** Port to listen on. */
  public static final Setting<Integer> PORT =
      key("port", SettingType.PORT, 3030, "the port to listen on, 0 for any that is free");

  /** Folder of the store. */
  public static final Setting<Optional<Path>> STORE =
      folder("store", "the folder of the store, made where there is none; without it in memory");

  /** Folder of the texts of sources. */
  public static final Setting<Optional<Path>> ARTICLES =
      folder("articles", "a folder of source texts, whose words pages and the review quote");

  /** Folder of proposed facts. */
  public static final Setting<Optional<Path>> REVIEW =
      folder("review", "a folder of proposed facts, reviewed at /review by those with a token");

  /** File of the operators' tokens, as hashes. */
  public static final Setting<Optional<Path>> TOKENS =
      key(
          "tokens",
          "--token-file",
          SettingType.FILE,
          Optional.empty(),
          "the file of the operators' tokens, made by the command token");

  /** Folder of the log of changes. */
  public static final Setting<Optional<Path>> CHANGES =
      folder(
          "changes",
          "the folder of the log of changes of a store in memory; in a store it is within");

  /** Whether every change is refused. */
  public static final Setting<Boolean> READ_ONLY =
      key("read-only", SettingType.SWITCH, false, "refuses every change, whoever asks");

  /** IRI base of entities, concepts and graphs. The ontology's own namespace never moves. */
  public static final Setting<String> BASE =
      key("base", SettingType.BASE, Settings.DEFAULT_BASE, "the base of all IRIs");

  /** Tells today's date. */
  public static final Setting<Clock> TODAY =
      key("today", SettingType.DAY, Clock.systemUTC(), "the day that counts as today");

  /** How long one query may run. */
  public static final Setting<Duration> QUERY_TIMEOUT =
      seconds("query-timeout", 30, "how long one query may run");

  /** How much one answer may hold. */
  public static final Setting<Long> RESULT_LIMIT =
      count("result-limit", 100_000, "rows", "rows or triples of one answer");

  /** The servers that queries may call with SERVICE. */
  public static final Setting<List<ServiceHost>> SERVICE_HOSTS =
      key("service-hosts", SettingType.SERVERS, List.of(), "servers that queries may call");

  /** How long one call of such a server may take. */
  public static final Setting<Duration> SERVICE_TIMEOUT =
      seconds("service-timeout", 10, "how long one call of such a server may take");

  /** How many bytes one answer of such a server may have. */
  public static final Setting<Long> SERVICE_BYTES =
      count("service-bytes", 8L << 20, "bytes", "size of one answer of such a server");

  /** Where somebody who found a hole can tell it. */
  public static final Setting<Optional<URI>> SECURITY_CONTACT =
      key(
          "security-contact",
          SettingType.CONTACT,
          Optional.empty(),
          "where weaknesses are reported, as told at /.well-known/security.txt");

  /** Interface of the management port. */
  public static final Setting<String> MANAGEMENT_HOST =
      key("management-host", SettingType.HOST, "127.0.0.1", "the address of the management port");

  /** Port of figures and health, apart from that of the public. */
  public static final Setting<Optional<Integer>> MANAGEMENT_PORT =
      key(
          "management-port",
          SettingType.MAYBE_PORT,
          Optional.empty(),
          "a port of its own for /metrics, /healthz and /readyz");

  /** Log of every request. */
  public static final Setting<Optional<Path>> ACCESS_LOG =
      file("access-log", "a line of JSON for each request; - is standard error");

  /** Log of changes and of those turned away. */
  public static final Setting<Optional<Path>> AUDIT_LOG =
      file(
          "audit-log",
          "a line of JSON for each change and each refused token; - is standard error");

  /** How long these files get. */
  public static final Setting<Long> LOG_BYTES =
      count("log-bytes", 64L << 20, "bytes", "a log of that size is set aside; five are kept");

  /** What the program tells of itself. */
  public static final Setting<LogLevel> LOG_LEVEL =
      key(
          "log-level",
          SettingType.oneOf(LogLevel.class),
          LogLevel.ERROR,
          "what the program and its libraries tell on standard error");

  /** Time between saying that it stops and stopping. */
  public static final Setting<Duration> DRAIN_DELAY =
      key(
          "drain-delay",
          SettingType.DELAY,
          Duration.ZERO,
          "how long, at a stop, requests are still taken after /readyz has said no");

  private Keys() {}

  /** All settings in the order in which they are told. */
  public static List<Setting<?>> all() {
    return Collections.unmodifiableList(ALL);
  }

  /** The setting of a name as it stands in a file. */
  static Optional<Setting<?>> find(String name) {
    return ALL.stream().<Setting<?>>map(s -> s).filter(s -> s.name().equals(name)).findFirst();
  }

  private static Setting<Duration> seconds(String name, long otherwise, String purpose) {
    return key(name, SettingType.SECONDS, Duration.ofSeconds(otherwise), purpose);
  }

  private static Setting<Long> count(String name, long otherwise, String unit, String purpose) {
    return key(name, SettingType.count(unit), otherwise, purpose);
  }

  private static Setting<Optional<Path>> file(String name, String purpose) {
    return key(name, SettingType.FILE, Optional.empty(), purpose);
  }

  private static Setting<Optional<Path>> folder(String name, String purpose) {
    return key(name, SettingType.FOLDER, Optional.empty(), purpose);
  }

  private static <T> Setting<T> key(String name, SettingType<T> type, T otherwise, String purpose) {
    return key(name, "--" + name, type, otherwise, purpose);
  }

  private static <T> Setting<T> key(
      String name, String flag, SettingType<T> type, T otherwise, String purpose) {
    Setting<T> setting = new Setting<>(name, flag, type, otherwise, purpose);
    ALL.add(setting);
    return setting;
  }
}
