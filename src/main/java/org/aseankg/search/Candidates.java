package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/** The entities found so far, each with the nearest of its names. */
final class Candidates {

  /** Nearest first, then the most popular. */
  private static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparing((Candidate c) -> c.near().rung())
          .thenComparing(c -> -c.score())
          .thenComparing(c -> -c.popularity());

  private final NameSearcher searcher;
  private final Filters filters;
  private final Map<Integer, Candidate> best = new HashMap<>();

  Candidates(NameSearcher searcher, Filters filters) {
    this.searcher = searcher;
    this.filters = filters;
  }

  /**
   * An entity.
   *
   * @param entity its document
   * @param name the nearest of its names
   */
  record Candidate(int entity, String iri, String kind, long popularity, Name name, Near near) {

    /** Rounded, so that scores that look the same are the same. */
    double score() {
      return Math.round(near.score() * 1000) / 1000.0;
    }
  }

  /** Tells how near a name is, given the kind of its entity; null where it is another one. */
  interface Measure {
    Near of(IndexedName name, String kind);
  }

  /** Adds the entities of names that are near enough. */
  void add(int[] documents, Measure measure) throws IOException {
    if (documents.length == 0) {
      return;
    }
    BinaryDocValues entities = searcher.kindsAndIris();
    NumericDocValues popularity = searcher.popularity();
    searcher.names(
        documents,
        (name, entity) -> {
          entities.advanceExact(entity);
          BytesRef kindAndIri = entities.binaryValue();
          String kind = Codec.first(kindAndIri);
          Near near = filters.accept(kind, name.name()) ? measure.of(name, kind) : null;
          Candidate before = near == null ? null : best.get(entity);
          if (near != null && (before == null || near.score() > before.near().score())) {
            popularity.advanceExact(entity);
            best.put(
                entity,
                new Candidate(
                    entity,
                    Codec.second(kindAndIri),
                    kind,
                    popularity.longValue(),
                    name.name(),
                    near));
          }
        });
  }

  /** How many entities there are. */
  int size() {
    return best.size();
  }

  /**
   * The nearest of them.
   *
   * @param limit so many at most
   * @param ties the order of those that are as near and as popular; asked for no others than these
   */
  List<Candidate> nearest(int limit, Comparator<Candidate> ties) {
    List<Candidate> all = new ArrayList<>(best.values());
    all.sort(NEAREST_FIRST);
    int end = Math.min(limit, all.size());
    while (end > 0
        && end < all.size()
        && NEAREST_FIRST.compare(all.get(end - 1), all.get(end)) == 0) {
      end++;
    }
    List<Candidate> nearest = all.subList(0, end);
    nearest.sort(NEAREST_FIRST.thenComparing(ties));
    return nearest.subList(0, Math.min(limit, end));
  }
}
