package org.aseankg.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.aseankg.StoreException;

/**
 * The file that names the layout of a store's folder and the database in use.
 *
 * @param layout the layout the folder has
 * @param database the name of the database in use
 */
record StoreManifest(int layout, String database) {

  /** The layout this version writes; it reads the older ones, see {@link StoreLayouts}. */
  static final int LAYOUT = 2;

  static final String FILE = "asean-kg-store.properties";

  /** The manifest being written; it becomes the manifest by a rename. */
  static final String DRAFT = FILE + ".new";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  /** A manifest of the newest layout. */
  static StoreManifest of(String database) {
    return new StoreManifest(LAYOUT, database);
  }

  /**
   * The manifest of a folder; empty where there is none yet.
   *
   * @throws StoreException if it cannot be understood or is of a newer layout
   */
  static Optional<StoreManifest> read(Path directory) throws IOException {
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
    if (layout == null || database == null || !NUMBER.matcher(layout).matches()) {
      throw damaged(directory, "its " + FILE + " does not name a layout and a database", null);
    }
    if (Integer.parseInt(layout) > LAYOUT) {
      throw new StoreException(
          "The store "
              + directory
              + " has layout "
              + layout
              + ", this version reads layouts up to "
              + LAYOUT
              + ": open it with the version that wrote it, or restore a backup into a new folder.");
    }
    return Optional.of(new StoreManifest(Integer.parseInt(layout), database));
  }

  /** Writes it in one step: at every moment the old manifest stands or the new one. */
  void write(Path directory) throws IOException {
    Path draft = directory.resolve(DRAFT);
    Files.writeString(
        draft, "layout=" + layout + "\ndatabase=" + database + "\n", StandardCharsets.UTF_8);
    Disk.force(draft);
    Disk.publish(draft, directory.resolve(FILE));
  }

  static StoreException damaged(Path directory, String how, Exception cause) {
    return new StoreException(
        "The store " + directory + " is damaged: " + how + ". Restore it from a backup.", cause);
  }
}
