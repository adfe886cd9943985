package org.aseankg.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aseankg.config.Keys;
import org.aseankg.config.Setting;
import org.aseankg.config.SettingType;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are settings: one for each of {@link Keys} that a command has not got already. */
final class SettingFlags {

  private final Map<Setting<?>, OptionSpec> options = new LinkedHashMap<>();

  void addTo(CommandSpec command) {
    for (Setting<?> setting : Keys.all()) {
      if (command.findOption(setting.flag()) == null) {
        options.put(setting, option(setting));
        command.addOption(options.get(setting));
      }
    }
  }

  /** The values as they were written, by setting. */
  Map<Setting<?>, String> given() {
    Map<Setting<?>, String> given = new LinkedHashMap<>();
    options.forEach(
        (setting, option) -> {
          if (option.getValue() != null) {
            given.put(setting, option.getValue());
          }
        });
    return given;
  }

  private OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.flag())
            .type(String.class)
            .paramLabel(setting.type().label())
            .description(description(setting));
    return setting.type() == SettingType.SWITCH
        ? option.arity("0..1").fallbackValue("true").build()
        : option.arity("1").build();
  }

  private static String description(Setting<?> setting) {
    String purpose = setting.purpose();
    String otherwise = setting.defaultText();
    return Character.toUpperCase(purpose.charAt(0))
        + purpose.substring(1)
        + (otherwise.isEmpty() ? "." : "; " + otherwise + " unless set.");
  }
}
