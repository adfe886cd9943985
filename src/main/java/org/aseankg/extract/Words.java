package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;

/**
 * The words of one language that articles are read with. They stand in {@code lexicon/{language}/};
 * nouns of events, months, honorifics and ordinals are those that questions are read with, and the
 * verbs of roles are those of the ontology's concepts.
 */
final class Words {

  private static final String NOT_EVENT = "not-event";

  private final String language;
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, String> firsts = new HashMap<>();
  private final Map<String, String> phrasesOf = new HashMap<>();
  private final Map<String, PhraseTrie<String>> tries = new HashMap<>();
  private final PhraseTrie<String> events = new PhraseTrie<>();
  private final PhraseTrie<String> instruments = new PhraseTrie<>();
  private final PhraseTrie<String> titles = new PhraseTrie<>();
  private final PhraseTrie<String> honorifics = new PhraseTrie<>();
  private final PhraseTrie<String> times = new PhraseTrie<>();
  private final PhraseTrie<Integer> ordinals = new PhraseTrie<>();
  private final PhraseTrie<Integer> cardinals = new PhraseTrie<>();
  private PhraseTrie<List<Frame>> frames = new PhraseTrie<>();
  private final Map<String, String> demonyms = new HashMap<>();
  private final Map<String, Integer> romans = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  private Words(String language) {
    this.language = language;
  }

  /** Reads the words of a language. */
  static Words of(String language, KgOntology ontology) {
    Words words = new Words(language);
    rows(language, "heads.tsv").forEach(words::head);
    rows(language, "extraction.tsv").forEach(words::row);
    words.sets.getOrDefault(NOT_EVENT, Set.of()).forEach(w -> words.events.put(w, null));
    rows(language, "times.tsv").forEach((k, list) -> words.time(k, list));
    Alternatives ways = new Alternatives(Map.of());
    for (String line : lines(language, "titles.tsv")) {
      String[] cells = line.split("\t", -1);
      String implied = cells.length > 1 ? cells[1] : "";
      ways.of(cells[0]).stream()
          .filter(t -> words.titles.get(t) == null)
          .forEach(t -> words.titles.put(t, implied));
    }
    lines(language, "honorifics.txt").forEach(h -> words.honorifics.put(h, h));
    numbers(language, "ordinals.tsv", words.ordinals);
    numbers(language, "cardinals.tsv", words.cardinals);
    for (String line : Bundle.text("lexicon/roman-numerals.tsv").lines().toList()) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length > 1) {
        words.romans.put(
            cells[0].toUpperCase(java.util.Locale.ROOT), Integer.parseInt(cells[1].strip()));
      }
    }
    lines(language, "articles.txt").forEach(a -> words.row("articles", List.of(a)));
    if (has(language, "demonyms.tsv")) {
      rows(language, "demonyms.tsv")
          .forEach((k, list) -> words.demonyms.put(key(k), "country/" + list.get(0)));
    }
    if (has(language, "surnames.txt")) {
      lines(language, "surnames.txt").forEach(s -> words.surnames.add(key(s)));
    }
    words.frames = FrameFile.read(language, ontology);
    return words;
  }

  private static void numbers(String language, String file, PhraseTrie<Integer> into) {
    for (String line : lines(language, file)) {
      String[] cells = line.split("\t");
      into.put(cells[0], Integer.parseInt(cells[1].strip()));
    }
  }

  /** The first meaning of a word counts: "ngày" is a day before it is a preposition. */
  private void time(String meaning, List<String> list) {
    for (String word : list) {
      if (times.get(word) == null) {
        times.put(word, meaning);
      }
    }
  }

  private void head(String kind, List<String> list) {
    if (kind.startsWith("event")) {
      String type = kind.contains(":") ? kind.substring(kind.indexOf(':') + 1) : "Meeting";
      list.forEach(w -> events.put(w, type));
    }
  }

  private void row(String key, List<String> list) {
    if (key.startsWith("event:")) {
      list.forEach(w -> events.put(w, key.substring("event:".length())));
      return;
    }
    if (key.startsWith("time ")) {
      list.forEach(w -> times.put(w, key.substring("time ".length())));
      return;
    }
    if (key.startsWith("instrument:")) {
      list.forEach(w -> instruments.put(w, key.substring("instrument:".length())));
      return;
    }
    PhraseTrie<String> trie = tries.computeIfAbsent(key, k -> new PhraseTrie<>());
    Set<String> set = sets.computeIfAbsent(key, k -> new LinkedHashSet<>());
    firsts.putIfAbsent(key, Tokens.keys(list.get(0)).get(0));
    phrasesOf.putIfAbsent(key, list.get(0));
    for (String word : list) {
      trie.put(word, word);
      set.add(key(word));
    }
  }

  String language() {
    return language;
  }

  boolean isVietnamese() {
    return language.equals("vi");
  }

  /** The nouns of events: the class each names. */
  PhraseTrie<String> events() {
    return events;
  }

  /** The nouns of instruments: the class each names. */
  PhraseTrie<String> instruments() {
    return instruments;
  }

  /** Titles of office, each with the word that begins the name of the body it implies. */
  PhraseTrie<String> titles() {
    return titles;
  }

  PhraseTrie<String> honorifics() {
    return honorifics;
  }

  /** Words of time, each with what it means. */
  PhraseTrie<String> times() {
    return times;
  }

  PhraseTrie<List<Frame>> frames() {
    return frames;
  }

  /** The phrases of a purpose. */
  PhraseTrie<String> phrases(String purpose) {
    return tries.computeIfAbsent(purpose, k -> new PhraseTrie<>());
  }

  /** The first word of the first phrase of a purpose. */
  String firstKey(String purpose) {
    return firsts.getOrDefault(purpose, "");
  }

  /** The first phrase of a purpose as it is written, or nothing. */
  String first(String purpose) {
    return phrasesOf.getOrDefault(purpose, "");
  }

  /** The place of a word among those of a purpose, from 1; 0 where it is none. */
  int number(String purpose, String key) {
    return new ArrayList<>(sets.getOrDefault(purpose, Set.of())).indexOf(key) + 1;
  }

  /** Whether a word, by its key, is one of a purpose. */
  boolean is(String purpose, String key) {
    return sets.getOrDefault(purpose, Set.of()).contains(key);
  }

  /** Where the phrase of a purpose that stands here ends, or -1. */
  int end(String purpose, List<Tok> tokens, int at) {
    if (at < 0 || at >= tokens.size()) {
      return -1;
    }
    PhraseTrie<String> trie = tries.get(purpose);
    PhraseTrie.Match<String> match = trie == null ? null : trie.longest(tokens, at);
    return match == null ? -1 : match.end();
  }

  /** The ordinal that stands here, as 21st, twenty-first, thứ tư, or null. */
  PhraseTrie.Match<Integer> ordinal(List<Tok> tokens, int at) {
    if (at >= tokens.size()) {
      return null;
    }
    Tok tok = tokens.get(at);
    if (tok.isNumber() && tok.text().length() > 2 && tok.number() < 0) {
      String digits = tok.text().substring(0, tok.text().length() - 2);
      return digits.length() < 4 && digits.chars().allMatch(Character::isDigit)
          ? new PhraseTrie.Match<>(Integer.parseInt(digits), at + 1)
          : null;
    }
    return ordinals.longest(tokens, at);
  }

  /** Roman numerals, each with its number. */
  Map<String, Integer> romans() {
    return romans;
  }

  /** The number in words that stands here, or null. */
  PhraseTrie.Match<Integer> cardinal(List<Tok> tokens, int at) {
    return cardinals.longest(tokens, at);
  }

  /** Words for what is of a country, each with the country. */
  Map<String, String> demonyms() {
    return demonyms;
  }

  private static boolean has(String language, String file) {
    return !Bundle.list("lexicon/" + language, file).isEmpty();
  }

  boolean isSurname(Tok tok) {
    return tok.isCapital() && surnames.contains(tok.key());
  }

  /** Whether a word, by its key, is a family name of this language. */
  boolean isFamilyName(String key) {
    return surnames.contains(key);
  }

  private static String key(String phrase) {
    return String.join(" ", Tokens.keys(phrase));
  }

  static Map<String, List<String>> rows(String language, String file) {
    Map<String, List<String>> rows = new java.util.LinkedHashMap<>();
    for (String line : lines(language, file)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.substring(tab + 1).isBlank()) {
        rows.computeIfAbsent(line.substring(0, tab), k -> new ArrayList<>())
            .addAll(List.of(line.substring(tab + 1).strip().split("\\s*\\|\\s*")));
      }
    }
    return rows;
  }

  static List<String> lines(String language, String file) {
    return Bundle.text("lexicon/" + language + "/" + file)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .toList();
  }
}
