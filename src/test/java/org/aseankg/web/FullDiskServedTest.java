package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.store.MountedFolder;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up under a running server: told, nothing half done, and the server goes on. */
@Timeout(180)
class FullDiskServedTest {

  private static final String CHANGE =
      "INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> %d } }";

  @TempDir Path folder;
  @TempDir Path small;
  private MountedFolder disk;

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void fullDiskOfTheStore_isToldAndRefusesChanges_untilThereIsRoom() throws Exception {
    disk = MountedFolder.of(small, "300m");
    try (WritingFixture kg = WritingFixture.onDisk(small, BundledGraph.settings())) {
      kg.kg.awaitReady();
      kg.update(CHANGE.formatted(1));
      Path ballast = fill(small, 1 << 20);
      HttpResponse<String> refused = kg.update(CHANGE.formatted(2));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.body()).doesNotContain(small.toString());
      awaitDisk(kg, "The disk of the store is full.");
      assertThat(kg.has("<urn:ex:a> <urn:ex:p> 1")).isTrue();
      assertThat(kg.has("<urn:ex:a> <urn:ex:p> 2")).isFalse();
      assertThat(json(kg.look("/api/admin/changes")).path("total").asInt()).isEqualTo(1);

      Files.delete(ballast);
      assertThat(kg.update(CHANGE.formatted(2)).statusCode()).isEqualTo(200);
      awaitDisk(kg, "ok");
      RestoredStoreTest.assertChainIsWhole(kg.store);
    }
  }

  @Test
  void fullDiskOfTheLog_refusesTheChange_andBothAgree() throws Exception {
    disk = MountedFolder.of(small, "1m");
    KgStore store = KgStore.open(folder.resolve("store"));
    store.recordIn(ChangeLog.open(small.resolve("changes"), BundledGraph.iris()));
    try (WritingFixture kg = WritingFixture.over(folder, store, BundledGraph.settings())) {
      assertThat(kg.update(CHANGE.formatted(1)).statusCode()).isEqualTo(200);
      Path ballast = fill(small, 0);
      HttpResponse<String> refused = kg.update(CHANGE.formatted(2));
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(kg.has("<urn:ex:a> <urn:ex:p> 2")).isFalse();

      Files.delete(ballast);
      assertThat(kg.update(CHANGE.formatted(3)).statusCode()).isEqualTo(200);
      assertThat(json(kg.look("/api/admin/changes")).path("total").asInt()).isEqualTo(2);
      RestoredStoreTest.assertChainIsWhole(kg.store);
    }
  }

  @Test
  void fullDiskOfTheBackups_failsTheBackupInOneSentence() throws Exception {
    disk = MountedFolder.of(small, "1m");
    Settings settings =
        BundledGraph.settings().with(Keys.BACKUP_FOLDER, Optional.of(small.resolve("backups")));
    try (WritingFixture kg = WritingFixture.onDisk(folder, settings)) {
      Path ballast = fill(small, 0);
      JsonNode failed = kg.done("backup");
      assertThat(failed.path("state").asText()).isEqualTo("failed");
      assertThat(failed.path("detail").asText())
          .startsWith("The backup cannot be written into ")
          .contains("No space left")
          .endsWith("the store is as it was.");
      assertThat(kg.update(CHANGE.formatted(1)).statusCode()).isEqualTo(200);

      Files.delete(ballast);
      JsonNode done = kg.done("backup");
      assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
    }
  }

  private static void awaitDisk(WritingFixture kg, String expected) throws InterruptedException {
    String told = "";
    for (int i = 0; i < 300 && !told.equals(expected); i++) {
      // Looked at every few seconds.
      HttpResponse<String> ready = kg.kg.get("/readyz");
      told = ready.statusCode() == 200 ? "ok" : json(ready).at("/checks/disk").asText();
      Thread.sleep(100);
    }
    assertThat(told).isEqualTo(expected);
  }

  /** Fills the disk but for so many bytes. */
  private static Path fill(Path place, long left) throws IOException {
    Path ballast = place.resolve("ballast");
    byte[] block = new byte[left > 0 ? 1 << 20 : 1 << 12];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(place).getUsableSpace() > left) {
        out.write(
            block, 0, (int) Math.min(block.length, Files.getFileStore(place).getUsableSpace()));
      }
    }
    return ballast;
  }
}
