package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.aseankg.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that are no store, or a broken one: told in a sentence, and left as they were. */
class StoreFolderFaultsTest {

  @TempDir Path folder;

  @Test
  void open_refusesStoreHeldByThisProcess() {
    try (KgStore held = KgStore.open(folder)) {
      KgStoreContract.fillTwoGraphs(held);

      assertRefused(
          "is in use by process " + ProcessHandle.current().pid() + ": stop that process");

      assertThat(statements(held)).isEqualTo(4);
    }
    assertOpensWith(4);
  }

  @Test
  void open_refusesStoreHeldByAnotherProcess() throws Exception {
    makeStore();
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("holding");

      assertRefused("is in use by process " + holder.pid() + ": stop that process");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertOpensWith(4);
  }

  @Test
  void open_refusesAnotherLayout() throws IOException {
    makeStore();
    manifest("layout=7\ndatabase=db-1\n");

    assertRefusedUntouched("has layout 7, this version reads layouts up to 2: open it with");

    manifest("layout=1\ndatabase=db-1\n");
    assertOpensWith(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "layout=1\n",
        "layout=\\uZZZZ",
        "database=db-1\n",
        "layout=0\ndatabase=db-1\n",
        "layout=two\ndatabase=db-1\n",
        "\u0000\u0001"
      })
  void open_refusesDamagedManifest(String text) throws IOException {
    makeStore();
    manifest(text);

    assertRefusedUntouched("is damaged: its asean-kg-store.properties");

    manifest("layout=1\ndatabase=db-1\n");
    assertOpensWith(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db-9", "../elsewhere", "", "db-1/Data-0001"})
  void open_refusesMissingDatabase(String name) throws IOException {
    makeStore();
    manifest("layout=1\ndatabase=" + name + "\n");

    assertRefusedUntouched("is damaged: its database \"" + name + "\" is missing");

    manifest("layout=1\ndatabase=db-1\n");
    assertOpensWith(4);
  }

  @Test
  void open_refusesEmptiedDatabase() throws IOException {
    makeStore();
    FileUtils.deleteDirectory(folder.resolve("db-1/Data-0001").toFile());

    assertRefusedUntouched("is damaged: its database \"db-1\" is missing");
  }

  @Test
  void open_refusesPlainTdbFolder() {
    DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    Txn.executeWrite(plain, () -> plain.add(KgStoreContract.quad(KgStoreContract.FIRST, "a", "1")));
    TDBInternal.expel(plain);

    assertRefusedUntouched("is not a store of asean-kg (it holds Data-0001 but no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node2id.dat", "thesis.docx", "db-1", "asean-kg-store.properties.new"})
  void open_refusesFolderOfSomethingElse(String file) throws IOException {
    Files.writeString(folder.resolve(file), "mine");

    assertRefusedUntouched("is not a store of asean-kg (it holds " + file + " but no");
  }

  @Test
  void open_refusesFile() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> KgStore.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessage(file + " cannot be a store: expected a folder, found a file.");
    assertThat(file).hasContent("mine");
  }

  private void makeStore() {
    try (KgStore store = KgStore.open(folder)) {
      KgStoreContract.fillTwoGraphs(store);
    }
  }

  private void manifest(String text) throws IOException {
    Files.writeString(folder.resolve(StoreManifest.FILE), text);
  }

  private void assertRefusedUntouched(String part) {
    Map<String, Long> before = files();
    assertRefused(part);
    Map<String, Long> after = files();
    after.remove(StoreLock.FILE);
    before.remove(StoreLock.FILE);
    assertThat(after).isEqualTo(before);
  }

  private void assertRefused(String part) {
    assertThatThrownBy(() -> KgStore.open(folder).close())
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(part)
        .hasMessageMatching("[^\n]+\\.");
  }

  private void assertOpensWith(long statements) {
    try (KgStore store = KgStore.open(folder)) {
      assertThat(statements(store)).isEqualTo(statements);
    }
  }

  private static long statements(KgStore store) {
    return store.<Long>read(d -> d.stream().count());
  }

  private Map<String, Long> files() {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> sizes.put(folder.relativize(f).toString(), f.toFile().length()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return sizes;
  }
}
