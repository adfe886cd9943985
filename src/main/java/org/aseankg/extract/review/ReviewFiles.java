package org.aseankg.extract.review;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;

/** The files that review makes in its folder. Each is replaced in one step, or stays. */
final class ReviewFiles {

  private static final String ENDING = ".reviewed.json";

  private final Path folder;

  ReviewFiles(Path folder) {
    this.folder = folder;
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "There is no folder " + folder + ": expected the folder that extract wrote to.");
    }
  }

  Path folder() {
    return folder;
  }

  /** Where the accepted record of an article goes. */
  Path accepted(String source) {
    return folder.resolve("accepted").resolve(acceptedName(source));
  }

  /** The name of that file. */
  static String acceptedName(String source) {
    return source.substring(source.indexOf('/') + 1) + ENDING;
  }

  /** The records that were accepted, by name. */
  List<Path> accepted() {
    Path accepted = folder.resolve("accepted");
    if (!Files.isDirectory(accepted)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(accepted)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new StoreException(accepted + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  Path rules() {
    return folder.resolve(RuleStandings.FILE);
  }

  Path floors() {
    return folder.resolve(RuleStandings.FLOORS);
  }

  /** Writes a file whole, unless it has these bytes already. */
  void write(Path file, byte[] bytes) {
    try {
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return;
      }
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), ".fresh", ".tmp");
      try {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          var buffer = java.nio.ByteBuffer.wrap(bytes);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
          channel.force(true);
        }
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new StoreException(file + " could not be written: " + e.getMessage() + ".", e);
    }
  }
}
