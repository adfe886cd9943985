package org.aseankg.load;

import java.io.IOException;

/** One form in which others publish their data. */
interface ExternalFormat {

  /** Whether a file that begins so is of this form. */
  boolean recognises(Head head);

  /**
   * Reads a file piece by piece. What is wrong with a value becomes a finding of the writer.
   *
   * @throws RefusedException if nothing can be made of the file
   */
  void read(SourceFile file, ExternalWriter out) throws IOException;
}
