package org.aseankg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the engine's journal. A process that is killed between the two writes of an entry, its
 * head and its data, leaves half of one, over which the engine fails at the next opening. Nothing
 * that had been committed can stand in it or behind it, so it is cut off.
 */
final class JournalEnd {

  private static final Logger LOG = LoggerFactory.getLogger(JournalEnd.class);

  /** Length and checksum of the data, the kind of entry, whose it is. */
  private static final int HEAD = 3 * Integer.BYTES + ComponentId.SIZE;

  /** Entries tell the states of trees and files; what says to be longer is damaged, not half. */
  private static final int LONGEST = 1 << 20;

  private JournalEnd() {}

  /**
   * Cuts off half an entry at the end of the journal of a database that was not closed.
   *
   * @param folder the engine's own, {@code Data-NNNN}
   */
  static void cutHalfEntry(Path folder) throws IOException {
    Path file = folder.resolve("journal.jrnl");
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel journal =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = wholeEntries(journal);
      if (whole < journal.size()) {
        LOG.warn("Half an entry at the end of {} was cut off: its change was not committed.", file);
        journal.truncate(whole);
        journal.force(true);
      }
    }
  }

  /** Where the last whole entry ends; the end of the file where something else is wrong. */
  private static long wholeEntries(FileChannel journal) throws IOException {
    long size = journal.size();
    long end = 0;
    while (end < size) {
      if (size - end < HEAD) {
        return end;
      }
      int length = length(journal, end);
      if (length < -1 || length > LONGEST) {
        return size;
      }
      long next = end + HEAD + Math.max(length, 0);
      if (next > size) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static int length(FileChannel journal, long at) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    while (length.hasRemaining() && journal.read(length, at + length.position()) >= 0) {
      // a read may give less than was asked for
    }
    return length.flip().getInt();
  }
}
