package org.aseankg.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;

/** What answers are said with in one language: {@code lexicon/{language}/sentences.tsv}. */
final class Sentences {

  private static final Map<String, Sentences> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Map<String, String> templates = new HashMap<>();

  private Sentences(String language) {
    Bundle.text("lexicon/" + language + "/sentences.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> templates.put(f[0], f[1]));
  }

  static Sentences of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Sentences::new);
  }

  /** The sentence of that name with its gaps filled. */
  String say(String name, Map<String, String> values) {
    return fill(template(name), values);
  }

  String template(String name) {
    String template = templates.get(name);
    if (template == null) {
      throw new IllegalStateException("No sentence \"" + name + "\" in sentences.tsv");
    }
    return template;
  }

  /** The sentence of an intent; of a term in the chair, that for what is asked of it. */
  String special(Reading reading, String language) {
    String term = "term." + reading.ask().orElse("");
    return reading.intent().query().equals("chair-terms") && templates.containsKey(term)
        ? templates.get(term)
        : reading.intent().sentence().getOrDefault(language, "{answers}.");
  }

  /** A word that stands for something, or nothing where there is none. */
  String word(String name) {
    return templates.getOrDefault(name, "");
  }

  /** Fills the gaps; one without a value is left out with the bracketed part around it. */
  String fill(String template, Map<String, String> values) {
    String text = template;
    Matcher optional = Pattern.compile("\\[([^\\[\\]]*)]").matcher(text);
    text =
        optional.replaceAll(
            m -> Matcher.quoteReplacement(complete(m.group(1), values) ? m.group(1) : ""));
    Matcher gap = PLACEHOLDER.matcher(text);
    text = gap.replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "")));
    text = text.replaceAll("\\s+", " ").replaceAll("\\s+([.,;:?])", "$1").strip();
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private static boolean complete(String part, Map<String, String> values) {
    Matcher gap = PLACEHOLDER.matcher(part);
    while (gap.find()) {
      if (values.getOrDefault(gap.group(1), "").isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Several things in a row, as this language puts them. */
  String list(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    String front = String.join(", ", things.subList(0, things.size() - 1));
    return front + " " + template("and") + " " + things.get(things.size() - 1);
  }
}
