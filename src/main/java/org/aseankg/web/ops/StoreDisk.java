package org.aseankg.web.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.aseankg.store.KgStore;

/** The disk a store is on: whether it takes more, and how much the store takes of it. */
final class StoreDisk {

  private static final long LOOK_AGAIN_NANOS = 5_000_000_000L;

  private final Path folder;
  private long looked;
  private Optional<String> trouble = Optional.empty();

  StoreDisk(Path folder) {
    this.folder = folder;
    this.looked = System.nanoTime() - LOOK_AGAIN_NANOS - 1;
  }

  /** What is wrong with it; looked at every few seconds, however often somebody asks. */
  synchronized Optional<String> trouble() {
    if (System.nanoTime() - looked > LOOK_AGAIN_NANOS) {
      trouble = look();
      looked = System.nanoTime();
    }
    return trouble;
  }

  private Optional<String> look() {
    try {
      if (Files.getFileStore(folder).getUsableSpace() < KgStore.SPACE_FOR_WRITE) {
        return Optional.of("The disk of the store is full.");
      }
      // Always of the same name, so that a process that is killed here leaves one file at most.
      Path probe = folder.resolve("asean-kg-probe");
      Files.write(probe, new byte[1]);
      Files.delete(probe);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The disk of the store cannot be written.");
    }
  }

  /** Bytes of all files of the store. */
  long bytes() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(StoreDisk::sizeOf).sum();
    } catch (IOException | UncheckedIOException e) {
      // A file of a compaction or an index may go while its folder is walked.
      return 0;
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
