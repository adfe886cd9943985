package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KgStoreOnDiskTest extends KgStoreContract {

  @TempDir Path folder;
  private KgStore store;

  @BeforeEach
  void open() {
    store = KgStore.open(folder);
  }

  @Override
  KgStore store() {
    return store;
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void open_findsWhatWasWritten_afterClose() {
    fillTwoGraphs(store);

    reopen();

    assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(4);
  }

  @Test
  void open_findsWhatWasFilled_afterClose() {
    store.fill(filler -> filler.stream(s -> s.quad(quad(FIRST, "a", "1"))));

    reopen();

    assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(1);
    assertThat(databases()).containsExactly("db-2");
  }

  @Test
  void fill_failing_leavesNoFiles() {
    assertThatThrownBy(
            () ->
                store.fill(
                    filler -> {
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(databases()).containsExactly("db-1");
  }

  @Test
  void open_removesWhatAKilledFillLeft() throws IOException {
    fillTwoGraphs(store);
    store.close();
    Files.createDirectories(folder.resolve("db-2").resolve("Data-0001"));
    Files.writeString(folder.resolve("db-2-waiting"), "half");

    store = KgStore.open(folder);

    assertThat(databases()).containsExactly("db-1");
    assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(4);
  }

  @Test
  void open_startsAnew_whenTheFirstStartWasKilled() throws IOException {
    store.close();
    Files.delete(folder.resolve(StoreManifest.FILE));
    Files.delete(folder.resolve(StoreSeal.FILE)); // of an orderly end only

    store = KgStore.open(folder);

    fillTwoGraphs(store);
    assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(4);
  }

  private void reopen() {
    store.close();
    store = KgStore.open(folder);
  }

  private java.util.List<String> databases() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith("db-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
