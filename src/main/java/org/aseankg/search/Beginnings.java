package org.aseankg.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Names that begin with what was typed, and names that have all of its words; the last word may be
 * begun only.
 */
final class Beginnings {

  /** Words with one beginning, and names with one, that are looked at. */
  private static final int MOST_WORDS = 256;

  private static final int MOST_NAMES = 1_024;

  private static final double START = 0.60;
  private static final double WITHIN = 0.46;
  private static final double COVERED = 0.08;
  private static final double SAME_MARKS = 0.015;
  private static final double STEP_OF_TYPE = 0.0005;

  private final NameSearcher searcher;
  private final Filters filters;
  private final List<Form> typed;
  private final int limit;

  Beginnings(NameSearcher searcher, Filters filters, List<Form> typed, int limit) {
    this.searcher = searcher;
    this.filters = filters;
    this.typed = typed;
    this.limit = limit;
  }

  /** Candidates, those of the most popular entities, in order. */
  int[] documents() throws IOException {
    IntStream documents = IntStream.empty();
    for (Form form : typed) {
      documents = IntStream.concat(documents, IntStream.of(starting(form.bareText())));
      documents = IntStream.concat(documents, IntStream.of(containing(form)));
    }
    return documents.sorted().distinct().toArray();
  }

  /** How near a candidate is; null if it is none. */
  Near near(IndexedName name) {
    double best = 0;
    for (Form reading : name.readings()) {
      for (Form text : typed) {
        best = Math.max(best, score(text, reading));
      }
    }
    return best == 0
        ? null
        : new Near(Rung.PREFIX, best - STEP_OF_TYPE * name.name().type().ordinal());
  }

  private static double score(Form text, Form reading) {
    String wanted = text.bareText();
    String there = reading.bareText();
    if (there.startsWith(wanted)) {
      boolean marks = reading.text().startsWith(text.text());
      double covered = (double) wanted.length() / there.length();
      return START + COVERED * covered + (marks ? SAME_MARKS : 0);
    }
    int begun = begun(text);
    if (!hasAll(text.bare(), begun, reading.bare())) {
      return 0;
    }
    boolean marks = hasAll(text.words(), begun, reading.words());
    double covered = Math.min(1, (double) text.bare().size() / reading.bare().size());
    return WITHIN + COVERED * covered + (marks ? SAME_MARKS : 0);
  }

  private static boolean hasAll(List<String> wanted, int begun, List<String> there) {
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.get(i);
      boolean has =
          there.contains(word) || i == begun && there.stream().anyMatch(w -> w.startsWith(word));
      if (!has) {
        return false;
      }
    }
    return true;
  }

  /** The word that may be begun only: the last one, or that before a number put at the end. */
  private static int begun(Form form) {
    int last = form.bare().size() - 1;
    boolean number = form.bare().get(last).chars().allMatch(Character::isDigit);
    return last > 0 && number && !form.plain() ? last - 1 : last;
  }

  private int[] starting(String text) throws IOException {
    if (Fields.letters(text) > Fields.SHORT) {
      return searcher.beginningWith(Fields.KEY, Fields.IN_ORDER + text, MOST_NAMES, limit);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.START, text)), Occur.FILTER);
    filters.addTo(query);
    return searcher.documents(query.build(), limit);
  }

  private int[] containing(Form form) throws IOException {
    int begun = begun(form);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < form.bare().size(); i++) {
      String text = form.bare().get(i);
      Query word = i == begun ? beginning(text) : new TermQuery(new Term(Fields.WORD, text));
      if (word == null) {
        return new int[0];
      }
      query.add(word, Occur.FILTER);
    }
    filters.addTo(query);
    return searcher.documents(query.build(), limit);
  }

  private Query beginning(String word) throws IOException {
    if (Fields.letters(word) <= Fields.SHORT) {
      return new TermQuery(new Term(Fields.BEGINNING, word));
    }
    List<String> words = searcher.termsBeginning(Fields.WORD, word, MOST_WORDS);
    return words.isEmpty() ? null : Filters.anyOf(Fields.WORD, words);
  }
}
