package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.aseankg.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a store that are not as they were: told at the opening, with the name of the file. */
@Timeout(60)
class StoreTornFilesTest {

  private static final int STATEMENTS = 3_000;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeStore() {
    try (KgStore store = KgStore.open(folder)) {
      store.write(
          d -> {
            for (int i = 0; i < STATEMENTS; i++) {
              d.add(KgStoreContract.quad(KgStoreContract.FIRST, "s" + i, "value " + i));
            }
          });
    }
    data = folder.resolve("db-1/Data-0001");
  }

  @Test
  void open_takesAStoreThatIsWhole() {
    assertThat(folder.resolve(StoreSeal.FILE)).exists();
    assertOpens();
    assertOpens();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "POSG.dat", "nodes.dat", "nodes-data.obj", "nodes.idn"})
  void open_tellsAFlippedByte(String file) throws IOException {
    flip(data.resolve(file), 100);

    assertRefused("in db-1, " + file + " is not as it was when the store was closed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "OSPG.dat", "nodes.dat", "nodes-data.obj", "GSPO.bpt"})
  void open_tellsATruncatedFile(String file) throws IOException {
    truncate(data.resolve(file), 10);

    assertRefused("in db-1, " + file + " is not as it was when the store was closed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GSPO.dat", "journal.jrnl", "nodes.bpt"})
  void open_tellsAMissingFile(String file) throws IOException {
    Files.delete(data.resolve(file));

    assertRefused("in db-1, " + file + " is missing.");
  }

  @ParameterizedTest
  @CsvSource({
    "POSG.dat, POSG.dat has 10 bytes",
    "nodes-data.obj, nodes-data.obj has 10 bytes of",
    "GSPO.bpt, GSPO.bpt",
    "nodes.dat, nodes.dat has 10 bytes"
  })
  void open_tellsATruncatedFile_afterACrash(String file, String told) throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    truncate(data.resolve(file), 10);

    assertRefused(told);
  }

  @Test
  void open_tellsBlocksThatWereNeverWritten_afterACrash() throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    zero(data.resolve("POSG.dat"), 8192, 8192);

    assertRefused("in db-1, ");
  }

  @Test
  void open_tellsTermsThatWereNeverWritten_afterACrash() throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    zero(data.resolve("nodes-data.obj"), 40_000, 8192);

    assertRefused("in db-1, it cannot be read to its end (");
  }

  @Test
  void open_tellsABrokenSeal() throws IOException {
    Files.write(folder.resolve(StoreSeal.FILE), new byte[] {(byte) 0xff, 0, 10});

    assertRefused("asean-kg-store.seal cannot be read");
  }

  @Test
  void open_readsThroughAStoreThatWasNotClosed() throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    assertOpens();
  }

  /** As a process leaves it that is killed between the two writes of an entry, or within one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 15, 16, 17, 39})
  void open_leavesOutHalfAnEntryOfTheJournal_afterACrash(int written) throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    byte[] entry = ByteBuffer.allocate(40).putInt(24).array();
    Files.write(data.resolve("journal.jrnl"), Arrays.copyOf(entry, written));

    assertOpens();
    assertOpens();
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 2_000_000, -2})
  void open_tellsADamagedJournal_afterACrash(int length) throws IOException {
    Files.delete(folder.resolve(StoreSeal.FILE));
    byte[] entry = ByteBuffer.allocate(40).putInt(length).array();
    Files.write(data.resolve("journal.jrnl"), entry);

    assertThatThrownBy(() -> KgStore.open(folder).close()).isInstanceOf(StoreException.class);
    assertThat(data.resolve("journal.jrnl")).hasBinaryContent(entry);
  }

  private void assertOpens() {
    try (KgStore store = KgStore.open(folder)) {
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(STATEMENTS);
    }
  }

  private void assertRefused(String part) {
    assertThatThrownBy(() -> KgStore.open(folder).close())
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The store " + folder + " is damaged: ")
        .hasMessageContaining(part)
        .hasMessageEndingWith(". Restore it from a backup.")
        .hasMessageMatching("[^\n]+");
  }

  private static void flip(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, at);
      channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), at);
    }
  }

  private static void zero(Path file, long at, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(length), at);
    }
  }

  private static void truncate(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }
}
