package org.aseankg.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small damage to texts and bytes, as by seed. */
final class Mutations {

  private static final List<String> ODD =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          "\"",
          "'",
          "\\",
          ";",
          ",",
          ".",
          "#",
          "^^",
          "@",
          "|",
          "\u0000",
          "\u0001",
          "\r",
          "\n",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "\u0301",
          "%00",
          "$",
          "?",
          "\\u0000",
          "\\uD800",
          "\\U00110000",
          "NaN",
          "-1",
          "1e999",
          "null",
          "true",
          "<>",
          "<a b>",
          "_:",
          "99999999999999999999999",
          "2022-02-30",
          "\"\"\"",
          "'''",
          "{{",
          "}}",
          "/*",
          "//",
          "<!--",
          "&x;");

  private Mutations() {}

  /** Words taken out, doubled, exchanged, or strewn in. */
  static List<String> words(List<String> words, List<String> others, Random random) {
    List<String> out = new ArrayList<>(words);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(out.size() + 1);
      boolean inside = at < out.size();
      switch (random.nextInt(6)) {
        case 0 -> out.add(at, pick(ODD, random));
        case 1 -> out.add(at, others.isEmpty() ? "" : pick(others, random));
        case 2 -> {
          if (inside) {
            out.remove(at);
          }
        }
        case 3 -> {
          if (inside) {
            out.add(at, out.get(at));
          }
        }
        case 4 -> {
          if (inside) {
            out.set(at, pick(others.isEmpty() ? ODD : others, random));
          }
        }
        default -> out.subList(Math.min(at, out.size()), out.size()).clear();
      }
    }
    return out;
  }

  /** Signs of a text changed, cut or strewn in. */
  static String signs(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(out.length() + 1);
      int end = Math.min(out.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(5)) {
        case 0 -> out.insert(at, pick(ODD, random));
        case 1 -> out.delete(at, end);
        case 2 -> out.insert(at, out.substring(at, end).repeat(1 + random.nextInt(5)));
        case 3 -> out.replace(at, end, pick(ODD, random));
        default -> {
          if (random.nextInt(4) == 0) {
            out.setLength(at);
          } else if (at < out.length()) {
            out.setCharAt(at, (char) (32 + random.nextInt(95)));
          }
        }
      }
    }
    return out.toString();
  }

  /** Bytes changed: what comes out need not be UTF-8. */
  static byte[] bytes(byte[] bytes, Random random) {
    byte[] out = bytes.clone();
    for (int i = 1 + random.nextInt(6); i > 0 && out.length > 0; i--) {
      int at = random.nextInt(out.length);
      switch (random.nextInt(4)) {
        case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> out[at] = (byte) random.nextInt(256);
        case 2 -> out[at] = (byte) (random.nextBoolean() ? 0 : 0xff);
        default -> {
          if (random.nextInt(4) == 0) {
            out = java.util.Arrays.copyOf(out, at);
          }
        }
      }
    }
    return out;
  }

  /** Any bytes. */
  static byte[] noise(Random random) {
    byte[] out = new byte[random.nextInt(200)];
    random.nextBytes(out);
    return out;
  }

  static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
