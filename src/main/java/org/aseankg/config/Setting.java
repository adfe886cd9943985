package org.aseankg.config;

import java.time.DateTimeException;
import java.util.Locale;
import org.aseankg.InvalidInputException;

/**
 * One thing an operator can set: how it is called, what it looks like, what it is when nobody sets
 * it. All of them stand in {@link Keys}.
 */
public final class Setting<T> {

  /** What the environment variables of all settings begin with. */
  public static final String PREFIX = "ASEAN_KG_";

  private static final int LONGEST_SHOWN = 100;

  private final String name;
  private final String flag;
  private final SettingType<T> type;
  private final T otherwise;
  private final String purpose;

  Setting(String name, String flag, SettingType<T> type, T otherwise, String purpose) {
    this.name = name;
    this.flag = flag;
    this.type = type;
    this.otherwise = otherwise;
    this.purpose = purpose;
  }

  /** As it stands in a file, as {@code query-timeout}. */
  public String name() {
    return name;
  }

  /** As an environment variable, as {@code ASEAN_KG_QUERY_TIMEOUT}. */
  public String variable() {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** As an option of {@code serve}, as {@code --query-timeout}. */
  public String flag() {
    return flag;
  }

  /** What its value looks like. */
  public SettingType<T> type() {
    return type;
  }

  /** What it is when nobody sets it. */
  public T otherwise() {
    return otherwise;
  }

  /** The default as it would be written; empty where there is none. */
  public String defaultText() {
    return write(otherwise);
  }

  /** What it is for, in half a sentence. */
  public String purpose() {
    return purpose;
  }

  /**
   * Reads a value.
   *
   * @param where how whoever wrote the value names the place, as {@code --port}
   * @throws InvalidInputException if it is not what is expected
   */
  T read(String value, String where) {
    try {
      return type.reader().apply(value);
    } catch (IllegalArgumentException | DateTimeException | InvalidInputException e) {
      throw new InvalidInputException(
          where + " is \"" + shown(value) + "\": expected " + type.expected() + ".", e);
    }
  }

  /** The value as it would be written; empty for what is not set. */
  String write(Object value) {
    @SuppressWarnings("unchecked") // only values of this setting are kept under it
    T own = (T) value;
    return type.writer().apply(own);
  }

  static String shown(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  @Override
  public String toString() {
    return name;
  }
}
