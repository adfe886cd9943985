package org.aseankg.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/**
 * One state of the index, as long as somebody searches it. An index is written as one segment, so
 * that documents are numbered in the order of {@link Fields}.
 */
final class NameSearcher extends IndexSearcher {

  /** Entities of which what is kept is remembered: one question reads the same ones many times. */
  private static final int REMEMBERED = 20_000;

  private final Cache<Integer, Profile> profiles = CacheFactory.createCache(REMEMBERED);

  private static final int[] NONE = {};

  private final LeafReader leaf;
  private final FixedBitSet entities;
  private final Map<String, String> commitData;

  NameSearcher(IndexReader reader) throws IOException {
    super(reader);
    if (reader.leaves().size() > 1) {
      throw new IOException("The index has more than one segment.");
    }
    this.leaf = reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader();
    this.entities = new FixedBitSet(Math.max(1, reader.maxDoc()));
    this.commitData = ((DirectoryReader) reader).getIndexCommit().getUserData();
    markEntities();
  }

  private void markEntities() throws IOException {
    NumericDocValues marked = leaf == null ? null : leaf.getNumericDocValues(Fields.POPULARITY);
    while (marked != null && marked.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      entities.set(marked.docID());
    }
  }

  /** What was noted when the index was committed. */
  String noted(String key) {
    return commitData.getOrDefault(key, "");
  }

  /** Reads every byte and compares it with the checksums. */
  void checkIntegrity() throws IOException {
    if (leaf != null) {
      leaf.checkIntegrity();
    }
  }

  /** How many entities there are. */
  int entityCount() {
    return entities.cardinality();
  }

  /** Receives names that were looked up. */
  interface NameVisitor {

    /**
     * One name.
     *
     * @param name the name
     * @param entity the document of the entity that bears it
     */
    void visit(IndexedName name, int entity) throws IOException;
  }

  /** Shows the names of documents, which are in order. */
  void names(int[] documents, NameVisitor visitor) throws IOException {
    BinaryDocValues names = leaf == null ? null : leaf.getBinaryDocValues(Fields.NAME);
    for (int document : documents) {
      if (names != null && names.advanceExact(document)) {
        visitor.visit(IndexedName.of(names.binaryValue()), entities.nextSetBit(document));
      }
    }
  }

  /** All names of an entity. */
  List<Name> namesOf(int entity) throws IOException {
    int before = entity == 0 ? -1 : entities.prevSetBit(entity - 1);
    int[] documents = new int[entity - before - 1];
    Arrays.setAll(documents, i -> before + 1 + i);
    List<Name> names = new ArrayList<>(documents.length);
    names(documents, (name, bearer) -> names.add(name.name()));
    return names;
  }

  /** Kinds and IRIs of entities; to be asked for in the order of their documents. */
  BinaryDocValues kindsAndIris() throws IOException {
    return leaf.getBinaryDocValues(Fields.ENTITY);
  }

  /** How many statements point to an entity; to be asked for in the order of their documents. */
  NumericDocValues popularity() throws IOException {
    return leaf.getNumericDocValues(Fields.POPULARITY);
  }

  /** What is kept of an entity. */
  Profile profile(int entity) throws IOException {
    Profile known = profiles.getIfPresent(entity);
    if (known == null) {
      known = Codec.profile(storedFields().document(entity).getBinaryValue(Fields.PROFILE));
      profiles.put(entity, known);
    }
    return known;
  }

  /** How many documents have a term. */
  int frequency(String field, String term) throws IOException {
    return leaf == null ? 0 : leaf.docFreq(new Term(field, term));
  }

  /** The documents that have one of the terms, each once, in order; so many of a term at most. */
  int[] documents(String field, Collection<String> wanted, int limit) throws IOException {
    Terms terms = terms(field);
    if (terms == null) {
      return NONE;
    }
    FoundDocuments found = new FoundDocuments();
    TermsEnum all = terms.iterator();
    for (String term : wanted) {
      if (all.seekExact(new BytesRef(term))) {
        found.add(all, limit);
      }
    }
    return found.inOrder(Integer.MAX_VALUE);
  }

  /**
   * The first documents, by order of popularity, of the terms that begin so.
   *
   * @param mostTerms terms looked at; where there are more, the rest is left out
   */
  int[] beginningWith(String field, String prefix, int mostTerms, int limit) throws IOException {
    FoundDocuments found = new FoundDocuments();
    forEachBeginning(field, prefix, mostTerms, term -> found.add(term, limit));
    return found.inOrder(limit);
  }

  /** The first terms that begin so. */
  List<String> termsBeginning(String field, String prefix, int most) throws IOException {
    List<String> terms = new ArrayList<>();
    forEachBeginning(field, prefix, most, term -> terms.add(term.term().utf8ToString()));
    return terms;
  }

  private interface TermVisitor {
    void visit(TermsEnum term) throws IOException;
  }

  private void forEachBeginning(String field, String prefix, int most, TermVisitor visitor)
      throws IOException {
    Terms terms = terms(field);
    if (terms == null) {
      return;
    }
    BytesRef start = new BytesRef(prefix);
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END;
    for (int i = 0; more && i < most && StringHelper.startsWith(all.term(), start); i++) {
      visitor.visit(all);
      more = all.next() != null;
    }
  }

  /** The terms of a field; null where there are none. */
  Terms terms(String field) throws IOException {
    return leaf == null ? null : leaf.terms(field);
  }

  /** The first documents that match, by order of popularity. */
  int[] documents(Query query, int limit) throws IOException {
    if (leaf == null) {
      return NONE;
    }
    Scorer scorer =
        createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(getLeafContexts().get(0));
    if (scorer == null) {
      return NONE;
    }
    int[] documents = new int[limit];
    int count = 0;
    DocIdSetIterator matching = scorer.iterator();
    while (count < limit && matching.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      documents[count++] = matching.docID();
    }
    return Arrays.copyOf(documents, count);
  }
}
