package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aseankg.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or read-only: told in a sentence, and nothing that was stored is lost. */
@Timeout(120)
class StoreDiskFaultsTest {

  @TempDir Path folder;
  private MountedFolder disk;

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void open_refusesReadOnlyFolder() {
    disk = MountedFolder.of(folder, "200m");
    makeStore();
    disk.makeReadOnly();

    assertThatThrownBy(() -> KgStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("cannot be written: Read-only file system.");

    disk.makeWritable();
    assertHolds(4);
  }

  @Test
  void open_refusesNewStore_whenDiskIsFull() {
    disk = MountedFolder.of(folder, "30m");
    assertThatThrownBy(() -> KgStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is full: 2")
        .hasMessageContaining("at least 64 MB are needed");
  }

  @Test
  void write_isRefused_whenDiskIsFull() throws IOException {
    disk = MountedFolder.of(folder, "200m");
    makeStore();
    try (KgStore store = KgStore.open(folder)) {
      Path ballast = fillDisk(1 << 20);

      assertThatThrownBy(
              () -> store.write(d -> d.add(KgStoreContract.quad(KgStoreContract.FIRST, "b", "3"))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is full: 1 MB are free");
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(4);

      Files.delete(ballast);
      store.write(d -> d.add(KgStoreContract.quad(KgStoreContract.FIRST, "b", "3")));
    }
    assertHolds(5);
  }

  @Test
  void fill_isUndone_whenDiskFillsUp() {
    disk = MountedFolder.of(folder, "150m");
    try (KgStore store = KgStore.open(folder)) {
      assertThatThrownBy(() -> store.fill(StoreDiskFaultsTest::streamWithoutEnd))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is full:")
          .hasMessageContaining("the store is as it was before");

      assertThat(store.isEmpty()).isTrue();
      KgStoreContract.fillTwoGraphs(store);
    }
    assertHolds(4);
  }

  @Test
  void write_losesNothingCommitted_whenDiskFillsUpDuringIt() throws IOException {
    disk = MountedFolder.of(folder, "200m");
    makeStore();
    KgStore store = KgStore.open(folder);
    assertThatThrownBy(() -> store.write(this::fillDiskAndAdd))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("disk is full");
    Files.delete(folder.resolve("ballast"));

    store.close();
    assertHolds(4);
  }

  private void fillDiskAndAdd(org.apache.jena.sparql.core.DatasetGraph dataset) {
    try {
      fillDisk(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int i = 0; i < 200_000; i++) {
      dataset.add(KgStoreContract.quad(KgStoreContract.FIRST, "b" + i, "value " + i));
    }
  }

  private static void streamWithoutEnd(StoreFiller filler) {
    filler.stream(
        s -> {
          for (int i = 0; i < 10_000_000; i++) {
            s.quad(KgStoreContract.quad(KgStoreContract.FIRST, "b" + i, "value " + i));
          }
        });
  }

  private void makeStore() {
    try (KgStore store = KgStore.open(folder)) {
      KgStoreContract.fillTwoGraphs(store);
    }
  }

  private void assertHolds(long statements) {
    try (KgStore store = KgStore.open(folder)) {
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(statements);
      store.write(d -> d.add(KgStoreContract.quad(KgStoreContract.SECOND, "c", "after")));
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(statements + 1);
    }
  }

  /** Takes all space but so many bytes. */
  private Path fillDisk(long left) throws IOException {
    Path ballast = folder.resolve("ballast");
    long bytes = Files.getFileStore(folder).getUsableSpace() - left;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[1 << 12];
      for (long done = 0; done + block.length <= bytes; done += block.length) {
        out.write(block);
      }
    }
    return ballast;
  }
}
