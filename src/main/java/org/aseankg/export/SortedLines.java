package org.aseankg.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.lib.Sink;

/**
 * Any number of lines, to be had back in order. As much as has room is held in memory; the others
 * wait, sorted in part, in temporary files that are gone once this is closed.
 */
final class SortedLines implements AutoCloseable {

  /** Characters in memory at a time: sixteen megabytes where they are beyond Latin. */
  private static final long HELD = 8 << 20;

  private final SortedDataBag<String> bag;

  SortedLines() {
    this(HELD);
  }

  /**
   * @param held characters in memory at a time
   */
  SortedLines(long held) {
    bag = new SortedDataBag<>(new HeldText(held), new Files(), Comparator.naturalOrder());
  }

  /** Takes a line, which has no line break in it. */
  void add(String line) {
    bag.add(line);
  }

  /** The lines in order; after this no more can be added. */
  Iterator<String> sorted() {
    return bag.iterator();
  }

  @Override
  public void close() {
    bag.close();
  }

  /** The form of the lines in files. */
  private static final class Files implements SerializationFactory<String> {

    @Override
    public Sink<String> createSerializer(OutputStream out) {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      return new Sink<>() {
        @Override
        public void send(String line) {
          attempt(() -> writer.append(line).append('\n'));
        }

        @Override
        public void flush() {
          attempt(writer::flush);
        }

        @Override
        public void close() {
          attempt(writer::close);
        }
      };
    }

    @Override
    public Iterator<String> createDeserializer(InputStream in) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .iterator();
    }

    private static void attempt(Writing writing) {
      try {
        writing.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One step of writing. */
  private interface Writing {
    void run() throws IOException;
  }
}
