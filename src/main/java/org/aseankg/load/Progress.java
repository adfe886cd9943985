package org.aseankg.load;

/** Told how far a load has got. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, total, file) -> {};

  /**
   * A file is about to be read.
   *
   * @param done files already treated
   * @param total files to treat
   * @param file the name of the file that comes now
   */
  void next(int done, int total, String file);
}
