package org.aseankg.reconcile;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aseankg.config.Bundle;

/** What the service says of itself in one language: {@code lexicon/{language}/reconcile.tsv}. */
final class Words {

  private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Map<String, String> texts = new HashMap<>();

  private Words(String language) {
    Bundle.text("lexicon/" + language + "/reconcile.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> texts.put(f[0], f[1]));
  }

  static Words of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Words::new);
  }

  String get(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalStateException("No text \"" + name + "\" in reconcile.tsv");
    }
    return text;
  }
}
