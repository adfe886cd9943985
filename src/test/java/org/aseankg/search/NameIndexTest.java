package org.aseankg.search;

import static org.aseankg.search.SearchFixture.IRIS;
import static org.aseankg.search.SearchFixture.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index is in step with the store, whatever happens to the one or the other. */
@Timeout(120)
class NameIndexTest {

  @TempDir Path folder;
  private Path data;
  private Path place;

  @BeforeEach
  void makeFolders() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    place = folder.resolve("store");
  }

  @Test
  void emptyStore_hasAnEmptyIndex() {
    try (KgStore store = KgStore.inMemory();
        NameIndex index = NameIndex.over(store, IRIS)) {
      assertThat(index.inStep()).isTrue();
      assertThat(found(index, "Huế")).isEmpty();
      assertThat(index.suggest(SearchRequest.of("h", 10))).isEmpty();
      assertThat(index.named("Huế")).isEmpty();
      assertThat(index.nearly("Huế", 10)).isEmpty();
      assertThat(index.startsName("Huế")).isFalse();
      assertThat(index.profile(IRIS.entity("place/hue"))).isEmpty();
      assertThat(index.idf("hue")).isPositive();
      assertThat(index.described(Description.of(java.util.Set.of("hue")), 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void load_reloadAndRemoval_areFollowed(boolean inMemory) {
    try (KgStore store = inMemory ? KgStore.inMemory() : KgStore.open(place);
        NameIndex index = NameIndex.over(store, IRIS)) {
      SearchFixture.load(store, data, "place/hue,Huế,", "place/vinh,Vinh,");
      assertThat(index.inStep()).isFalse();
      assertThat(found(index, "Huế")).containsExactly("exact place/hue");
      assertThat(index.inStep()).isTrue();

      SearchFixture.load(store, data, "place/hue,Thuận Hóa,", "place/vinh,Vinh,");
      assertThat(found(index, "Huế")).isEmpty();
      assertThat(found(index, "Thuận Hóa")).containsExactly("exact place/hue");

      SearchFixture.load(store, data, "place/vinh,Vinh,");
      assertThat(found(index, "Thuận Hóa")).isEmpty();
      assertThat(found(index, "Vinh")).containsExactly("exact place/vinh");
      assertThat(index.version()).isEqualTo(store.version());
    }
  }

  @Test
  void beside_theFirstSearchWaits() {
    try (KgStore store = KgStore.inMemory()) {
      SearchFixture.load(store, data, "place/hue,Huế,");
      try (NameIndex index = NameIndex.beside(store, IRIS)) {
        assertThat(found(index, "Huế")).containsExactly("exact place/hue");
        assertThat(index.inStep()).isTrue();
      }
      // Closed before the index is made.
      NameIndex.beside(store, IRIS).close();
    }
  }

  @Test
  void refresh_isDoneWhenItReturns_andCatchUpSoonAfter() throws InterruptedException {
    try (KgStore store = KgStore.inMemory();
        NameIndex index = NameIndex.over(store, IRIS)) {
      SearchFixture.load(store, data, "place/hue,Huế,");
      index.refresh();
      assertThat(index.inStep()).isTrue();
      SearchFixture.load(store, data, "place/hue,Thuận Hóa,");
      index.catchUp();
      while (!index.inStep()) {
        Thread.sleep(5);
      }
      assertThat(found(index, "Thuận Hóa")).containsExactly("exact place/hue");
    }
  }

  @Test
  void reopened_isTheSameIndex_madeOnce() throws IOException {
    fill("place/hue,Huế,");
    List<String> before = files();
    try (KgStore store = KgStore.open(place);
        NameIndex index = NameIndex.over(store, IRIS)) {
      assertThat(found(index, "Hue")).containsExactly("unaccented place/hue");
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void dataChangedWithoutTheIndex_isFollowedAtTheNextOpening() {
    fill("place/hue,Huế,");
    try (KgStore store = KgStore.open(place)) {
      SearchFixture.load(store, data, "place/hue,Thuận Hóa,");
    }
    assertFound("Thuận Hóa");
  }

  @Test
  void folderRemoved_isMadeAnew() throws IOException {
    fill("place/hue,Huế,");
    removeIndex();
    assertFound("Huế");
  }

  @Test
  void folderRemovedWhileOpen_isMadeAnewWithTheNextChange() throws IOException {
    try (KgStore store = KgStore.open(place);
        NameIndex index = NameIndex.over(store, IRIS)) {
      SearchFixture.load(store, data, "place/hue,Huế,");
      index.refresh();
      removeIndex();
      SearchFixture.load(store, data, "place/hue,Thuận Hóa,");
      assertThat(found(index, "Thuận Hóa")).containsExactly("exact place/hue");
    }
    assertFound("Thuận Hóa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".tim", ".dvd", ".fdt", ".cfs", ".si", ".doc"})
  void fileDamaged_isMadeAnew(String part) throws IOException {
    fill("place/hue,Huế,");
    for (Path file : indexFiles()) {
      if (file.getFileName().toString().contains(part)) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
    assertFound("Huế");
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".tim", ".dvd", ".fdt", ".doc"})
  void fileCutOrGone_isMadeAnew(String part) throws IOException {
    for (boolean gone : new boolean[] {true, false}) {
      fill("place/hue,Huế,");
      for (Path file : indexFiles()) {
        if (file.getFileName().toString().contains(part)) {
          byte[] bytes = Files.readAllBytes(file);
          Files.delete(file);
          if (!gone) {
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
          }
        }
      }
      assertFound("Huế");
    }
  }

  @Test
  void foreignFiles_doNoHarm() throws IOException {
    fill("place/hue,Huế,");
    removeIndex();
    Path index = Files.createDirectory(place.resolve(IndexKeeper.FOLDER));
    Files.writeString(index.resolve("segments_1"), "nonsense");
    Files.writeString(index.resolve("note.txt"), "nonsense");
    assertFound("Huế");
  }

  @Test
  void indexOfAnotherBase_isMadeAnew() {
    fill("place/hue,Huế,");
    try (KgStore store = KgStore.open(place);
        NameIndex index =
            NameIndex.over(store, new org.aseankg.vocab.Iris("https://example.org/"))) {
      assertThat(found(index, "Huế")).isEmpty();
    }
    assertFound("Huế");
  }

  @Test
  void searches_goOnWhileTheDataChanges() throws Exception {
    try (KgStore store = KgStore.inMemory();
        NameIndex index = NameIndex.over(store, IRIS)) {
      SearchFixture.load(store, data, "place/hue,Huế,", "place/vinh,Vinh,");
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<?>> searches = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        searches.add(threads.submit(searching(index)));
      }
      for (int i = 0; i < 10; i++) {
        SearchFixture.load(store, data, "place/hue,Huế " + i + ",", "place/vinh,Vinh,");
        assertThat(found(index, "Huế " + i)).containsExactly("exact place/hue");
      }
      for (Future<?> search : searches) {
        search.get();
      }
      threads.shutdown();
    }
  }

  private static Callable<Void> searching(NameIndex index) {
    return () -> {
      for (int i = 0; i < 500; i++) {
        assertThat(found(index, "Vinh")).containsExactly("exact place/vinh");
        assertThat(index.named("vinh")).hasSize(1);
      }
      return null;
    };
  }

  private void fill(String... rows) {
    try (KgStore store = KgStore.open(place)) {
      SearchFixture.load(store, data, rows);
      NameIndex.over(store, IRIS).close();
    }
  }

  private void assertFound(String name) {
    try (KgStore store = KgStore.open(place);
        NameIndex index = NameIndex.over(store, IRIS)) {
      assertThat(index.inStep()).isTrue();
      assertThat(found(index, name)).containsExactly("exact place/hue");
    }
  }

  private void removeIndex() throws IOException {
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    Files.delete(place.resolve(IndexKeeper.FOLDER));
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> files = Files.list(place.resolve(IndexKeeper.FOLDER))) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }

  private List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    for (Path file : indexFiles()) {
      files.add(file.getFileName() + " " + Files.getLastModifiedTime(file));
    }
    return files;
  }
}
