package org.aseankg.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One reading of a name: its words, as they are to be compared. Besides the plain one there are
 * readings without what stands in front of the name, and with the number of an edition put into
 * digits at the end.
 *
 * @param words the words, folded but with their marks
 * @param bare the words without marks
 * @param plain whether it is the name as it stands
 * @param person whether it is the name of a person only, a title having been left out
 */
record Form(List<String> words, List<String> bare, boolean plain, boolean person) {

  private static final int SHORTEST_REST = 3;

  /** What has more words is no name and has one reading. */
  private static final int MOST_WORDS = 100;

  private static final int MOST_TITLES = 5;

  /** The readings of a text, the plain one first; none for a text without words. */
  static List<Form> of(String text) {
    List<Token> tokens = Folding.tokens(text);
    if (tokens.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>(tokens.size());
    List<String> bare = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      words.add(Folding.fold(token.text()));
      bare.add(token.bare());
    }
    Form plain = new Form(words, bare, true, false);
    if (words.size() > MOST_WORDS) {
      return List.of(plain);
    }
    List<Form> forms = new ArrayList<>(4);
    forms.add(plain);
    plain.addWithoutFront(forms);
    for (int i = 0, n = forms.size(); i < n; i++) {
      addIfOther(forms, Editions.numbered(forms.get(i), false));
      addIfOther(forms, Editions.numbered(forms.get(i), true));
    }
    return forms;
  }

  /** The words as one text, with their marks. */
  String text() {
    return String.join(" ", words);
  }

  /** The words as one text, without marks. */
  String bareText() {
    return String.join(" ", bare);
  }

  /** The words without marks written together, where the space makes no difference. */
  String joined() {
    return String.join("", bare);
  }

  /**
   * The words without marks in a fixed order, those that do not tell names apart left out; empty
   * for fewer than two, and where such a word stands at one end: that is part of a sentence.
   */
  String unordered() {
    Lexicon lexicon = Lexicon.bundled();
    boolean whole =
        !lexicon.isFunctionWord(bare.get(0)) && !lexicon.isFunctionWord(bare.get(bare.size() - 1));
    String[] telling =
        bare.stream().filter(w -> whole && !lexicon.isFunctionWord(w)).toArray(String[]::new);
    Arrays.sort(telling);
    return telling.length < 2 ? "" : String.join(" ", telling);
  }

  private static void addIfOther(List<Form> forms, Form form) {
    if (form != null && forms.stream().noneMatch(f -> f.words.equals(form.words))) {
      forms.add(form);
    }
  }

  /**
   * Without an article and a person's titles at the front, one less at a time: Chú is a title, and
   * Chu a family name.
   */
  private void addWithoutFront(List<Form> forms) {
    Lexicon lexicon = Lexicon.bundled();
    int from = lexicon.isArticle(bare.get(0)) ? 1 : 0;
    if (from > 0) {
      addRest(forms, from, false);
    }
    Phrases.Found title = lexicon.honorifics().at(bare, from);
    for (int titles = 0; title != null && titles < MOST_TITLES; titles++) {
      from += title.words();
      addRest(forms, from, true);
      title = lexicon.honorifics().at(bare, from);
    }
  }

  private void addRest(List<Form> forms, int from, boolean titled) {
    int left = bare.size() - from;
    if (left > 1 || left == 1 && bare.get(from).length() >= SHORTEST_REST) {
      forms.add(
          new Form(
              words.subList(from, words.size()), bare.subList(from, bare.size()), false, titled));
    }
  }
}
