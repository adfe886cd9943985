package org.aseankg.web;

import jakarta.servlet.http.HttpServletRequest;
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

  /**
   * Lets a request begin.
   *
   * @throws RequestException if its client has to wait
   */
  ClientBudgets.Payment begin(HttpServletRequest request) {
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
