package org.aseankg.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes sentences by a grammar from {@code src/test/resources/hostile}: {@code $Name} at the start
 * of a line begins a rule, each line below it is one way to write it; {@code $Name} within is what
 * stands there, with {@code ?}, {@code *} or {@code +} after it.
 */
final class Grammar {

  private static final int MOST_PARTS = 400;

  private record Part(String text, boolean isRule, char often) {}

  private final Map<String, List<List<Part>>> rules = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  private Grammar(String text) {
    List<List<Part>> ways = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("$")) {
        ways = new ArrayList<>();
        rules.put(line.strip(), ways);
      } else if (!line.isBlank() && !line.startsWith("//")) {
        ways.add(parts(line.strip()));
      }
    }
    measure();
  }

  static Grammar read(String file) throws IOException {
    return new Grammar(Probes.text(file));
  }

  private static List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    for (String word : line.split(" +")) {
      char last = word.charAt(word.length() - 1);
      if (!word.startsWith("$") || word.length() == 1) {
        parts.add(new Part(word.equals("ε") ? "" : word, false, '1'));
      } else if ("?*+".indexOf(last) >= 0) {
        parts.add(new Part(word.substring(0, word.length() - 1), true, last));
      } else {
        parts.add(new Part(word, true, '1'));
      }
    }
    return parts;
  }

  /** How deep each rule goes at least, so that a sentence comes to an end. */
  private void measure() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String rule : rules.keySet()) {
        int depth = rules.get(rule).stream().mapToInt(this::depth).min().orElse(0) + 1;
        if (depth < depths.getOrDefault(rule, Integer.MAX_VALUE)) {
          depths.put(rule, depth);
          changed = true;
        }
      }
    }
  }

  private int depth(List<Part> way) {
    int depth = 0;
    for (Part part : way) {
      if (part.isRule() && part.often() != '*' && part.often() != '?') {
        if (!rules.containsKey(part.text())) {
          throw new IllegalStateException("no rule " + part.text());
        }
        depth = Math.max(depth, depths.getOrDefault(part.text(), Integer.MAX_VALUE - 1_000));
      }
    }
    return depth;
  }

  /** A sentence as its words. */
  List<String> sentence(String rule, Random random, int deepest) {
    List<String> words = new ArrayList<>();
    write(rule, random, deepest, words);
    return words;
  }

  private void write(String rule, Random random, int left, List<String> words) {
    List<List<Part>> ways = rules.get(rule);
    boolean tight = left <= 0 || words.size() > MOST_PARTS;
    List<Part> way = tight ? shortest(ways) : ways.get(random.nextInt(ways.size()));
    for (Part part : way) {
      for (int i = times(part, random, tight); i > 0; i--) {
        if (part.isRule()) {
          write(part.text(), random, left - 1, words);
        } else if (!part.text().isEmpty()) {
          words.add(part.text());
        }
      }
    }
  }

  private List<Part> shortest(List<List<Part>> ways) {
    return ways.stream().min(java.util.Comparator.comparingInt(this::depth)).orElseThrow();
  }

  private static int times(Part part, Random random, boolean tight) {
    return switch (part.often()) {
      case '?' -> tight || random.nextInt(3) > 0 ? 0 : 1;
      case '*' -> tight ? 0 : random.nextInt(3);
      case '+' -> tight ? 1 : 1 + random.nextInt(3);
      default -> 1;
    };
  }
}
