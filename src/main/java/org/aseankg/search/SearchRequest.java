package org.aseankg.search;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param text what somebody typed
 * @param kinds only entities of these kinds; empty for all
 * @param nameLanguage only names in this language, or of none; empty for all
 * @param labelLanguage the language of the labels in the answer
 * @param limit hits at most
 */
public record SearchRequest(
    String text,
    List<String> kinds,
    Optional<String> nameLanguage,
    String labelLanguage,
    int limit) {

  /** A search among all names with labels in English. */
  public static SearchRequest of(String text, int limit) {
    return new SearchRequest(text, List.of(), Optional.empty(), "en", limit);
  }

  /** This search for entities of one kind. */
  public SearchRequest withKind(String kind) {
    return new SearchRequest(text, List.of(kind), nameLanguage, labelLanguage, limit);
  }

  /** This search with labels in another language. */
  public SearchRequest withLabels(String language) {
    return new SearchRequest(text, kinds, nameLanguage, language, limit);
  }
}
