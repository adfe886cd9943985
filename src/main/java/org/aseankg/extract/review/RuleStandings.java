package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.InvalidInputException;

/**
 * The rules that fell below their floor, as review keeps them in {@code rules.tsv}: what they
 * propose is no longer offered as certain.
 */
public final class RuleStandings {

  /** The name of the file in a folder of review. */
  public static final String FILE = "rules.tsv";

  /** Where floors are set for single rules: a rule, a tab, a number from 0 to 1. */
  static final String FLOORS = "floors.tsv";

  /** Nothing is known of any rule: all are as certain as they say. */
  public static final RuleStandings NONE = new RuleStandings(Set.of());

  private final Set<String> doubtful;

  private RuleStandings(Set<String> doubtful) {
    this.doubtful = doubtful;
  }

  /**
   * Reads the table that review wrote.
   *
   * @throws InvalidInputException if the file cannot be read or is no such table
   */
  public static RuleStandings read(Path file) {
    Set<String> doubtful = new TreeSet<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String[] cells = line.split("\t", -1);
      if (line.isBlank() || cells[0].equals("rule")) {
        continue;
      }
      String standing = cells[cells.length - 1];
      if (!standing.equals("certain") && !standing.equals("doubtful")) {
        throw new InvalidInputException(
            file + ":" + number + ": expected certain or doubtful in the last column.");
      }
      if (standing.equals("doubtful")) {
        doubtful.add(cells[0]);
      }
    }
    return new RuleStandings(doubtful);
  }

  /** Whether what a rule proposes may be offered as certain. */
  public boolean isCertain(String rule) {
    return !doubtful.contains(rule);
  }

  /**
   * The certainty with which a rule's fact is offered: high becomes medium where it is doubtful.
   */
  public String offered(String rule, String certainty) {
    return certainty.equals("high") && !isCertain(rule) ? "medium" : certainty;
  }

  /** Lowers what doubtful rules say in a proposed record to what may be offered. */
  public void lower(JsonNode proposed) {
    if (doubtful.isEmpty()) {
      return;
    }
    if (proposed instanceof ObjectNode node && node.has("rule") && node.has("certainty")) {
      node.put("certainty", offered(node.get("rule").asText(), node.get("certainty").asText()));
    }
    proposed.forEach(this::lower);
  }

  static Map<String, Double> floors(Path file) {
    Map<String, Double> floors = new HashMap<>();
    if (!Files.exists(file)) {
      return floors;
    }
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String[] cells = line.split("\t", -1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      double floor = cells.length == 2 ? number(cells[1]) : -1;
      if (!(floor >= 0 && floor <= 1)) {
        throw new InvalidInputException(
            file + ":" + number + ": expected a rule, a tab and a number from 0 to 1.");
      }
      floors.put(cells[0], floor);
    }
    return floors;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
