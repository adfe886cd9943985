package org.aseankg.load;

import java.io.IOException;
import java.util.List;

/**
 * Reads one kind of file. A loader parses; what it read is validated and stored by {@link
 * LoadService}.
 */
interface Loader {

  /** Whether a file is of this kind, by its name or by how it begins. */
  boolean accepts(SourceFile file);

  /** Whether the name of a file has a part in what it says, as the name of its graph. */
  default boolean namesGraphByFile() {
    return true;
  }

  /** What decides besides the bytes and the name what a file says; empty where nothing does. */
  default String setting(SourceFile file) throws IOException {
    return "";
  }

  /**
   * Looks at a file before a byte of it is read.
   *
   * @throws RefusedException if it will not be read, as one that is too large
   */
  default void check(SourceFile file) {}

  /**
   * Reads a file into the sources it holds, mostly one. What is wrong with the content becomes
   * findings of the source.
   *
   * @param digest of the file's bytes
   * @param staging holds the statements until they are stored
   * @throws IOException if the file cannot be read
   * @throws RefusedException if nothing can be made of it at all
   */
  List<ParsedSource> parse(SourceFile file, String digest, Staging staging) throws IOException;
}
