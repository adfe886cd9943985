package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aseankg.config.Keys;
import org.aseankg.extract.review.ReviewFixture;
import org.aseankg.query.QueryCatalog;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Updates, graphs, loads, reviews, backups, compactions and readers at the same time: none waits
 * for ever, what was answered as done is there, and the log tells every change in order.
 */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyWritersTest {

  private static final Duration SPAN = Duration.ofSeconds(6);

  @TempDir Path folder;

  @Test
  void allAtOnce_loseNothing() throws Exception {
    ReviewFixture files = ReviewFixture.in(folder).withBoth();
    try (KgStore store = KgStore.open(folder.resolve("store"))) {
      Path changes = store.companion(ChangeLog.FOLDER).orElseThrow();
      store.recordIn(ChangeLog.open(changes, BundledGraph.iris()));
      TokenFile tokens = new TokenFile(folder.resolve("tokens"));
      String admin = "Bearer " + tokens.add("chief", Scope.ADMIN);
      KgServer server =
          KgServer.start(
              new KgServer.Options(
                  "127.0.0.1",
                  0,
                  Optional.empty(),
                  Optional.of(tokens),
                  Optional.of(new KgServer.Review(files.folder, Optional.of(files.articles)))),
              store,
              BundledGraph.iris(),
              BundledGraph.settings()
                  .with(Keys.BACKUP_FOLDER, Optional.of(folder.resolve("backups"))),
              QueryCatalog.bundled(BundledGraph.iris()));
      try (ServerFixture kg = ServerFixture.of(server, store)) {
        work(kg, store, admin);
      }
      RestoredStoreTest.assertChainIsWhole(store);
    }
  }

  private void work(ServerFixture kg, KgStore store, String admin) throws Exception {
    Set<String> made = ConcurrentHashMap.newKeySet();
    AtomicInteger compactions = new AtomicInteger();
    AtomicInteger reads = new AtomicInteger();
    List<Callable<Void>> workers = new ArrayList<>();
    for (int w = 0; w < 3; w++) {
      int worker = w;
      workers.add(
          repeated(
              i -> {
                String name = "urn:ex:u" + worker + "-" + i;
                String update = "INSERT DATA { GRAPH <urn:ex:u> { <" + name + "> <urn:ex:p> 1 } }";
                keep(made, name, send(kg, admin, "/kg/update", WritingFixture.UPDATE, update));
              }));
    }
    workers.add(
        repeated(
            i -> {
              String name = "urn:ex:l" + i;
              String file = "<" + name + "> <urn:ex:p> \"1\" .";
              String path = "/api/admin/load?name=many-" + i + ".nt";
              keep(made, name, send(kg, admin, path, "application/octet-stream", file));
            }));
    workers.add(repeated(i -> review(kg, admin)));
    workers.add(repeated(i -> order(kg, admin, i % 2 == 0 ? "compact" : "backup", compactions)));
    workers.add(
        repeated(
            i -> {
              HttpResponse<String> read =
                  kg.get(ServerFixture.sparql("SELECT (COUNT(*) AS ?n) { ?s <urn:ex:p> 1 }"));
              assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
              assertThat(kg.get("/kg/data?graph=urn:ex:u").statusCode()).isIn(200, 404);
              reads.incrementAndGet();
            }));
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    try {
      for (Future<Void> done : pool.invokeAll(workers, 150, TimeUnit.SECONDS)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(made).isNotEmpty();
    assertThat(compactions).hasPositiveValue();
    assertThat(reads).hasPositiveValue();
    String all = kg.get("/kg/data", "Accept", "application/n-quads").body();
    for (String name : made) {
      assertThat(all).contains("<" + name + ">");
    }
  }

  private interface Step {
    void run(int round) throws Exception;
  }

  private static Callable<Void> repeated(Step step) {
    return () -> {
      long end = System.nanoTime() + SPAN.toNanos();
      for (int i = 0; i == 0 || System.nanoTime() < end; i++) {
        step.run(i);
      }
      return null;
    };
  }

  private static void keep(Set<String> made, String name, HttpResponse<String> answer) {
    // Another change may take longer than one waits for it.
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
    if (answer.statusCode() == 200) {
      made.add(name);
    }
  }

  private static void review(ServerFixture kg, String admin) throws IOException {
    JsonNode facts =
        ServerFixture.json(kg.get("/review", "Accept", "application/json", "Authorization", admin))
            .path("facts");
    for (JsonNode fact : facts) {
      boolean open = fact.path("state").asText().equals("open");
      String form = "fact=" + fact.path("id").asText() + "&verdict=" + (open ? "accept" : "undo");
      HttpResponse<String> answer =
          send(kg, admin, "/review", "application/x-www-form-urlencoded", form);
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(504).isNotEqualTo(500);
    }
  }

  private static void order(ServerFixture kg, String admin, String job, AtomicInteger done)
      throws InterruptedException {
    HttpResponse<String> begun =
        send(kg, admin, "/api/admin/" + job, "application/x-www-form-urlencoded", "");
    assertThat(begun.statusCode()).as(begun.body()).isIn(202, 409);
    if (begun.statusCode() == 409) {
      Thread.sleep(100);
      return;
    }
    String place = ServerFixture.header(begun, "Location");
    JsonNode state;
    do {
      Thread.sleep(50);
      state = ServerFixture.json(kg.get(place, "Authorization", admin));
    } while (state.path("state").asText().equals("running"));
    if (job.equals("compact")) {
      assertThat(state.path("state").asText()).as(state.toString()).isEqualTo("done");
      done.incrementAndGet();
    }
  }

  private static HttpResponse<String> send(
      ServerFixture kg, String admin, String path, String type, String body) {
    return kg.post(path, type, body, "Authorization", admin, "Accept", "application/json");
  }
}
