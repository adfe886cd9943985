package org.aseankg.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.aseankg.web.http.Clients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QueryPlacesTest {

  private final Set<String> heavy = ConcurrentHashMap.newKeySet();
  private final QueryPlaces places = new QueryPlaces(8, heavy::contains);

  @Test
  void client_hasHalfOfThePlacesAtMost() {
    take("a", 4);
    CompletableFuture<QueryPlaces.Place> fifth = waiting("a", 1);
    take("b", 4);
    assertThat(fifth).isNotDone();
    assertThat(places.running()).isEqualTo(8);
  }

  @Test
  void clientsThatUsedMuch_haveAQuarterTogether() {
    heavy.addAll(List.of("a", "b", "c"));
    take("a", 1);
    take("b", 1);
    CompletableFuture<QueryPlaces.Place> third = waiting("c", 1);
    take("d", 4);
    take("e", 2);
    assertThat(third).isNotDone();
    assertThat(places.running()).isEqualTo(8);
  }

  @Test
  void freePlace_goesToWhoHasUsedLittleThenToWhoHasFewest() throws Exception {
    List<QueryPlaces.Place> taken = take("a", 4);
    take("b", 3);
    take("c", 1);
    heavy.add("worker");
    CompletableFuture<QueryPlaces.Place> worker = waiting("worker", 1);
    CompletableFuture<QueryPlaces.Place> second = waiting("b", 2);
    CompletableFuture<QueryPlaces.Place> first = waiting("new", 3);
    taken.get(0).close();
    first.get(2, TimeUnit.SECONDS);
    assertThat(second).isNotDone();
    taken.get(1).close();
    second.get(2, TimeUnit.SECONDS);
    assertThat(worker).isNotDone();
    taken.get(2).close();
    worker.get(2, TimeUnit.SECONDS);
  }

  @Test
  void oneThatWaitsTooLong_isToldSo() {
    take("a", 4);
    assertThatThrownBy(() -> places.enter(client("a"))).hasMessageContaining("Too many queries");
    assertThat(places.waiting()).isZero();
  }

  @Test
  void oneThatHasManyWaiting_isToldAtOnce() {
    take("a", 4);
    for (int i = 1; i <= 6; i++) {
      waiting("a", i);
    }
    long start = System.nanoTime();
    assertThatThrownBy(() -> places.enter(client("a"))).hasMessageContaining("Too many queries");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(3));
    take("b", 1);
  }

  @Test
  void machineItself_hasAllPlaces() {
    for (int i = 0; i < 8; i++) {
      places.enter(new Clients.Client("127.0.0.1", true));
    }
    assertThat(places.running()).isEqualTo(8);
  }

  private List<QueryPlaces.Place> take(String name, int count) {
    List<QueryPlaces.Place> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(places.enter(client(name)));
    }
    return taken;
  }

  /** Begins to wait, until so many do in all. */
  private CompletableFuture<QueryPlaces.Place> waiting(String name, int waiting) {
    CompletableFuture<QueryPlaces.Place> place =
        CompletableFuture.supplyAsync(
            () -> places.enter(client(name)), task -> new Thread(task, "waiting").start());
    while (places.waiting() < waiting) {
      Thread.onSpinWait();
    }
    return place;
  }

  private static Clients.Client client(String name) {
    return new Clients.Client(name, false);
  }
}
