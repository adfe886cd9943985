package org.aseankg.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers that reading failed: a parser may take a broken stream, as of a gzip file cut off, for
 * one that ended.
 */
final class WatchedInput extends FilterInputStream {

  private IOException failure;

  WatchedInput(InputStream in) {
    super(in);
  }

  /** Throws what went wrong while reading, if anything did. */
  void rethrow() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
