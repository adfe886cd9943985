package org.aseankg.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.jena.sparql.core.Quad;

/**
 * How a syntax lays out statements. Each becomes a line of terms with tabs between them, so that
 * the lines of one subject come together when they are sorted as text; then the lines are written
 * one after the other.
 */
interface Layout {

  /** What parts the terms of a line; terms have it only escaped. */
  char TAB = '\t';

  /** The line of a statement. */
  String line(Quad quad);

  /** Writes lines that come in order, each as often as it was given. */
  void write(Iterator<String> lines, Writer out) throws IOException;
}
