package org.aseankg.extract.review;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aseankg.StoreException;

/** Held while a decision is written, so that of two reviewers one waits for the other. */
final class FolderLock {

  private static final int PATIENCE_MILLIS = 15_000;
  private static final int STEP_MILLIS = 10;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Runs an action while the lock of a folder is held.
   *
   * @throws StoreException if it cannot be had in time
   */
  static void hold(Path folder, Runnable action) {
    FolderLock lock = take(folder);
    try {
      action.run();
    } finally {
      lock.close();
    }
  }

  /**
   * Takes the lock of a folder, waiting for whoever has it.
   *
   * @throws StoreException if it cannot be had in time
   */
  private static FolderLock take(Path folder) {
    Path file = folder.resolve(".review.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += STEP_MILLIS) {
          if (isLocked(channel)) {
            return new FolderLock(channel);
          }
          Thread.sleep(STEP_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "The folder " + folder + " cannot be locked: " + e.getMessage() + ".", e);
    }
    throw new StoreException("Another review holds the folder " + folder + ": try again.");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return false;
    }
  }

  private void close() {
    try {
      // The lock goes with the channel.
      channel.close();
    } catch (IOException e) {
      throw new StoreException("A lock could not be given back: " + e.getMessage() + ".", e);
    }
  }
}
