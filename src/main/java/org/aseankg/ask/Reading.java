package org.aseankg.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question understood as one intent.
 *
 * @param ask what is asked for; empty where it is asked whether something is so
 * @param columns the columns that answer it, the first that has values counts
 * @param slots what the mentions are for it, by column
 * @param specials mentions that restrict no column, by their part: {@code reference}
 * @param score from 0 to 1: how much of the question it explains
 * @param known the same without the words that nothing explains
 */
record Reading(
    Intent intent,
    Clause clause,
    Optional<String> ask,
    List<String> columns,
    Map<String, Mention> slots,
    Map<String, Mention> specials,
    double score,
    double known) {

  Reading {
    slots = new LinkedHashMap<>(slots);
    specials = new LinkedHashMap<>(specials);
  }

  /** How its answer is said in a language: for what is asked, where it makes a difference. */
  String sentence(String language) {
    Map<String, String> sentences = intent.sentence();
    String general = sentences.getOrDefault(language, "{answers}.");
    return sentences.getOrDefault(language + ":" + ask.orElse(""), general);
  }

  /** The same reading of other mentions. */
  Reading with(Map<String, Mention> other) {
    return new Reading(intent, clause, ask, columns, other, specials, score, known);
  }
}
