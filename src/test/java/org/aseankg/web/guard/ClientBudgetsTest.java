package org.aseankg.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.aseankg.web.http.RequestException;
import org.junit.jupiter.api.Test;

class ClientBudgetsTest {

  private final AtomicLong clock = new AtomicLong();
  private final ClientBudgets budgets = new ClientBudgets(1, 60, clock::get);

  @Test
  void client_inDebtWaitsAndOthersDoNot() {
    work("a", 1300);
    assertThatThrownBy(() -> budgets.begin("a"))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("your share of this server's time")
        .satisfies(
            e ->
                assertThat(((RequestException) e).problem().headers().get("Retry-After"))
                    .isEqualTo("2"));
    budgets.begin("b").close();
    clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
    budgets.begin("a").close();
  }

  @Test
  void waiting_costsNothing() throws InterruptedException {
    ClientBudgets.Payment payment = budgets.begin("a");
    Thread.sleep(1500);
    payment.close();
    budgets.begin("a").close();
  }

  @Test
  void client_hasOnlySoManyRequestsUnderWay() {
    for (int i = 0; i < 24; i++) {
      budgets.begin("a");
    }
    assertThatThrownBy(() -> budgets.begin("a")).hasMessageContaining("24 requests under way");
    budgets.begin("b").close();
  }

  @Test
  void clients_ofAMillionAddressesAreNotAllRemembered() {
    for (int i = 0; i < 1_000_000; i++) {
      budgets.begin(Integer.toString(i)).close();
    }
    assertThat(budgets.size()).isLessThanOrEqualTo(100_000);
  }

  /** Keeps the processor busy for a time, however many others want it. */
  private void work(String client, long millis) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    ClientBudgets.Payment payment = budgets.begin(client);
    long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
    payment.close();
  }
}
