package org.aseankg.load;

import java.util.List;
import org.aseankg.model.Finding;

/**
 * What was read of one file, none of it stored yet.
 *
 * @param digest of the file, or null where it cannot be read
 * @param refused why nothing can be made of it, or null
 * @param sources what is in it, or null where the store held the file already
 * @param staging holds the statements until it is closed
 */
record Reading(String digest, RefusedException refused, List<Checked> sources, Staging staging)
    implements AutoCloseable {

  /** A source, and what the shapes say of it where it was read without errors. */
  record Checked(ParsedSource source, List<Finding> findings) {}

  @Override
  public void close() {
    staging.close();
  }
}
