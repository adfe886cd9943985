package org.aseankg.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;

/** Document numbers being gathered from several terms. */
final class FoundDocuments {

  private int[] documents = new int[16];
  private int count;
  private PostingsEnum reused;

  /** Adds the first documents of a term. */
  void add(TermsEnum term, int limit) throws IOException {
    reused = term.postings(reused, PostingsEnum.NONE);
    for (int i = 0; i < limit && reused.nextDoc() != PostingsEnum.NO_MORE_DOCS; i++) {
      documents = ArrayUtil.grow(documents, count + 1);
      documents[count++] = reused.docID();
    }
  }

  /** The first of them, each once, in order. */
  int[] inOrder(int limit) {
    int[] sorted = Arrays.copyOf(documents, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < count && kept < limit; i++) {
      if (kept == 0 || sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
