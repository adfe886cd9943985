package org.aseankg.search;

import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.config.Bundle;

/**
 * The words that names are read with, from {@code lexicon/}: a language is a folder there. All
 * languages hold at once, since names of one language are written in texts of another.
 */
final class Lexicon {

  private static final String FOLDER = "lexicon";
  private static final Lexicon BUNDLED = new Lexicon();

  private final StringBuilder read = new StringBuilder();
  private final Phrases romans = new Phrases();
  private final Phrases ordinals = new Phrases();
  private final Phrases cardinals = new Phrases();
  private final Phrases endings = new Phrases();
  private final Phrases markers = new Phrases();
  private final Phrases plusWords = new Phrases();
  private final Phrases articles = new Phrases();
  private final Phrases honorifics = new Phrases();
  private final Phrases functionWords = new Phrases();

  private Lexicon() {
    readFile(FOLDER + "/roman-numerals.tsv", romans);
    for (String language : Bundle.folders(FOLDER)) {
      Set<String> files = Set.copyOf(Bundle.list(language, ""));
      readIfThere(files, language + "/ordinals.tsv", ordinals);
      readIfThere(files, language + "/cardinals.tsv", cardinals);
      readIfThere(files, language + "/ordinal-endings.txt", endings);
      readIfThere(files, language + "/edition-markers.txt", markers);
      readIfThere(files, language + "/plus-words.txt", plusWords);
      readIfThere(files, language + "/articles.txt", articles);
      readIfThere(files, language + "/honorifics.txt", honorifics);
      readIfThere(files, language + "/function-words.txt", functionWords);
    }
  }

  /** The lexicon that travels with the program. */
  static Lexicon bundled() {
    return BUNDLED;
  }

  /** Changes with the words: an index made with others is out of date. */
  String digest() {
    return DigestUtils.sha256Hex(read.toString()).substring(0, 16);
  }

  /** Roman numerals. */
  Phrases romans() {
    return romans;
  }

  /** Ordinals in words, as {@code twenty first}. */
  Phrases ordinals() {
    return ordinals;
  }

  /** Numbers in words, as {@code three}. */
  Phrases cardinals() {
    return cardinals;
  }

  /** Phrases that the number of an edition follows. */
  Phrases markers() {
    return markers;
  }

  /** Titles before a person's name. */
  Phrases honorifics() {
    return honorifics;
  }

  /** Whether letters may follow the digits of an ordinal. */
  boolean isEnding(String letters) {
    return endings.has(letters);
  }

  /** Whether a word stands for the plus sign. */
  boolean isPlus(String word) {
    return plusWords.has(word);
  }

  /** Whether a word at the front is no part of a name. */
  boolean isArticle(String word) {
    return articles.has(word);
  }

  /** Whether a word does not tell names apart. */
  boolean isFunctionWord(String word) {
    return functionWords.has(word);
  }

  private void readIfThere(Set<String> files, String file, Phrases into) {
    if (files.contains(file)) {
      readFile(file, into);
    }
  }

  /** One phrase a line, behind a tab the number that it stands for. */
  private void readFile(String file, Phrases into) {
    String text = Bundle.text(file);
    read.append(file).append('\n').append(text);
    List<String> lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (String line : lines) {
      String[] columns = line.split("\t");
      List<String> words = Folding.tokens(columns[0]).stream().map(Token::bare).toList();
      into.add(words, columns.length > 1 ? Integer.parseInt(columns[1].strip()) : 0);
    }
  }
}
