package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.aseankg.vocab.Iris;

/**
 * What a person decides on at once: that there is something of that name, one attribute of it, or
 * one relation.
 *
 * @param id made from what it says, so that it stays when the article is extracted again
 * @param source {@code source/slug} of the article
 * @param kind what is said
 * @param section the section of the record it stands in, as {@code events} or {@code roles}
 * @param parent the entity whose item it stands in, as the event of a role; or empty
 * @param entity the entity it is about; empty for a relation
 * @param property the key of an attribute; else empty
 * @param values what it says, by the keys of the record
 * @param evidence the words it was read from
 */
public record Fact(
    String id,
    String source,
    Kind kind,
    String section,
    String parent,
    String entity,
    String property,
    ObjectNode values,
    List<Span> evidence) {

  /** What a fact says. */
  public enum Kind {
    /** That there is something, of a type and with names. */
    ENTITY,
    /** One attribute of something. */
    ATTRIBUTE,
    /** A relation between things. */
    RELATION
  }

  /** The certainties, the least first. */
  static final List<String> CERTAINTIES = List.of("low", "medium", "high");

  /** The things without which it cannot be: what it is an attribute of, and the event it is of. */
  public Set<String> restsOn() {
    Set<String> things = new TreeSet<>();
    if (kind == Kind.ATTRIBUTE) {
      things.add(entity);
    }
    if (!parent.isEmpty()) {
      things.add(parent);
    }
    return things;
  }

  /** The rules that proposed it. */
  public Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    evidence.stream().map(Span::rule).filter(r -> !r.isEmpty()).forEach(rules::add);
    return rules;
  }

  /** The certainty with which it was proposed: the best of its evidence. */
  public String certainty() {
    return evidence.stream()
        .map(Span::certainty)
        .filter(CERTAINTIES::contains)
        .max((a, b) -> Integer.compare(CERTAINTIES.indexOf(a), CERTAINTIES.indexOf(b)))
        .orElse("low");
  }

  /** Whether it says that there is an event. */
  public boolean isEvent() {
    return kind == Kind.ENTITY && section.equals("events");
  }

  /** What it is about, in one word: a section, or the key of an attribute. */
  public String heading() {
    return kind == Kind.ATTRIBUTE ? property : section;
  }

  /** What it says, for people: keys with their values as text. */
  public Map<String, String> shown() {
    return shown(values);
  }

  static Map<String, String> shown(JsonNode values) {
    Map<String, String> shown = new LinkedHashMap<>();
    values.properties().forEach(e -> shown.put(e.getKey(), text(e.getValue())));
    return shown;
  }

  private static String text(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value.properties().forEach(e -> parts.add(e.getKey() + ": " + text(e.getValue())));
      return String.join("; ", parts);
    }
    if (value.isArray()) {
      value.forEach(v -> parts.add(text(v)));
      return String.join(", ", parts);
    }
    return value.asText();
  }

  /** The entities that some values of a record refer to. */
  static Set<String> references(JsonNode values) {
    Set<String> found = new TreeSet<>();
    if (values.isTextual()) {
      Matcher m = Iris.REFERENCE.matcher(values.textValue());
      if (m.matches()) {
        found.add(m.group(1) + "/" + m.group(2));
      }
    }
    values.forEach(v -> found.addAll(references(v)));
    return found;
  }
}
