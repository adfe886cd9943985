package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Names in whose words a letter or two are wrong. */
final class Typos {

  /** Words near a typed one that are looked at. */
  private static final int MOST_WORDS = 64;

  /** To look for words near each of many would take long. */
  private static final int FEW_WORDS = 6;

  private static final double BEST = 0.42;
  private static final double EACH_EDIT = 0.05;
  private static final double NOT_COVERED = 0.10;
  private static final double LEAST = 0.01;

  private final NameSearcher searcher;
  private final Filters filters;
  private final int limit;

  Typos(NameSearcher searcher, Filters filters, int limit) {
    this.searcher = searcher;
    this.filters = filters;
    this.limit = limit;
  }

  /**
   * Names that have a word near each of the words. Words that names have are taken to be right;
   * only where that leads nowhere, and there are few, each is taken to be wrong.
   *
   * @param begun whether the last word may be the beginning of one
   */
  int[] containing(Form form, boolean begun) throws IOException {
    int[] found = containing(form, begun, true);
    return found.length == 0 && form.bare().size() <= FEW_WORDS
        ? containing(form, begun, false)
        : found;
  }

  private int[] containing(Form form, boolean begun, boolean trusting) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < form.bare().size(); i++) {
      String word = form.bare().get(i);
      boolean last = begun && i == form.bare().size() - 1;
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      List<String> near =
          trusting && searcher.frequency(Fields.WORD, word) > 0 ? List.of(word) : near(word);
      if (!near.isEmpty()) {
        any.add(Filters.anyOf(Fields.WORD, near), Occur.SHOULD);
      }
      if (last && Fields.letters(word) <= Fields.SHORT) {
        any.add(Filters.anyOf(Fields.BEGINNING, List.of(word)), Occur.SHOULD);
      } else if (near.isEmpty()) {
        return new int[0];
      }
      query.add(any.build(), Occur.FILTER);
    }
    filters.addTo(query);
    return searcher.documents(query.build(), limit);
  }

  /** How near a name is that has a word near each; null where it is too far. */
  Near near(Form typed, IndexedName name) {
    double best = 0;
    for (Form reading : name.readings()) {
      int edits = edits(typed.bare(), reading.bare());
      if (edits >= 0) {
        double covered = Math.min(1, (double) typed.bare().size() / reading.bare().size());
        double score = BEST - EACH_EDIT * edits - NOT_COVERED * (1 - covered);
        best = Math.max(best, Math.max(LEAST, score));
      }
    }
    return best == 0 ? null : new Near(Rung.TYPO, best);
  }

  private static int edits(List<String> typed, List<String> name) {
    int edits = 0;
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      int allowed = Edits.allowed(word);
      int least = allowed + 1;
      for (String other : name) {
        least = Math.min(least, Edits.between(word, other, allowed));
      }
      boolean begun = i == typed.size() - 1 && name.stream().anyMatch(w -> w.startsWith(word));
      if (least > allowed && !begun) {
        return -1;
      }
      edits += begun ? 0 : least;
    }
    return edits;
  }

  /** The words of names that are near a word, itself among them. */
  private List<String> near(String word) throws IOException {
    Terms terms = searcher.terms(Fields.WORD);
    int allowed = Edits.allowed(word);
    if (terms == null || allowed == 0) {
      return searcher.frequency(Fields.WORD, word) > 0 ? List.of(word) : List.of();
    }
    List<String> words = new ArrayList<>();
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), allowed, 0, true);
    BytesRef term = near.next();
    while (term != null && words.size() < MOST_WORDS) {
      words.add(term.utf8ToString());
      term = near.next();
    }
    return words;
  }
}
