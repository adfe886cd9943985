package org.aseankg.store;

/**
 * Estimates how many different things have been seen, in a fixed small space, by how many bits of a
 * table their hashes leave unset ("linear counting"). Good to a few hundredths up to some millions.
 */
final class DistinctEstimate {

  private static final int BITS = 1 << 20;

  private final long[] table = new long[BITS / Long.SIZE];
  private int unset = BITS;

  /** Sees a thing by its hash; returns how many more different ones this makes, by estimate. */
  long see(int hash) {
    // The hashes of terms differ little in their high bits.
    int bit = (hash * 0x9E3779B9) >>> 12;
    long mask = 1L << (bit & 63);
    if ((table[bit >> 6] & mask) != 0) {
      return 0;
    }
    table[bit >> 6] |= mask;
    return BITS / Math.max(1, unset--);
  }
}
