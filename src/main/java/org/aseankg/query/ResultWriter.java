package org.aseankg.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.aseankg.InvalidInputException;

/** Writes an answer in one of the formats, in UTF-8. The stream is flushed and left open. */
public final class ResultWriter {

  private ResultWriter() {}

  /**
   * Writes an answer.
   *
   * @throws InvalidInputException if the format cannot hold this kind of answer
   */
  public static void write(QueryResult result, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.TURTLE) {
      TurtleWriter.write(result, out);
      return;
    }
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      switch (format) {
        case CSV -> DelimitedWriter.csv(result, text);
        case TSV -> DelimitedWriter.tsv(result, text);
        case JSON -> JsonWriter.catalog(result, text);
        case SPARQL_JSON -> JsonWriter.sparql(result, text);
        default -> TableWriter.write(result, text);
      }
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The answer could not be written.", e);
    }
  }
}
