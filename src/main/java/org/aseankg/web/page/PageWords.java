package org.aseankg.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aseankg.config.Bundle;

/**
 * What pages say in one language: {@code lexicon/{language}/pages.tsv}, and a file in {@code
 * lexicon/{language}/pages/} for each group of pages.
 */
public final class PageWords {

  private static final Map<String, PageWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, String> words = new HashMap<>();
  private final PageDates dates;

  private PageWords(String language) {
    dates = PageDates.of(language);
    read("lexicon/" + language + "/pages.tsv");
    Bundle.list("lexicon/" + language + "/pages", ".tsv").forEach(this::read);
  }

  private void read(String file) {
    Bundle.text(file)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> words.put(f[0], f[1]));
  }

  /** The words of one of the languages. */
  public static PageWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, PageWords::new);
  }

  /** The words of that name, as HTML. */
  public String say(String name) {
    return Html.escape(plain(name));
  }

  /** The words of that name with {@code {0}}, {@code {1}} … replaced by values; plain text. */
  public String plain(String name, Object... values) {
    String text = words.get(name);
    if (text == null) {
      throw new IllegalStateException("No words \"" + name + "\" for pages");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** Dates as the language writes them. */
  PageDates dates() {
    return dates;
  }

  /** Whether there are words of that name. */
  public boolean knows(String name) {
    return words.containsKey(name);
  }

  /** The names of all words, for a test that holds the languages together. */
  java.util.Set<String> names() {
    return java.util.Collections.unmodifiableSet(words.keySet());
  }
}
