package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of an older layout opens and is of the newest then. */
class StoreLayoutsTest {

  @TempDir Path folder;

  @Test
  void layout1_isBroughtToTheNewest() throws IOException {
    makeLayout1();

    try (KgStore store = KgStore.open(folder)) {
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(1);
      assertThat(folder.resolve(StoreManifest.FILE)).hasContent("layout=2\ndatabase=db-2");
    }

    assertThat(folder.resolve(StoreSeal.FILE)).exists();
    try (KgStore store = KgStore.open(folder)) {
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(1);
    }
  }

  @Test
  void layout1_isBroughtToTheNewest_afterAKillDuringTheUpgrade() throws IOException {
    makeLayout1();
    Files.writeString(folder.resolve(StoreManifest.DRAFT), "layout=2\nda");

    try (KgStore store = KgStore.open(folder)) {
      assertThat(store.<Long>read(d -> d.stream().count())).isEqualTo(1);
    }
    assertThat(folder.resolve(StoreManifest.DRAFT)).doesNotExist();
  }

  /** The folder as programs of layout 1 left it: a database, a manifest, no seal. */
  private void makeLayout1() throws IOException {
    Path database = Files.createDirectories(folder.resolve("db-2"));
    DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
    Txn.executeWrite(plain, () -> plain.add(KgStoreContract.quad(KgStoreContract.FIRST, "a", "1")));
    TDBInternal.expel(plain);
    Files.writeString(folder.resolve("asean-kg-store.lock"), "4711\n");
    Files.writeString(folder.resolve("asean-kg-store.properties"), "layout=1\ndatabase=db-2\n");
  }
}
