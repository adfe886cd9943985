package org.aseankg.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aseankg.InvalidInputException;

/** Puts the settings of a file, the environment and flags together; the later ones count. */
final class SettingsReader {

  // Read by the launcher, not by the program.
  private static final String JAVA_OPTIONS = Setting.PREFIX + "JAVA_OPTS";

  private final Map<Setting<?>, Object> values = new HashMap<>();
  private final Map<Setting<?>, String> places = new HashMap<>();

  Settings read(
      Optional<Path> file, Map<String, String> environment, Map<Setting<?>, String> flags) {
    file.or(() -> named(environment)).ifPresent(this::readFile);
    // In alphabetical order, so that of two mistakes it is always the same that is told.
    new TreeMap<>(environment).forEach(this::readVariable);
    flags.forEach((setting, value) -> put(setting, value, setting.flag()));
    return new Settings(values, places);
  }

  private static Optional<Path> named(Map<String, String> environment) {
    String name = environment.get(Settings.FILE_VARIABLE);
    try {
      return Optional.ofNullable(name).filter(n -> !n.isBlank()).map(n -> Path.of(n.strip()));
    } catch (InvalidPathException e) {
      throw new InvalidInputException(
          Settings.FILE_VARIABLE + " is \"" + name + "\": expected the name of a file.", e);
    }
  }

  private void readFile(Path path) {
    SettingsFile file = new SettingsFile(path);
    file.read()
        .forEach(
            (name, entry) -> {
              String place = file.place(entry.line());
              Setting<?> setting =
                  Keys.find(name).orElseThrow(() -> unknown(place + ": unknown setting ", name));
              put(setting, entry.value(), place + ": " + name, place);
            });
  }

  private void readVariable(String variable, String value) {
    boolean ours = variable.startsWith(Setting.PREFIX);
    if (!ours || variable.equals(JAVA_OPTIONS) || variable.equals(Settings.FILE_VARIABLE)) {
      return;
    }
    String name =
        variable.substring(Setting.PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    Setting<?> setting = Keys.find(name).orElseThrow(() -> unknown("Unknown setting ", variable));
    put(setting, value, variable);
  }

  private void put(Setting<?> setting, String value, String where) {
    put(setting, value, where, where);
  }

  private void put(Setting<?> setting, String value, String where, String place) {
    values.put(setting, setting.read(value, where));
    places.put(setting, place);
  }

  private static InvalidInputException unknown(String where, String written) {
    boolean variable = written.startsWith(Setting.PREFIX);
    String known =
        Keys.all().stream()
            .map(s -> variable ? s.variable() : s.name())
            .collect(Collectors.joining(", "));
    return new InvalidInputException(
        where + Setting.shown(written) + ": expected one of " + known + ".");
  }
}
