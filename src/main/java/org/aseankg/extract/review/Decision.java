package org.aseankg.extract.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.InvalidInputException;

/**
 * One decision of one person on one fact; a line of the file of decisions.
 *
 * @param fact the id of the fact
 * @param source {@code source/slug} of the article
 * @param verdict what was decided
 * @param by who decided
 * @param on when
 * @param rules the rules that had proposed the fact
 * @param set values in place of the proposed ones, by key, null for none; empty unless it is an
 *     edit
 * @param as {@code kind/slug} of the entity it is the same as; empty unless it is that
 */
public record Decision(
    String fact,
    String source,
    Verdict verdict,
    String by,
    Instant on,
    Set<String> rules,
    ObjectNode set,
    String as) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 100;

  /** Checks the name of the one who decides. */
  public Decision {
    boolean strange = by.codePoints().anyMatch(c -> Character.isISOControl(c));
    if (by.isBlank() || by.length() > LONGEST_NAME || strange) {
      throw new InvalidInputException(
          "The reviewer's name cannot be used: expected one line of 1 to "
              + LONGEST_NAME
              + " characters.");
    }
  }

  /** A decision without new values. */
  static Decision of(Fact fact, Verdict verdict, String by, Instant on) {
    return new Decision(
        fact.id(), fact.source(), verdict, by, on, fact.rules(), JSON.createObjectNode(), "");
  }

  Decision withValues(ObjectNode values) {
    return new Decision(fact, source, verdict, by, on, rules, values, as);
  }

  Decision withEntity(String entity) {
    return new Decision(fact, source, verdict, by, on, rules, set, entity);
  }

  /** Whether the fact enters the graph. */
  boolean accepts() {
    return verdict == Verdict.ACCEPT || verdict == Verdict.EDIT || verdict == Verdict.SAME_AS;
  }

  /** The line of the file, without its end. */
  String line() {
    ObjectNode node = JSON.createObjectNode();
    node.put("on", on.toString()).put("by", by).put("verdict", verdict.word());
    node.put("fact", fact).put("source", source);
    rules.forEach(node.withArray("rules")::add);
    if (!set.isEmpty()) {
      node.set("set", set);
    }
    if (!as.isEmpty()) {
      node.put("as", as);
    }
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a line; empty where it is none of ours. */
  static Optional<Decision> parse(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      Optional<Verdict> verdict = Verdict.find(node.path("verdict").asText());
      String fact = node.path("fact").asText();
      if (verdict.isEmpty() || fact.isEmpty()) {
        return Optional.empty();
      }
      Set<String> rules = new TreeSet<>();
      node.path("rules").forEach(r -> rules.add(r.asText()));
      ObjectNode set =
          node.path("set") instanceof ObjectNode values ? values : JSON.createObjectNode();
      return Optional.of(
          new Decision(
              fact,
              node.path("source").asText(),
              verdict.get(),
              node.path("by").asText(),
              Instant.parse(node.path("on").asText()),
              rules,
              set,
              node.path("as").asText()));
    } catch (JsonProcessingException
        | DateTimeException
        | InvalidInputException
        | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The keys that an edit may not touch, since they are facts of their own. */
  static final List<String> CLOSED = List.of("evidence", "roles", "figures", "outcomes", "actions");
}
