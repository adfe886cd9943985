package org.aseankg.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.store.ChangeNote;
import org.aseankg.store.KgStore;

/**
 * Brings a backup back. The data is built beside what the store holds, read again and compared with
 * what the backup says of each graph, and takes its place only then.
 */
public final class Restore {

  private Restore() {}

  /**
   * Restores one backup in the name of the program; as {@link #into(KgStore, Path, boolean,
   * String)}.
   */
  public static Backup into(KgStore store, Path folder, boolean replace) {
    return into(store, folder, replace, ChangeNote.OWN.by());
  }

  /**
   * Restores one backup. Where a log of changes is kept it goes on, and tells that from here on the
   * data is that of the backup; no change before that can be undone any more.
   *
   * @param folder the folder of the backup
   * @param replace whether the store may hold something, which goes
   * @param by who does, as the log is to tell it
   * @throws ConflictException if it holds something that may not go
   * @throws InvalidInputException if the backup is damaged; the store is as it was
   */
  public static Backup into(KgStore store, Path folder, boolean replace, String by) {
    BackupManifest manifest = BackupFiles.verified(folder);
    if (!replace && !store.isEmpty()) {
      throw new ConflictException(
          "The store holds data already: expected an empty or new folder, or --replace.");
    }
    store.replace(
        ChangeNote.of(by, "restore", String.valueOf(folder.getFileName())),
        filler -> {
          filler.stream(quads -> read(folder, quads));
          filler.change(dataset -> compare(dataset, manifest, folder));
        });
    return Backup.of(folder, manifest);
  }

  /**
   * Reads a backup through without restoring it: its files are what they were, and its statements
   * those that it says.
   *
   * @throws InvalidInputException if it is damaged
   */
  public static Backup check(Path folder) {
    BackupManifest manifest = BackupFiles.verified(folder);
    GraphDigests digests = new GraphDigests();
    read(
        folder,
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            digests.add(Quad.create(Quad.defaultGraphIRI, triple));
          }

          @Override
          public void quad(Quad quad) {
            digests.add(quad);
          }
        });
    requireSame(digests, manifest, folder);
    return Backup.of(folder, manifest);
  }

  private static void read(Path folder, StreamRDF quads) {
    try (InputStream in =
        new GZIPInputStream(
            new BufferedInputStream(Files.newInputStream(folder.resolve(BackupFiles.DATA))),
            1 << 16)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          // The labels of blank nodes are those they had.
          .labelToNode(LabelToNode.createUseLabelEncoded())
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(quads);
    } catch (IOException | RuntimeIOException | RiotException e) {
      throw BackupFiles.damaged(folder, BackupFiles.DATA + " cannot be read to its end");
    }
  }

  private static void compare(DatasetGraph dataset, BackupManifest manifest, Path folder) {
    GraphDigests digests = new GraphDigests();
    dataset.find().forEachRemaining(digests::add);
    requireSame(digests, manifest, folder);
  }

  private static void requireSame(GraphDigests digests, BackupManifest manifest, Path folder) {
    if (!digests.list().equals(manifest.graphs())) {
      throw BackupFiles.damaged(
          folder,
          "its statements are not those that were backed up ("
              + digests.statements()
              + " of "
              + manifest.statements()
              + ")");
    }
  }
}
