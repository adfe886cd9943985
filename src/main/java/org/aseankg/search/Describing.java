package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Entities that fit a description, by how many of its words they have and how rare these are. */
final class Describing {

  private final NameSearcher searcher;

  Describing(NameSearcher searcher) {
    this.searcher = searcher;
  }

  /** The best candidates among those that are what they must be. */
  List<Profile> candidates(Description wanted, int limit) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : wanted.words()) {
      query.add(weighted(word), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(wanted.words().isEmpty() ? 0 : 1);
    query.add(new FieldExistsQuery(Fields.POPULARITY), Occur.FILTER);
    addAnyOf(query, Fields.ENTITY_KIND, wanted.kinds());
    addAnyOf(query, Fields.CLASS, wanted.classes());
    addAnyOf(query, Fields.PLACE, wanted.places());
    wanted.edition().ifPresent(n -> filter(query, IntPoint.newExactQuery(Fields.EDITION, n)));
    wanted
        .firstDay()
        .ifPresent(d -> filter(query, LongPoint.newRangeQuery(Fields.LAST_DAY, d, Long.MAX_VALUE)));
    wanted
        .lastDay()
        .ifPresent(
            d -> filter(query, LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, d)));
    List<Profile> profiles = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
      profiles.add(searcher.profile(hit.doc));
    }
    return profiles;
  }

  /** How rare a word is; the highest for one that nothing has. */
  double idf(String word) throws IOException {
    double count = searcher.entityCount();
    double having = searcher.frequency(Fields.DESCRIBING, word);
    return Math.log(1 + (count - having + 0.5) / (having + 0.5));
  }

  private Query weighted(String word) throws IOException {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(Fields.DESCRIBING, word))),
        (float) idf(word));
  }

  private static void addAnyOf(BooleanQuery.Builder query, String field, List<String> terms) {
    if (!terms.isEmpty()) {
      filter(query, Filters.anyOf(field, terms));
    }
  }

  private static void filter(BooleanQuery.Builder query, Query required) {
    query.add(required, Occur.FILTER);
  }
}
