package org.aseankg.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/**
 * Fills an empty TDB2 database with the engine's bulk loaders. The loaders write outside of
 * transactions, so quads that follow from others wait in a file until the reading is over.
 */
final class BulkFiller implements StoreFiller {

  /** Quads between two looks at the free space. */
  private static final int CHECK_EVERY = 20_000;

  /** What a quad takes on disk once all indexes are written, and what must stay free besides. */
  private static final long BYTES_A_QUAD = 400;

  private static final long RESERVE = 64L << 20;

  private final DatasetGraph dataset;
  private final Path waiting;
  private final LongConsumer requireSpace;

  /**
   * A filler for one database.
   *
   * @param waiting the file for quads that wait; it is gone afterwards
   * @param requireSpace throws when fewer bytes are free; asked often, since the loaders write
   *     through mapped memory, where a full disk would end the thread instead of an exception
   */
  BulkFiller(DatasetGraph dataset, Path waiting, LongConsumer requireSpace) {
    this.dataset = dataset;
    this.waiting = waiting;
    this.requireSpace = requireSpace;
  }

  /** Phased: the first index while the quads come in, the others by copying it. */
  @Override
  public void stream(Consumer<StreamRDF> source) {
    load(LoaderFactory.phasedLoader(dataset, MonitorOutputs.nullOutput()), source);
  }

  /** Parallel: all indexes while the quads come in, so that what is there is not copied again. */
  @Override
  public void derive(BiConsumer<DatasetGraph, StreamRDF> rule) {
    try {
      Txn.executeRead(dataset, () -> save(rule));
      load(
          LoaderFactory.parallelLoader(dataset, MonitorOutputs.nullOutput()),
          quads -> RDFParser.source(waiting).lang(Lang.RDFTHRIFT).parse(quads));
      Files.delete(waiting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void change(Consumer<DatasetGraph> action) {
    Txn.executeWrite(dataset, () -> action.accept(dataset));
  }

  private void save(BiConsumer<DatasetGraph, StreamRDF> rule) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16)) {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
      writer.start();
      rule.accept(dataset, writer);
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(DataLoader loader, Consumer<StreamRDF> source) {
    loader.startBulk();
    try {
      source.accept(watched(loader.stream()));
    } catch (RuntimeException e) {
      settle(loader, e);
      throw e;
    }
    loader.finishBulk();
  }

  /** Lets the loader's threads come to their end, so that the files can be taken away. */
  private static void settle(DataLoader loader, RuntimeException failure) {
    try {
      loader.finishBulk();
    } catch (RuntimeException again) {
      failure.addSuppressed(again);
    }
  }

  private StreamRDF watched(StreamRDF quads) {
    return new StreamRDFWrapper(quads) {
      private long count;

      @Override
      public void quad(Quad quad) {
        if (count++ % CHECK_EVERY == 0) {
          requireSpace.accept(RESERVE + count * BYTES_A_QUAD);
        }
        super.quad(quad);
      }
    };
  }
}
