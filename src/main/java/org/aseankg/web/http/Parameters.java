package org.aseankg.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The parameters of a query string or a form body, decoded as UTF-8 and nothing else: a byte
 * sequence that is not UTF-8 is refused instead of becoming question marks.
 */
public final class Parameters {

  /** The most parameters of one request, those of a form and of the address each. */
  static final int MOST = 1_000;

  static final Parameters NONE = new Parameters(Map.of());

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads {@code a=1&b=2}.
   *
   * @throws RequestException if it is not properly encoded
   */
  public static Parameters parse(String text) {
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf('&', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        if (++count > MOST) {
          throw RequestException.invalid(
              "The request has too many parameters: expected at most " + MOST + ".");
        }
        put(values, text.substring(start, end));
      }
      start = end + 1;
    }
    return new Parameters(values);
  }

  private static void put(Map<String, List<String>> values, String pair) {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
    values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
  }

  /** These parameters and those. */
  public Parameters and(Parameters more) {
    if (values.isEmpty()) {
      return more;
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    values.forEach((name, list) -> all.put(name, new ArrayList<>(list)));
    more.values.forEach(
        (name, list) -> all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list));
    return new Parameters(all);
  }

  /** Whether a parameter was given, even an empty one. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** All values of a parameter, in the order given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The value of a parameter that may be given once.
   *
   * @throws RequestException if it is given more than once
   */
  public Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw RequestException.invalid(
          "The parameter " + name + " is given " + all.size() + " times: expected once.");
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /**
   * The value of a parameter that is a count.
   *
   * @throws RequestException if it is no whole number above 0, or given more than once
   */
  public OptionalInt positive(String name) {
    Optional<String> text = one(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number > 0) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for every wrong value
    }
    throw RequestException.invalid(
        "The parameter " + name + " is \"" + text.get() + "\": expected a whole number above 0.");
  }

  /**
   * Refuses parameters that mean nothing here, so that a typing mistake is not passed over.
   *
   * @throws RequestException if there is one that is not known
   */
  public void requireKnown(Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw RequestException.invalid(
            "There is no parameter \""
                + name
                + "\" here: expected "
                + String.join(", ", known.stream().sorted().toList())
                + ".");
      }
    }
  }

  /** Names in the order given. */
  public Iterable<String> names() {
    return values.keySet();
  }

  /** Percent-decoding with {@code +} for a space. */
  public static String decode(String text) {
    return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : decode(text, true);
  }

  /** Percent-decoding of a path segment, where {@code +} is itself. */
  public static String decodePath(String segment) {
    return segment.indexOf('%') < 0 ? segment : decode(segment, false);
  }

  private static String decode(String text, boolean plusIsSpace) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%') {
        out.put(octet(in, i));
        i += 2;
      } else {
        out.put(in[i] == '+' && plusIsSpace ? (byte) ' ' : in[i]);
      }
    }
    return utf8(out.flip());
  }

  private static byte octet(byte[] in, int at) {
    int high = at + 1 < in.length ? Character.digit(in[at + 1], 16) : -1;
    int low = at + 2 < in.length ? Character.digit(in[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw RequestException.invalid(
          "A percent sign is not followed by two hexadecimal digits: write %25 for the sign.");
    }
    return (byte) (high << 4 | low);
  }

  /**
   * Text from bytes that have to be UTF-8.
   *
   * @throws RequestException if they are not
   */
  static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw RequestException.invalid("The request holds bytes that are not UTF-8.");
    }
  }
}
