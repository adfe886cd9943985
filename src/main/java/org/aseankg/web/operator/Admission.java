package org.aseankg.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.aseankg.web.guard.ClientBudgets;
import org.aseankg.web.guard.Guesses;
import org.aseankg.web.http.Clients;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.ops.Meters;

/**
 * Whose requests are paid for from a budget: everybody's but those of operators, of the machine
 * itself, and of whoever looks whether the server is well. Whoever brings many wrong tokens waits
 * before another is looked at.
 */
public final class Admission {

  private static final Set<String> FREE = Set.of("/healthz", "/readyz");
  private static final String SIGN_IN = "/review/login";

  private final Clients clients;
  private final ClientBudgets budgets;
  private final Optional<Doorkeeper> door;
  private final Meters meters;
  private final Guesses guesses = new Guesses();

  public Admission(
      Clients clients, ClientBudgets budgets, Optional<Doorkeeper> door, Meters meters) {
    this.clients = clients;
    this.budgets = budgets;
    this.door = door;
    this.meters = meters;
  }

  /** Answers a request. */
  public interface Answer {

    /** Returns the status that was answered. */
    int send() throws IOException;
  }

  /**
   * Lets a request be answered, and takes what that costs from the budget of its client.
   *
   * @throws RequestException if its client has to wait
   */
  public void admit(HttpServletRequest request, Answer answer) throws IOException {
    Clients.Client client = clients.of(request);
    boolean knocks = door.isPresent() && !client.isOwn() && knocks(request);
    if (knocks) {
      guesses.requireFew(client.name());
    }
    ClientBudgets.Payment payment = begin(request, client);
    int status = 0;
    try {
      status = answer.send();
    } catch (RequestException e) {
      status = e.problem().kind().status;
      throw e;
    } finally {
      payment.close();
      if (knocks && status == 401) {
        guesses.count(client.name());
      }
    }
  }

  private static boolean knocks(HttpServletRequest request) {
    return Doorkeeper.hasToken(request)
        || request.getRequestURI().equals(SIGN_IN) && request.getMethod().equals("POST");
  }

  private ClientBudgets.Payment begin(HttpServletRequest request, Clients.Client client) {
    boolean free =
        client.isOwn()
            || FREE.contains(request.getRequestURI())
            || door.filter(d -> d.knows(request)).isPresent();
    if (free) {
      return ClientBudgets.Payment.NONE;
    }
    try {
      return budgets.begin(client.name());
    } catch (RequestException e) {
      meters.budgetRefused();
      throw e;
    }
  }
}
