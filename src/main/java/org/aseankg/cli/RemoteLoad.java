package org.aseankg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.ReportJson;
import org.aseankg.load.SourceFile;
import org.aseankg.store.RemoteServer;

/** Loads files into a running server, one after the other, tables first. */
final class RemoteLoad {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RemoteServer server;
  private final Terminal terminal;

  RemoteLoad(RemoteServer server, Terminal terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  /** Sends the files; what the server says of each becomes one report. */
  LoadReport load(List<SourceFile> files, boolean dryRun) {
    List<SourceFile> ordered = new ArrayList<>(files);
    // Others refer to what stands in tables.
    ordered.sort(Comparator.comparing(f -> !f.plainName().endsWith(".csv")));
    List<LoadReport.Entry> entries = new ArrayList<>();
    long start = System.nanoTime();
    int count = 0;
    for (SourceFile file : ordered) {
      terminal.progress().next(count++, ordered.size(), file.name());
      JsonNode answer = send(file, dryRun);
      answer.path("statements").forEach(line -> terminal.out().println(line.asText()));
      long more = answer.path("notShown").asLong();
      if (more > 0) {
        terminal.tell(file.name() + ": " + more + " more statements are not shown.");
      }
      entries.addAll(ReportJson.read(answer, file.name()).sources());
    }
    return new LoadReport(entries, Duration.ofNanos(System.nanoTime() - start));
  }

  private JsonNode send(SourceFile file, boolean dryRun) {
    Path path =
        file.path()
            .orElseThrow(() -> new InvalidInputException(file.name() + " is no file on disk."));
    Map<String, String> parameters =
        Map.of("name", path.getFileName().toString(), "dry-run", Boolean.toString(dryRun));
    try (InputStream in = server.send("api/admin/load", parameters, path, "application/json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new StoreException("The server's answer cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
