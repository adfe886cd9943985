package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Whose requests are paid for from a budget: everybody's but those of operators, of the machine
 * itself, and of whoever looks whether the server is well.
 */
final class Admission {

  private static final Set<String> FREE = Set.of("/healthz", "/readyz");

  private final Clients clients;
  private final ClientBudgets budgets;
  private final Optional<Doorkeeper> door;

  Admission(Clients clients, ClientBudgets budgets, Optional<Doorkeeper> door) {
    this.clients = clients;
    this.budgets = budgets;
    this.door = door;
  }

  /** Answers a request. */
  interface Answer {
    void send() throws IOException;
  }

  /**
   * Lets a request be answered, and takes what that costs from the budget of its client.
   *
   * @throws RequestException if its client has to wait
   */
  void admit(HttpServletRequest request, Answer answer) throws IOException {
    ClientBudgets.Payment payment = begin(request);
    try {
      answer.send();
    } finally {
      payment.close();
    }
  }

  private ClientBudgets.Payment begin(HttpServletRequest request) {
    Clients.Client client = clients.of(request);
    boolean free = client.isOwn() || FREE.contains(request.getRequestURI()) || isOperator(request);
    return free ? ClientBudgets.Payment.NONE : budgets.begin(client.name());
  }

  private boolean isOperator(HttpServletRequest request) {
    try {
      return door.flatMap(d -> d.find(request, Scope.READ)).isPresent();
    } catch (RequestException e) {
      // A token that is none is told where it is needed.
      return false;
    }
  }
}
