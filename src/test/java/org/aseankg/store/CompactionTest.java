package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.FileUtils;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.aseankg.ConflictException;
import org.aseankg.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store is compacted while it is read, and is whole whatever happens meanwhile. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompactionTest {

  private static final int STATEMENTS = 5_000;

  @TempDir Path folder;
  private KgStore store;

  @BeforeEach
  void fillAndDelete() {
    store = KgStore.open(folder);
    for (int round = 0; round < 3; round++) {
      String value = "round " + round;
      store.write(
          d -> {
            d.clear();
            for (int i = 0; i < STATEMENTS; i++) {
              d.add(KgStoreContract.quad(KgStoreContract.FIRST, "s" + i, value));
            }
          });
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void compact_keepsTheDataAndGivesSpaceBack() {
    Compaction done = store.compact();

    assertThat(done.after()).isLessThan(done.before() * 2 / 3);
    assertThat(count()).isEqualTo(STATEMENTS);
    assertThat(folder.resolve("db-1")).doesNotExist();
    store.write(d -> d.add(KgStoreContract.quad(KgStoreContract.SECOND, "later", "1")));
    reopen();
    assertThat(count()).isEqualTo(STATEMENTS + 1);
  }

  @Test
  void compact_keepsWhatWasSetForQueries() {
    store.dataset().getContext().set(ARQ.httpServiceAllowed, false);

    store.compact();

    assertThat(store.dataset().getContext().isFalse(ARQ.httpServiceAllowed)).isTrue();
    assertThat(unionCount()).isEqualTo(STATEMENTS);
  }

  @Test
  void readers_goOn_throughACompaction() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong answers = new AtomicLong();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                // Over the union, which must not be lost when the database is another.
                assertThat(unionCount()).isEqualTo(STATEMENTS);
                answers.incrementAndGet();
                begun.countDown();
              }
            });
    begun.await();
    long before = answers.get();

    store.compact();
    store.compact();

    over.set(true);
    reader.get(30, TimeUnit.SECONDS);
    assertThat(answers.get()).isGreaterThan(before);
  }

  @Test
  void writers_waitAndAreNotLost() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong written = new AtomicLong();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                String subject = "w" + written.incrementAndGet();
                store.write(d -> d.add(KgStoreContract.quad(KgStoreContract.SECOND, subject, "1")));
              }
            });

    store.compact();
    store.compact();

    over.set(true);
    writer.get(30, TimeUnit.SECONDS);
    assertThat(count()).isEqualTo(STATEMENTS + written.get());
    reopen();
    assertThat(count()).isEqualTo(STATEMENTS + written.get());
  }

  @Test
  void compact_isRefused_whileAnotherRuns() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () ->
                store.read(
                    d -> {
                      reading.countDown();
                      return await(mayEnd);
                    }));
    reading.await();
    // It ends when the reader of before has.
    CompletableFuture<Compaction> first = CompletableFuture.supplyAsync(store::compact);
    while (!Files.exists(folder.resolve("db-2"))) {
      Thread.sleep(5);
    }

    assertThatThrownBy(store::compact)
        .isInstanceOf(ConflictException.class)
        .hasMessage("The store is being compacted already.");

    mayEnd.countDown();
    reader.get(30, TimeUnit.SECONDS);
    first.get(30, TimeUnit.SECONDS);
    assertThat(count()).isEqualTo(STATEMENTS);
  }

  @Test
  void compact_isRefused_inMemory() {
    try (KgStore memory = KgStore.inMemory()) {
      assertThatThrownBy(memory::compact)
          .isInstanceOf(StoreException.class)
          .hasMessage("A store in memory has nothing to compact: expected one in a folder.");
    }
  }

  @Test
  void leftoversOfAKilledCompaction_goAtOpening() throws IOException {
    store.close();
    Path half = folder.resolve("db-2/Data-0001");
    FileUtils.copyDirectory(folder.resolve("db-1/Data-0001").toFile(), half.toFile());
    Files.writeString(half.resolve("GSPO.dat"), "torn");

    reopen();
    assertThat(folder.resolve("db-2")).doesNotExist();
    assertThat(count()).isEqualTo(STATEMENTS);
  }

  @Test
  void theDatabaseBefore_goesAtOpening_whenKilledBeforeItWasRemoved() throws IOException {
    Path before = folder.resolve("former");
    FileUtils.copyDirectory(folder.resolve("db-1").toFile(), before.toFile());
    store.compact();
    store.close();
    Files.move(before, folder.resolve("db-1"));

    reopen();
    assertThat(folder.resolve("db-1")).doesNotExist();
    assertThat(count()).isEqualTo(STATEMENTS);
  }

  private void reopen() {
    store.close();
    store = KgStore.open(folder);
  }

  private long count() {
    return store.<Long>read(d -> d.stream().count());
  }

  private long unionCount() {
    return store.read(
        d -> {
          try (QueryExec exec =
              QueryExec.dataset(d)
                  .query(QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                  .build()) {
            Object number = exec.select().next().get("n").getLiteralValue();
            return ((Number) number).longValue();
          }
        });
  }

  private static Void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
