package org.aseankg.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** The lines of a text, one at a time, with their numbers. */
final class Lines implements AutoCloseable {

  private final BufferedReader reader;
  private String line;
  private int number;

  Lines(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line = reader.readLine();
    number++;
    return line != null;
  }

  /** The line it stands at; null behind the end. */
  String line() {
    return line;
  }

  /** The number of the line, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
