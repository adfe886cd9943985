package org.aseankg.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.aseankg.StoreException;

/** The file that names the layout of a store's folder and the database in use. */
final class StoreManifest {

  /** The layout this version reads and writes. */
  static final int LAYOUT = 1;

  static final String FILE = "asean-kg-store.properties";

  /** The manifest being written; it becomes the manifest by a rename. */
  static final String DRAFT = FILE + ".new";

  private StoreManifest() {}

  /**
   * The database in use; empty where there is no manifest yet.
   *
   * @throws StoreException if the manifest cannot be understood or is of another layout
   */
  static Optional<String> read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties manifest = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      manifest.load(in);
    } catch (IllegalArgumentException e) {
      throw damaged(directory, "its " + FILE + " cannot be read", e);
    }
    String layout = manifest.getProperty("layout");
    String database = manifest.getProperty("database");
    if (layout != null && !layout.equals(String.valueOf(LAYOUT))) {
      throw new StoreException(
          "The store "
              + directory
              + " has layout \""
              + layout
              + "\", this version reads layout "
              + LAYOUT
              + ": export it with the version that wrote it and load the export into a new folder.");
    }
    if (layout == null || database == null) {
      throw damaged(directory, "its " + FILE + " does not name a layout and a database", null);
    }
    return Optional.of(database);
  }

  /** Names another database in one step: at every moment the old name stands or the new one. */
  static void write(Path directory, String database) throws IOException {
    Path draft = directory.resolve(DRAFT);
    String text = "layout=" + LAYOUT + "\ndatabase=" + database + "\n";
    try (FileChannel out =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      out.write(StandardCharsets.UTF_8.encode(text));
      out.force(true);
    }
    Files.move(
        draft,
        directory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static StoreException damaged(Path directory, String how, Exception cause) {
    return new StoreException(
        "The store " + directory + " is damaged: " + how + ". Restore it from a backup.", cause);
  }
}
