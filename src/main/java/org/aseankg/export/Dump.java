package org.aseankg.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.UnavailableException;
import org.aseankg.vocab.Iris;

/**
 * Writes a dataset whole, sorted, so that the same data makes the same bytes. Memory is bounded
 * whatever the size of the data: what does not fit waits in temporary files.
 *
 * <p>The graph that remembers which files the others were loaded from is left out: a store that is
 * filled from a dump has another history and the same data.
 */
public final class Dump {

  private static final int BUFFER = 1 << 16;

  /** Statements between two looks at whether to go on. */
  private static final int CHECK_EVERY = 1024;

  private final Iris iris;
  private final BooleanSupplier stopped;

  public Dump(Iris iris) {
    this(iris, () -> false);
  }

  /**
   * A dump that can be stopped.
   *
   * @param stopped asked now and then. An interrupt would do it too, and close the files of the
   *     store on its way.
   */
  public Dump(Iris iris, BooleanSupplier stopped) {
    this.iris = iris;
    this.stopped = stopped;
  }

  /**
   * Writes all statements. The caller has a transaction open.
   *
   * @throws UncheckedIOException if the target cannot be written
   * @throws UnavailableException if it is stopped
   */
  public void write(DatasetGraph dataset, DumpFormat format, OutputStream out) {
    Layout layout = layout(format);
    try (SortedLines lines = new SortedLines()) {
      collect(dataset, format, layout, lines);
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
      layout.write(watched(lines.sorted()), text);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compresses what is written to a stream; the file has neither name nor time in it, so that the
   * same bytes make the same bytes.
   */
  public static OutputStream gzip(OutputStream out) throws IOException {
    return new GZIPOutputStream(out, BUFFER);
  }

  private Layout layout(DumpFormat format) {
    return switch (format) {
      case NQ -> new NquadsLayout();
      case TTL -> new TurtleLayout(Prefixes.of(iris));
      case JSONLD -> new JsonLdLayout();
    };
  }

  private void collect(DatasetGraph dataset, DumpFormat format, Layout layout, SortedLines lines) {
    Set<Node> left = leftOut(format);
    Iterator<Quad> quads = watched(dataset.find());
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!left.contains(quad.getGraph())) {
        lines.add(layout.line(quad));
      }
    }
  }

  /**
   * What follows from the sources is told from what they state by its graph. Where there are no
   * graphs it is left out: it could not be taken back when a source goes.
   */
  private Set<Node> leftOut(DumpFormat format) {
    Node description = NodeFactory.createURI(iris.descriptionGraph());
    Node inferred = NodeFactory.createURI(iris.inferredGraph());
    return format == DumpFormat.TTL ? Set.of(description, inferred) : Set.of(description);
  }

  private <T> Iterator<T> watched(Iterator<T> items) {
    return new Iterator<>() {
      private int count;

      @Override
      public boolean hasNext() {
        if (++count % CHECK_EVERY == 0 && stopped.getAsBoolean()) {
          throw new UnavailableException("The dump was stopped before its end.");
        }
        return items.hasNext();
      }

      @Override
      public T next() {
        return items.next();
      }
    };
  }
}
