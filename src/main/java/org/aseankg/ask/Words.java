package org.aseankg.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.Folding;
import org.aseankg.vocab.Iris;

/**
 * The words of all languages questions are asked in.
 *
 * @param lexicons by language, in the order of {@link #LANGUAGES}
 * @param numbers ordinal numbers
 * @param synonyms words that say the same
 * @param locatives the words before a place, without marks
 * @param conjunctions the words between two questions in one
 * @param plurals the words before many
 * @param demonyms words such as "Korean", without marks, and the IRI of the country
 * @param genitives the words between a thing and whose it is, without marks
 * @param topicals the words before what something is about
 * @param universe the IRIs of what everything is of
 * @param subordinators question words that also join two clauses, without marks
 */
record Words(
    List<Lexicon> lexicons,
    Numbers numbers,
    Synonyms synonyms,
    Set<String> locatives,
    Set<String> conjunctions,
    Set<String> plurals,
    Set<String> genitives,
    Set<String> topicals,
    Set<String> subordinators,
    Set<String> universe,
    Map<String, String> demonyms) {

  /** The folders of {@code lexicon/}. */
  static final List<String> LANGUAGES =
      Bundle.folders("lexicon").stream().map(f -> f.substring(f.indexOf('/') + 1)).toList();

  static Words bundled(KgOntology ontology, Iris iris) {
    return new Words(
        LANGUAGES.stream().map(l -> Lexicon.of(l, ontology)).toList(),
        new Numbers(LANGUAGES),
        Synonyms.bundled(),
        set("locatives", Folding::bare),
        set("conjunctions", Folding::toneStyle),
        set("plurals", Folding::toneStyle),
        set("genitives", Folding::bare),
        set("topicals", Folding::toneStyle),
        set("subordinators", Folding::bare),
        set("universe", iris::entity),
        demonyms(iris));
  }

  private static Map<String, String> demonyms(Iris iris) {
    return Bundle.text("lexicon/en/demonyms.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t"))
        .collect(
            Collectors.toUnmodifiableMap(
                f -> Folding.bare(f[0]), f -> iris.entity("country/" + f[1].strip())));
  }

  private static Set<String> set(String file, UnaryOperator<String> form) {
    return Bundle.text("lexicon/" + file + ".txt")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(form)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lexicons, that of one language first. */
  List<Lexicon> startingWith(String language) {
    return lexicons.stream()
        .sorted(
            (a, b) -> Boolean.compare(b.language().equals(language), a.language().equals(language)))
        .toList();
  }

  Lexicon of(String language) {
    return lexicons.stream().filter(l -> l.language().equals(language)).findFirst().orElseThrow();
  }
}
