package org.aseankg.config;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.InvalidInputException;

/**
 * What an operator has set: read once, never changed, passed on by constructor. {@link Keys} lists
 * what can be set; what is not set has its default.
 *
 * <p>A setting stands in a file, in the environment ({@code ASEAN_KG_QUERY_TIMEOUT}) or is a flag
 * of a command ({@code --query-timeout}); what comes later in this row counts. What no setting is
 * called stops the start, so that a typing mistake never passes for a setting.
 */
public final class Settings {

  /** The base under which the data is published. */
  public static final String DEFAULT_BASE = "https://w3id.org/asean-kg/";

  /** The environment variable that names the file. */
  public static final String FILE_VARIABLE = Setting.PREFIX + "CONFIG";

  private final Map<Setting<?>, Object> values;
  private final Map<Setting<?>, String> places;

  Settings(Map<Setting<?>, Object> values, Map<Setting<?>, String> places) {
    this.values = Map.copyOf(values);
    this.places = Map.copyOf(places);
  }

  /** The settings of a run in which nothing is set: 30 seconds a query, 100,000 rows an answer. */
  public static Settings defaults() {
    return new Settings(Map.of(), Map.of());
  }

  /**
   * Reads the settings from environment variables, and from the file that one of them may name.
   *
   * @throws InvalidInputException if there is an unknown one or a wrong value
   */
  public static Settings from(Map<String, String> environment) {
    return read(Optional.empty(), environment, Map.of());
  }

  /**
   * Reads the settings.
   *
   * @param file a file; without it that of {@code ASEAN_KG_CONFIG}, if any
   * @param environment variables; those that do not start with {@code ASEAN_KG_} are passed over
   * @param flags values of flags that a command was given
   * @throws InvalidInputException if there is an unknown one or a wrong value
   */
  public static Settings read(
      Optional<Path> file, Map<String, String> environment, Map<Setting<?>, String> flags) {
    return new SettingsReader().read(file, environment, flags);
  }

  /** The value of a setting. */
  public <T> T get(Setting<T> setting) {
    @SuppressWarnings("unchecked") // only values of a setting are kept under it
    T value = (T) values.getOrDefault(setting, setting.otherwise());
    return value;
  }

  /** These settings with another value of one of them. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> changed = new HashMap<>(values);
    changed.put(setting, value);
    return new Settings(changed, places);
  }

  /**
   * What somebody has set, in the order of the list: {@code query-timeout: 5
   * (ASEAN_KG_QUERY_TIMEOUT)}.
   */
  public List<String> told() {
    List<String> lines = new ArrayList<>();
    for (Setting<?> setting : Keys.all()) {
      if (places.containsKey(setting)) {
        String value = setting.write(get(setting));
        lines.add(setting.name() + ": " + value + " (" + places.get(setting) + ")");
      }
    }
    return lines;
  }

  /** IRI base of entities, concepts and graphs, ending in a slash. */
  public String base() {
    return get(Keys.BASE);
  }

  /** How long one query may run. */
  public Duration queryTimeout() {
    return get(Keys.QUERY_TIMEOUT);
  }

  /** How many rows or triples one answer may hold at most. */
  public long resultLimit() {
    return get(Keys.RESULT_LIMIT);
  }

  /** Tells today's date. */
  public Clock clock() {
    return get(Keys.TODAY);
  }

  /** The servers that queries may call with SERVICE; none unless set. */
  public List<ServiceHost> serviceHosts() {
    return get(Keys.SERVICE_HOSTS);
  }

  /** How long one call of such a server may take. */
  public Duration serviceTimeout() {
    return get(Keys.SERVICE_TIMEOUT);
  }

  /** How many bytes one answer of such a server may have. */
  public long serviceBytes() {
    return get(Keys.SERVICE_BYTES);
  }

  /** The file of the operators' tokens. */
  public Optional<Path> tokens() {
    return get(Keys.TOKENS);
  }
}
