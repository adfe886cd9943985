package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words that names and descriptions are made of, and those near a mistyped one. */
final class Spelling {

  private static final int MOST_WORDS = 64;

  private Spelling() {}

  /** Whether some name or description has the word. */
  static boolean isWord(NameSearcher searcher, String word) throws IOException {
    return searcher.frequency(Fields.DESCRIBING, word) > 0
        || searcher.frequency(Fields.WORD, word) > 0;
  }

  /** The words of names that so many wrong letters turn into this one. */
  static List<String> near(NameSearcher searcher, String word, int edits) throws IOException {
    Terms terms = searcher.terms(Fields.WORD);
    List<String> words = new ArrayList<>();
    if (terms == null) {
      return words;
    }
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), edits, 0, true);
    for (BytesRef term = near.next();
        term != null && words.size() < MOST_WORDS;
        term = near.next()) {
      words.add(term.utf8ToString());
    }
    return words;
  }
}
