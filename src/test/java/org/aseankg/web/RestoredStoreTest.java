package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aseankg.backup.BackupFolder;
import org.aseankg.backup.Restore;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.store.ChangeHead;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of changes goes on through a restore, and nothing older is taken back after it. */
@Timeout(120)
class RestoredStoreTest {

  @TempDir Path folder;

  @Test
  void restored_overItself_keepsTheLog_andUndoesOnlyWhatIsNewer() {
    String first;
    String second;
    try (WritingFixture kg = WritingFixture.onDisk(folder, settings())) {
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> 1 } }");
      first = newest(kg);
      assertThat(kg.done("backup").path("state").asText()).isEqualTo("done");
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:b> <urn:ex:p> 1 } }");
      second = newest(kg);
    }
    restore("store", true);

    try (WritingFixture kg = WritingFixture.onDisk(folder, settings())) {
      assertThat(kg.has("<urn:ex:a> <urn:ex:p> 1")).isTrue();
      assertThat(kg.has("<urn:ex:b> <urn:ex:p> 1")).isFalse();
      JsonNode restored = json(kg.look("/api/admin/changes")).at("/changes/0");
      assertThat(restored.path("action").asText()).isEqualTo("restore");
      assertThat(restored.path("by").asText()).isEqualTo("chief");
      assertThat(restored.path("subject").asText()).isEqualTo("2026-11-21T12-00-00Z");
      assertThat(restored.path("previous").asText()).isEqualTo(second);
      for (String id : List.of(first, second, restored.path("id").asText())) {
        HttpResponse<String> refused = undo(kg, id);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asText())
            .containsAnyOf("all data was replaced after it", "restore another one");
      }
      assertWritesAndUndoes(kg);
      assertChainIsWhole(kg.store);
    }
  }

  @Test
  void restored_elsewhere_beginsALogThatNamesTheBackup() {
    try (WritingFixture kg = WritingFixture.onDisk(folder, settings())) {
      kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:a> <urn:ex:p> 1 } }");
      kg.done("backup");
    }
    restore("other/store", false);

    try (WritingFixture kg = WritingFixture.onDisk(folder.resolve("other"), settings())) {
      assertThat(json(kg.look("/api/admin/changes")).path("total").asInt()).isEqualTo(1);
      assertWritesAndUndoes(kg);
      assertChainIsWhole(kg.store);
    }
  }

  private void restore(String place, boolean replace) {
    try (KgStore store = KgStore.open(folder.resolve(place))) {
      Path changes = store.companion(ChangeLog.FOLDER).orElseThrow();
      store.recordIn(ChangeLog.open(changes, BundledGraph.iris()));
      Path backup = new BackupFolder(folder.resolve("backups")).find("");
      Restore.into(store, backup, replace, "chief");
    }
  }

  private Settings settings() {
    return BundledGraph.settings().with(Keys.BACKUP_FOLDER, Optional.of(folder.resolve("backups")));
  }

  private static void assertWritesAndUndoes(WritingFixture kg) {
    kg.update("INSERT DATA { GRAPH <urn:ex:g> { <urn:ex:c> <urn:ex:p> 1 } }");
    assertThat(undo(kg, newest(kg)).statusCode()).isEqualTo(200);
    assertThat(kg.has("<urn:ex:c> <urn:ex:p> 1")).isFalse();
    assertThat(kg.has("<urn:ex:a> <urn:ex:p> 1")).isTrue();
  }

  static void assertChainIsWhole(KgStore store) {
    List<ChangeHead> heads = new ArrayList<>(store.changes().orElseThrow().list(0, 100_000));
    for (int i = 0; i < heads.size(); i++) {
      boolean first = i == heads.size() - 1;
      assertThat(heads.get(i).previous()).isEqualTo(first ? "" : heads.get(i + 1).id());
      assertThat(heads.get(i).number()).isEqualTo(heads.size() - i);
    }
  }

  private static String newest(WritingFixture kg) {
    return json(kg.look("/api/admin/changes")).at("/changes/0/id").asText();
  }

  private static HttpResponse<String> undo(WritingFixture kg, String id) {
    return kg.send(
        "POST", "/api/admin/changes/" + id + "/undo", "application/x-www-form-urlencoded", "");
  }
}
