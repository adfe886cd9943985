package org.aseankg.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;

/**
 * What the value of a setting looks like.
 *
 * @param label what stands for it in a usage text, as {@code SECONDS}
 * @param unit what it is counted in, as {@code seconds}; else what it is
 * @param expected what to tell who wrote something else
 * @param reader reads it; any {@link IllegalArgumentException}, {@link DateTimeException} or {@link
 *     InvalidInputException} says that it is something else
 * @param writer writes it so that {@code reader} can read it; empty for what is not set
 */
public record SettingType<T>(
    String label,
    String unit,
    String expected,
    Function<String, T> reader,
    Function<T, String> writer) {

  private static final int LAST_PORT = 65_535;
  private static final long LONGEST_DELAY = Duration.ofHours(1).toSeconds();

  /** A whole number above 0 of something. */
  static SettingType<Long> count(String unit) {
    return new SettingType<>(
        "N", unit, "a whole number above 0", SettingType::positive, String::valueOf);
  }

  /** A length of time in whole seconds above 0. */
  static final SettingType<Duration> SECONDS =
      new SettingType<>(
          "SECONDS",
          "seconds",
          "a whole number above 0",
          v -> Duration.ofSeconds(positive(v)),
          d -> String.valueOf(d.toSeconds()));

  /** A length of time in whole seconds, or none. */
  static final SettingType<Duration> DELAY =
      new SettingType<>(
          "SECONDS",
          "seconds",
          "a whole number of seconds, 0 for none",
          SettingType::delay,
          d -> String.valueOf(d.toSeconds()));

  /** A port of this machine; 0 for any that is free. */
  static final SettingType<Integer> PORT =
      new SettingType<>(
          "PORT", "port", "a number from 0 to " + LAST_PORT, SettingType::port, String::valueOf);

  /** A port that may be absent. */
  static final SettingType<Optional<Integer>> MAYBE_PORT = maybe(PORT);

  /** Words as they are, not empty. */
  static final SettingType<String> TEXT =
      new SettingType<>("TEXT", "text", "some text", SettingType::text, v -> v);

  /** The name or address of an interface. */
  static final SettingType<String> HOST =
      new SettingType<>("HOST", "host", "a name or an address", SettingType::text, v -> v);

  /** A file or folder; relative to where the program was started. */
  static final SettingType<Optional<Path>> FILE = path("FILE", "file");

  /** A folder. */
  static final SettingType<Optional<Path>> FOLDER = path("DIR", "folder");

  /** Yes or no; alone as a flag it is yes. */
  public static final SettingType<Boolean> SWITCH =
      new SettingType<>(
          "true|false", "true or false", "true or false", SettingType::bool, String::valueOf);

  /** The base of IRIs. */
  static final SettingType<String> BASE =
      new SettingType<>(
          "IRI", "IRI", "an absolute IRI that ends in a slash", SettingType::base, v -> v);

  /** A fixed day in the place of today; noon of it in UTC. */
  static final SettingType<Clock> DAY =
      new SettingType<>(
          "DAY",
          "day",
          "a day as 2026-11-21",
          SettingType::clock,
          c -> c.equals(Clock.systemUTC()) ? "" : LocalDate.now(c).toString());

  /** Servers, with commas between them. */
  static final SettingType<List<ServiceHost>> SERVERS =
      new SettingType<>(
          "HOSTS",
          "servers",
          "servers such as query.wikidata.org or http://127.0.0.1:3030, with commas between them",
          v -> words(v).map(ServiceHost::parse).toList(),
          l -> String.join(", ", l.stream().map(ServiceHost::toString).toList()));

  /** An address at which somebody can be reached, as RFC 9116 wants it. */
  static final SettingType<Optional<URI>> CONTACT =
      maybe(
          new SettingType<>(
              "URI",
              "address",
              "an address as mailto:name@example.org or https://example.org/contact",
              SettingType::contact,
              URI::toString));

  /** One of the constants of an enumeration, in small letters. */
  static <E extends Enum<E>> SettingType<E> oneOf(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(SettingType::lower).toList();
    return new SettingType<>(
        String.join("|", names),
        String.join(", ", names),
        "one of " + String.join(", ", names),
        v -> Enum.valueOf(type, text(v).toUpperCase(Locale.ROOT)),
        SettingType::lower);
  }

  private static <T> SettingType<Optional<T>> maybe(SettingType<T> type) {
    return new SettingType<>(
        type.label,
        type.unit,
        type.expected,
        v -> v.isBlank() ? Optional.empty() : Optional.of(type.reader.apply(v)),
        v -> v.map(type.writer).orElse(""));
  }

  private static SettingType<Optional<Path>> path(String label, String what) {
    return maybe(
        new SettingType<>(
            label, what, "the name of a " + what, v -> Path.of(text(v)), Path::toString));
  }

  private static java.util.stream.Stream<String> words(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(w -> !w.isEmpty());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(String value) {
    return require(!value.isBlank(), value.strip());
  }

  private static URI contact(String value) {
    URI address = URI.create(text(value));
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") && address.getHost() != null;
    return require(web || scheme.equals("mailto") || scheme.equals("tel"), address);
  }

  private static long positive(String value) {
    long number = Long.parseLong(value.strip());
    return require(number > 0, number);
  }

  private static Duration delay(String value) {
    long seconds = Long.parseLong(value.strip());
    return require(seconds >= 0 && seconds <= LONGEST_DELAY, Duration.ofSeconds(seconds));
  }

  private static int port(String value) {
    int number = Integer.parseInt(value.strip());
    return require(number >= 0 && number <= LAST_PORT, number);
  }

  private static boolean bool(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return require(word.equals("true") || word.equals("false"), word.equals("true"));
  }

  private static String base(String value) {
    URI iri = URI.create(value.strip());
    boolean good = iri.isAbsolute() && iri.getHost() != null && value.strip().endsWith("/");
    return require(good, value.strip());
  }

  private static Clock clock(String value) {
    return PartialDate.find(value.strip())
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .map(d -> Clock.fixed(d.first().atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
        .orElseThrow(IllegalArgumentException::new);
  }

  private static <V> V require(boolean good, V value) {
    if (!good) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
