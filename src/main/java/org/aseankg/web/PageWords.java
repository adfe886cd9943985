package org.aseankg.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aseankg.config.Bundle;

/** What pages say in one language: {@code lexicon/{language}/pages.tsv}. */
final class PageWords {

  private static final Map<String, PageWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, String> words = new HashMap<>();

  private PageWords(String language) {
    Bundle.text("lexicon/" + language + "/pages.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> words.put(f[0], f[1]));
  }

  static PageWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, PageWords::new);
  }

  /** The words of that name, as HTML. */
  String say(String name) {
    String text = words.get(name);
    if (text == null) {
      throw new IllegalStateException("No words \"" + name + "\" in pages.tsv");
    }
    return Html.escape(text);
  }
}
