package org.aseankg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.StoreException;

/**
 * What must be on the disk before something else is done. A file that was written and closed is in
 * the memory of the system first, and so is the name it was given by a rename: both are safe from a
 * loss of power only once they were forced.
 */
public final class Disk {

  private static final boolean FOLDERS_CAN_BE_FORCED =
      !System.getProperty("os.name").startsWith("Windows");

  private Disk() {}

  /** Forces the content of a file, or the names in a folder. */
  public static void force(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    if (folder && !FOLDERS_CAN_BE_FORCED) {
      return;
    }
    StandardOpenOption mode = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  /** Forces a folder with all that is in it. */
  public static void forceAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
  }

  /** Gives a finished draft its name in one step, and forces the name. */
  public static void publish(Path draft, Path target) throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(target.toAbsolutePath().getParent());
  }

  /** Removes a folder, or nothing where there is none. */
  public static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The unused folder " + root + " cannot be removed: " + reason(e) + ".", e);
    }
  }

  /** What the system says, without the names of Java classes. */
  public static String reason(IOException e) {
    String text = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return text == null ? e.getClass().getSimpleName() : text;
  }
}
