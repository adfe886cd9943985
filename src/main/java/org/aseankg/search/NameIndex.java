package org.aseankg.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * Finds entities by name and by description, in one Lucene index of the store's data: in memory
 * where the store is, in a folder of the store's where that is one. Safe for use by many threads.
 *
 * <p>The index carries the version of the data it was made from. Whenever that is another one than
 * the store's, the index is made anew, while searches go on in the old one.
 */
public final class NameIndex implements AutoCloseable {

  private static final int MOST_KINDS = 100;

  private final IndexKeeper keeper;

  private NameIndex(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  /** Opens the index of a store, or makes it where there is none that fits. */
  public static NameIndex over(KgStore store, Iris iris) {
    return new NameIndex(IndexKeeper.open(store, iris, true));
  }

  /** As {@link #over}, but returns while the index is being made; the first search waits for it. */
  public static NameIndex beside(KgStore store, Iris iris) {
    return new NameIndex(IndexKeeper.open(store, iris, false));
  }

  /** Makes the index anew if the data has changed; returns when that is done. */
  public void refresh() {
    keeper.refresh();
  }

  /** Whether the index was made from the data the store has now. */
  public boolean inStep() {
    return keeper.inStep();
  }

  /** The version of the data that a search would look at now. */
  public String version() {
    return keeper.with(searcher -> searcher.noted(Fields.VERSION));
  }

  /** Begins to make the index anew, beside the searches, if the data has changed. */
  public void catchUp() {
    keeper.catchUp();
  }

  /** The kinds of entity: those of the model, and others that the data has. */
  public Set<String> kinds() {
    return keeper.with(
        searcher -> {
          Set<String> kinds = new TreeSet<>(Iris.KINDS);
          kinds.addAll(searcher.termsBeginning(Fields.ENTITY_KIND, "", MOST_KINDS));
          return kinds;
        });
  }

  /** The entities that have a name like the text, the nearest first. */
  public List<Hit> search(SearchRequest request) {
    return keeper.with(searcher -> Ladder.search(searcher, request));
  }

  /**
   * The entities that may be meant by one who is still typing, the nearest first. It is a search,
   * which always takes the last word as begun; it has a name of its own so that it may part ways.
   */
  public List<Hit> suggest(SearchRequest request) {
    return keeper.with(searcher -> Ladder.search(searcher, request));
  }

  /**
   * All entities that bear this name, at most without its marks or with its words in another order;
   * the nearest first. A code of ISO 3166 counts in capitals only.
   */
  public List<NameMatch> named(String phrase) {
    List<Form> typed = Form.of(phrase);
    return typed.isEmpty()
        ? List.of()
        : keeper.with(searcher -> new Namesakes(searcher, typed).of(phrase));
  }

  /**
   * Whether a name begins with these words, the last one maybe begun only, in the order in which it
   * is written or with the number of its edition in any place.
   */
  public boolean startsName(String phrase) {
    List<Form> typed = Form.of(phrase);
    return keeper.with(
        searcher -> {
          for (Form form : typed) {
            String start = Fields.IN_ORDER + form.bareText();
            if (!searcher.termsBeginning(Fields.KEY, start, 1).isEmpty()) {
              return true;
            }
          }
          return false;
        });
  }

  /** Entities with a name that differs from this one only by wrong letters, the nearest first. */
  public List<NameMatch> nearly(String phrase, int limit) {
    List<Form> typed = Form.of(phrase);
    return typed.isEmpty() || typed.get(0).bare().size() > Ladder.MOST_WORDS
        ? List.of()
        : keeper.with(searcher -> new Namesakes(searcher, typed).nearly(limit));
  }

  /** The entities that fit a description, the best first. */
  public List<Profile> described(Description description, int limit) {
    return keeper.with(searcher -> new Describing(searcher).candidates(description, limit));
  }

  /** What the index knows of an entity; empty where it knows none of that IRI. */
  public Optional<Profile> profile(String iri) {
    return keeper.with(
        searcher -> {
          int[] document = searcher.documents(Fields.IRI, List.of(iri), 1);
          return document.length == 0
              ? Optional.empty()
              : Optional.of(searcher.profile(document[0]));
        });
  }

  /** Whether a name or description has the word, which is without marks. */
  public boolean isWord(String bareWord) {
    return keeper.with(searcher -> Spelling.isWord(searcher, bareWord));
  }

  /** The words of names that differ from this one by at most so many letters. */
  public List<String> wordsNear(String bareWord, int edits) {
    return keeper.with(searcher -> Spelling.near(searcher, bareWord, edits));
  }

  /** How rare a word, without marks, is among descriptions; the highest for one that none has. */
  public double idf(String bareWord) {
    return keeper.with(searcher -> new Describing(searcher).idf(bareWord));
  }

  @Override
  public void close() {
    keeper.close();
  }
}
