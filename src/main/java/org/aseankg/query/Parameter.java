package org.aseankg.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter of a canned query.
 *
 * @param name as users type it, for example {@code event}
 * @param variable the variable that stands for it in the query, without its question mark
 * @param type what kind of value it takes
 * @param required whether the query cannot run without it
 * @param defaultValue the value taken when none is given
 * @param enumeration the only values allowed, or empty when any value of the type is
 */
public record Parameter(
    String name,
    String variable,
    ParameterType type,
    boolean required,
    Optional<String> defaultValue,
    List<String> enumeration) {

  /** {@code ?_name_type} is required, {@code ?__name_type} is optional. */
  private static final Pattern VARIABLE =
      Pattern.compile("(_{1,2})([A-Za-z][A-Za-z0-9]*)_([a-z]+)");

  /** The parameter a variable of a query stands for; empty for ordinary variables. */
  static Optional<Parameter> ofVariable(String variable) {
    Matcher m = VARIABLE.matcher(variable);
    if (!m.matches()) {
      return Optional.empty();
    }
    return ParameterType.ofSuffix(m.group(3))
        .map(
            type ->
                new Parameter(
                    m.group(2),
                    variable,
                    type,
                    m.group(1).length() == 1,
                    Optional.empty(),
                    List.of()));
  }

  Parameter withDefault(String value) {
    return new Parameter(name, variable, type, false, Optional.of(value), enumeration);
  }

  Parameter withEnumeration(List<String> values) {
    return new Parameter(name, variable, type, required, defaultValue, List.copyOf(values));
  }

  /** One line for people: what to give, and whether it has to be given. */
  public String summary(String lang) {
    boolean vi = lang.equals("vi");
    StringBuilder line = new StringBuilder(name).append(": ");
    line.append(
        enumeration.isEmpty()
            ? type.expectation(lang)
            : (vi ? "một trong " : "one of ") + String.join(", ", enumeration));
    if (required) {
      line.append(vi ? " (bắt buộc)" : " (required)");
    }
    defaultValue.ifPresent(value -> line.append(vi ? "; mặc định " : "; default ").append(value));
    return line.toString();
  }
}
