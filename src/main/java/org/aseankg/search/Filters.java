package org.aseankg.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Which entities and which of their names count. */
record Filters(List<String> kinds, Optional<String> language) {

  static final Filters NONE = new Filters(List.of(), Optional.empty());

  boolean accept(String kind, Name name) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (language.isEmpty()
            || name.language().isEmpty()
            || name.language().equals(language.get()));
  }

  /** Lets a query find only names that count. */
  void addTo(BooleanQuery.Builder query) {
    if (!kinds.isEmpty()) {
      query.add(anyOf(Fields.KIND, kinds), Occur.FILTER);
    }
    language.ifPresent(
        l -> query.add(anyOf(Fields.LANGUAGE, List.of(l, Fields.NO_LANGUAGE)), Occur.FILTER));
  }

  /** Documents with one of the terms. */
  static Query anyOf(String field, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.get(0)));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(t -> any.add(new TermQuery(new Term(field, t)), Occur.SHOULD));
    return any.build();
  }
}
