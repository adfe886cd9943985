package org.aseankg.web.http;

import java.util.HashMap;
import java.util.Map;
import org.aseankg.config.Bundle;

/**
 * The sentences of the interface in another language than English. {@code
 * lexicon/{language}/interface.tsv} has a line for each: the English one, a tab, its translation.
 */
public final class Words {

  private final String lang;
  private final Map<String, String> translations = new HashMap<>();

  private Words(String lang, String text) {
    this.lang = lang;
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(pair -> translations.put(pair[0], pair[pair.length - 1]));
  }

  /** The sentences of a language. */
  public static Words of(String lang) {
    return new Words(
        lang, lang.equals("en") ? "" : Bundle.text("lexicon/" + lang + "/interface.tsv"));
  }

  /** The code of the language. */
  public String lang() {
    return lang;
  }

  /** A sentence in this language; the English one where there is no translation. */
  public String say(String english) {
    return translations.getOrDefault(english, english);
  }

  /** Whether there is a translation. */
  public boolean knows(String english) {
    return translations.containsKey(english);
  }
}
