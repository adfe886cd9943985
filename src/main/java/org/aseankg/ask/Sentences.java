package org.aseankg.ask;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;
import org.aseankg.model.PartialDate;

/** What answers are said with in one language: {@code lexicon/{language}/sentences.tsv}. */
final class Sentences {

  private static final Map<String, Sentences> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  // Names that bring their own article, or stand for somebody by a number.
  private static final Pattern ARTICLED = Pattern.compile("^(the|The|a|an) ");

  private static final String DAY = "format.day";
  private static final String MONTH = "format.month";
  private static final String YEAR = "format.year";

  private final Map<String, String> templates = new HashMap<>();
  private final Set<String> definite;
  private final Locale locale;

  private Sentences(String language) {
    locale = Locale.forLanguageTag(language);
    Bundle.text("lexicon/" + language + "/sentences.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> templates.put(f[0], f[1]));
    definite = Set.of(word("definite.names").split(" \\| "));
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
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
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

  /** A name as it stands inside a sentence: with an article where the language wants one. */
  String noun(String kind, String name) {
    boolean one = name.indexOf(' ') < 0 && !definite.contains(name);
    boolean plain = one || ARTICLED.matcher(name).find();
    String article = definite.contains(name) ? "definite" : plain ? "" : "noun." + kind;
    return templates.containsKey(article) ? templates.get(article).replace("{name}", name) : name;
  }

  /** A time as an adverb: "on 3 August 2022", "in 2022". */
  String when(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> adverb("when.day", DAY, date);
      case MONTH -> adverb("when.month", MONTH, date);
      case YEAR -> adverb("when.year", YEAR, date);
    };
  }

  /** An interval of two days in ISO 8601, as an adverb; empty for another. */
  Optional<String> interval(String iso) {
    String[] ends = iso.split("/");
    Optional<PartialDate> from = PartialDate.find(ends[0]);
    Optional<PartialDate> to = ends.length == 2 ? PartialDate.find(ends[1]) : Optional.empty();
    boolean days =
        from.filter(d -> d.precision() == PartialDate.Precision.DAY).isPresent()
            && to.filter(d -> d.precision() == PartialDate.Precision.DAY).isPresent();
    return days
        ? Optional.of(
            template("when.days")
                .replace("{from}", format(DAY, from.get()))
                .replace("{to}", format(DAY, to.get())))
        : Optional.empty();
  }

  private String adverb(String name, String pattern, PartialDate date) {
    return template(name).replace("{date}", format(pattern, date));
  }

  private String format(String pattern, PartialDate date) {
    return DateTimeFormatter.ofPattern(template(pattern), locale).format(date.first());
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
