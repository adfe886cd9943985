package org.aseankg.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.Folding;
import org.aseankg.vocab.AKG;

/**
 * The words of one language: what question words, verbs, nouns and words of time mean. They stand
 * in {@code lexicon/{language}/} and, for roles, actions and capacities, in the ontology's
 * concepts; a language more is a folder more.
 */
final class Lexicon {

  /** Verbs that say what a speech was for: the topic of the speech says it as well. */
  private static final Set<String> CLOSING = Set.of("phat bieu be mac");

  private static final Set<String> SCHEMES = Set.of("role", "action", "capacity");

  private final String language;
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, List<Phrase>> times = new LinkedHashMap<>();
  private final Set<String> stopWords;
  private final Set<String> articles;
  private final Set<String> written = new HashSet<>();
  private final Set<String> vocabulary = new HashSet<>();
  private final Set<String> bareStopWords = new HashSet<>();
  private final Set<String> timeWords = new HashSet<>();

  /**
   * A phrase and what it means.
   *
   * @param signs its meanings; a noun that names a kind is {@code head:kind} or {@code
   *     head:kind.Class}
   */
  record Entry(Phrase phrase, Set<Sign> signs) {}

  private Lexicon(String language) {
    this.language = language;
    this.stopWords = words(language, "stopwords.txt");
    stopWords.forEach(w -> bareStopWords.add(Folding.bare(w)));
    this.articles = words(language, "articles.txt");
    vocabulary.addAll(bareStopWords);
    written.addAll(stopWords);
  }

  /** Reads the lexicon of a language. */
  static Lexicon of(String language, KgOntology ontology) {
    Lexicon lexicon = new Lexicon(language);
    Map<String, Set<Sign>> phrases = new LinkedHashMap<>();
    rows(language, "signs.tsv").forEach((sign, list) -> add(phrases, list, Sign.parse(sign)));
    rows(language, "heads.tsv")
        .forEach((kind, list) -> add(phrases, list, new Sign("head", kind.replace(':', '.'))));
    ontology
        .graph()
        .find(Node.ANY, AKG.verb, Node.ANY)
        .filterKeep(t -> t.getObject().getLiteralLanguage().equals(language))
        .forEach(t -> addVerb(phrases, t));
    phrases.forEach((phrase, signs) -> lexicon.add(Phrase.parse(phrase), signs));
    rows(language, "times.tsv").forEach(lexicon::addTimes);
    return lexicon;
  }

  private static void add(Map<String, Set<Sign>> phrases, List<String> list, Sign sign) {
    list.forEach(p -> phrases.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(sign));
  }

  /** A concept's IRI ends in {@code concept/scheme/name}. */
  private static void addVerb(Map<String, Set<Sign>> phrases, Triple verb) {
    String[] path = verb.getSubject().getURI().split("/");
    String scheme = path[path.length - 2];
    Sign sign = new Sign(scheme, path[path.length - 1]);
    boolean asked =
        !scheme.equals("capacity") || phrases.values().stream().anyMatch(s -> s.contains(sign));
    boolean closing = CLOSING.contains(Folding.bare(verb.getObject().getLiteralLexicalForm()));
    if (SCHEMES.contains(scheme) && asked && !closing) {
      // Capacities that no question asks for, as "senior official", are parts of names.
      add(phrases, List.of(verb.getObject().getLiteralLexicalForm()), sign);
    }
  }

  private void add(Phrase phrase, Set<Sign> signs) {
    // A phrase that begins or ends with its gap is the rest of it.
    Phrase whole =
        phrase.words().isEmpty()
            ? new Phrase(phrase.tail(), List.of(), phrase.atStart(), phrase.atEnd())
            : phrase;
    if (whole.words().isEmpty()) {
      return;
    }
    byFirstWord
        .computeIfAbsent(whole.words().get(0).bare(), k -> new ArrayList<>())
        .add(new Entry(whole, Set.copyOf(signs)));
    whole.words().forEach(this::know);
    whole.tail().forEach(this::know);
  }

  private void know(Word word) {
    vocabulary.add(word.bare());
    written.add(word.toned());
  }

  private void addTimes(String meaning, List<String> list) {
    List<Phrase> phrases = list.stream().map(Phrase::parse).toList();
    times.put(meaning, phrases);
    phrases.forEach(p -> p.words().forEach(w -> timeWords.add(w.bare())));
    phrases.forEach(p -> p.words().forEach(this::know));
    vocabulary.addAll(timeWords);
  }

  String language() {
    return language;
  }

  /** The phrases that may begin with a word. */
  List<Entry> startingWith(Word word) {
    return byFirstWord.getOrDefault(word.bare(), List.of());
  }

  /** The phrases of time by meaning, as {@code month:8} or {@code year-offset:-1}. */
  Map<String, List<Phrase>> times() {
    return times;
  }

  /** Whether a word, without marks, is part of a phrase of time. */
  boolean isTimeWord(String bareWord) {
    return timeWords.contains(bareWord);
  }

  /** Whether a word is one that means nothing of its own, whatever its marks. */
  boolean isLikeStopWord(Word word) {
    return word.marked() && bareStopWords.contains(word.bare());
  }

  /** The words that mean nothing of their own. */
  Set<String> stopWords() {
    return stopWords;
  }

  /** Whether a word means nothing of its own. */
  boolean isStopWord(Word word) {
    return stopWords.contains(word.toned())
        || !word.marked() && bareStopWords.contains(word.bare());
  }

  /** Whether it knows a word with just these marks. */
  boolean writes(String tonedWord) {
    return written.contains(tonedWord);
  }

  /** Whether a word stands before a noun and is no part of it. */
  boolean isArticle(Word word) {
    return articles.contains(word.toned());
  }

  /** Every word the lexicon knows, without marks; a mistyped one may be meant. */
  Set<String> vocabulary() {
    return vocabulary;
  }

  private static Map<String, List<String>> rows(String language, String file) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : lines(language, file)) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalStateException(
            "lexicon/"
                + language
                + "/"
                + file
                + ": \""
                + line
                + "\" has no tab between key and words");
      }
      rows.computeIfAbsent(line.substring(0, tab), k -> new ArrayList<>())
          .addAll(List.of(line.substring(tab + 1).strip().split("\\s*\\|\\s*")));
    }
    return rows;
  }

  private static Set<String> words(String language, String file) {
    Set<String> words = new HashSet<>();
    lines(language, file).forEach(w -> words.add(Folding.toneStyle(w.strip())));
    return words;
  }

  private static List<String> lines(String language, String file) {
    return Bundle.text("lexicon/" + language + "/" + file)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .toList();
  }
}
