package org.aseankg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.aseankg.StoreException;
import org.aseankg.backup.Backup;
import org.aseankg.backup.BackupFolder;
import org.aseankg.store.Compaction;
import org.aseankg.store.RemoteServer;

/** Work that a server does by itself: begun, and looked at until it is done. */
final class RemoteJobs {

  private static final String TYPE = "application/json";
  private static final String ROOT = "api/admin/";
  private static final long PAUSE_MILLIS = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RemoteServer server;
  private final Terminal terminal;

  RemoteJobs(RemoteServer server, Terminal terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  Compaction compact() {
    JsonNode done = run("compact");
    return new Compaction(
        done.path("before").asLong(),
        done.path("after").asLong(),
        Duration.ofMillis((long) (done.path("seconds").asDouble() * 1000)));
  }

  /** The server makes a backup in its own folder, which is fetched into one here. */
  Backup backUp(BackupFolder target) {
    String name = run("backup").path("name").asText();
    terminal.tell("The server made the backup " + name + "; it is fetched.");
    return target.fetch(
        name, file -> server.get(ROOT + "backups/" + name + "/" + file, Map.of(), "*/*"));
  }

  private JsonNode run(String kind) {
    JsonNode job = read(server.post(ROOT + kind, Map.of(), TYPE));
    while (job.path("state").asText().equals("running")) {
      pause();
      job = read(server.get(ROOT + "jobs/" + job.path("id").asText(), Map.of(), TYPE));
    }
    if (!job.path("state").asText().equals("done")) {
      throw new StoreException("The server failed: " + job.path("detail").asText());
    }
    return job;
  }

  private static JsonNode read(InputStream answer) {
    try (InputStream in = answer) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new StoreException("The server's answer cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("The waiting for the server was interrupted.", e);
    }
  }
}
