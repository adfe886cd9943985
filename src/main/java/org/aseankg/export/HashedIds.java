package org.aseankg.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;

/**
 * A number for each of many terms, in sixteen bytes a term: terms are told apart by 64 bits of
 * their hash, so that among some millions two are taken for one once in a million times.
 */
final class HashedIds {

  /** What is found for a term that is not there. */
  static final int NONE = -1;

  private static final int FIRST_SIZE = 1 << 10;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] ids = new int[FIRST_SIZE];
  private int size;

  /** The number of a term; {@link #NONE} where it has none. */
  int get(Node term) {
    int place = place(hash(term));
    return hashes[place] == 0 ? NONE : ids[place];
  }

  /** Gives a term a number, in the place of the one it had. */
  void put(Node term, int id) {
    long hash = hash(term);
    int place = place(hash);
    if (hashes[place] == 0) {
      hashes[place] = hash;
      size++;
    }
    ids[place] = id;
    if (size > hashes.length / 2) {
      grow();
    }
  }

  /** How many terms have a number. */
  int size() {
    return size;
  }

  private int place(long hash) {
    int place = (int) hash & hashes.length - 1;
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = place + 1 & hashes.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] before = hashes;
    int[] numbers = ids;
    hashes = new long[before.length * 2];
    ids = Arrays.copyOf(ids, before.length * 2);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = place(before[i]);
        hashes[place] = before[i];
        ids[place] = numbers[i];
      }
    }
  }

  private static long hash(Node term) {
    String text = term.isURI() ? term.getURI() : term.toString();
    long hash = MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
    return hash == 0 ? 1 : hash;
  }
}
