package org.aseankg.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.aseankg.config.Settings;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;

/** A server over the meetings, with a log of changes and an operator for each scope. */
final class WritingFixture implements AutoCloseable {

  static final String UPDATE = "application/sparql-update";
  static final String TURTLE = "text/turtle";
  static final String GRAPH = "http://example.org/g";

  final Path tokenFile;
  final String reader;
  final String writer;
  final String admin;
  final KgStore store;
  final ServerFixture kg;

  private WritingFixture(Path folder, KgStore store, Settings settings) {
    tokenFile = folder.resolve("tokens.tsv");
    TokenFile tokens = new TokenFile(tokenFile);
    reader = tokens.add("reader", Scope.READ);
    writer = tokens.add("writer", Scope.WRITE);
    admin = tokens.add("admin", Scope.ADMIN);
    this.store = store;
    kg = ServerFixture.writable(store, tokens, settings);
  }

  private WritingFixture(Path tokenFile, ServerFixture kg, List<String> tokens) {
    this.tokenFile = tokenFile;
    this.kg = kg;
    this.store = null;
    reader = tokens.get(0);
    writer = tokens.get(1);
    admin = tokens.get(2);
  }

  /**
   * A client of a server in a process of its own, whose end is the caller's.
   *
   * @param tokens of one who reads, one who writes and an administrator
   */
  static WritingFixture at(URI address, Path tokenFile, List<String> tokens) {
    return new WritingFixture(tokenFile, ServerFixture.at(address), tokens);
  }

  static WritingFixture ofMeetings(Path folder) {
    return ofMeetings(folder, BundledGraph.settings());
  }

  static WritingFixture ofMeetings(Path folder, Settings settings) {
    KgStore store = KgStore.inMemory();
    store.write(d -> RDFDataMgr.read(d, "src/test/resources/web/meetings.trig"));
    store.recordIn(ChangeLog.open(folder.resolve("changes"), BundledGraph.iris()));
    return new WritingFixture(folder, store, settings);
  }

  /** As {@link #ofMeetings(Path, Settings)}, with store and log in a folder. */
  static WritingFixture onDisk(Path folder, Settings settings) {
    KgStore store = KgStore.open(folder.resolve("store"));
    if (store.isEmpty()) {
      store.write(d -> RDFDataMgr.read(d, "src/test/resources/web/meetings.trig"));
    }
    Path changes = store.companion(ChangeLog.FOLDER).orElseThrow();
    store.recordIn(ChangeLog.open(changes, BundledGraph.iris()));
    return new WritingFixture(folder, store, settings);
  }

  /** Over a store that it closes at the end. */
  static WritingFixture over(Path folder, KgStore store, Settings settings) {
    return new WritingFixture(folder, store, settings);
  }

  /** Sends an empty form as the administrator. */
  HttpResponse<String> order(String job) {
    return kg.post(
        "/api/admin/" + job,
        "application/x-www-form-urlencoded",
        "",
        "Authorization",
        "Bearer " + admin);
  }

  /** Has a job done; its state at the end. */
  JsonNode done(String job) {
    HttpResponse<String> begun = order(job);
    if (begun.statusCode() != 202) {
      throw new IllegalStateException(begun.body());
    }
    String place = ServerFixture.header(begun, "Location");
    for (int i = 0; i < 600; i++) {
      JsonNode state = ServerFixture.json(kg.get(place, "Authorization", "Bearer " + admin));
      if (!state.path("state").asText().equals("running")) {
        return state;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IllegalStateException("The job does not end.");
  }

  /** Sends as the operator who may write. */
  HttpResponse<String> send(
      String method, String target, String type, String body, String... headers) {
    List<String> all =
        new ArrayList<>(List.of("Authorization", "Bearer " + writer, "Content-Type", type));
    all.addAll(List.of(headers));
    return kg.send(method, target, BodyPublishers.ofString(body), all.toArray(String[]::new));
  }

  HttpResponse<String> update(String update) {
    return send("POST", "/kg/update", UPDATE, update);
  }

  /** Reads as the operator who may look. */
  HttpResponse<String> look(String target) {
    return kg.get(target, "Authorization", "Bearer " + reader);
  }

  /** Whether a graph pattern has a match. */
  boolean has(String pattern) {
    String answer = kg.get(ServerFixture.sparql("ASK { " + pattern + " }")).body();
    return answer.contains("true");
  }

  @Override
  public void close() {
    kg.close();
    if (store != null) {
      store.close();
    }
  }
}
