package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a journal that the engine wrote, cut at every place. */
class JournalEndTest {

  @TempDir Path folder;

  @Test
  void everyWholeEntry_isKept_andHalfOfOneCutOff() throws IOException {
    TreeSet<Long> ends = new TreeSet<>();
    ends.add(0L);
    Journal journal = Journal.create(Location.create(folder));
    for (int change = 0; change < 2; change++) {
      for (int length : new int[] {24, 8, 24}) {
        journal.write(JournalEntryType.REDO, ComponentId.allocLocal(), ByteBuffer.allocate(length));
        ends.add(journal.size());
      }
      journal.write(JournalEntryType.COMMIT, ComponentId.allocLocal(), null);
      ends.add(journal.size());
    }
    journal.close();
    Path file = folder.resolve("journal.jrnl");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file, cut);

      JournalEnd.cutHalfEntry(folder);

      int kept = Math.toIntExact(ends.floor((long) length));
      assertThat(file).as("cut at %s", length).hasBinaryContent(Arrays.copyOf(whole, kept));
    }
  }
}
