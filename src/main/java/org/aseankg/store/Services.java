package org.aseankg.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.aseankg.InvalidInputException;
import org.aseankg.config.ServiceHost;
import org.aseankg.config.Settings;

/**
 * The other servers that queries may call with SERVICE: those the operator has listed, and no
 * others. Every call is made here; the engine's own client is off.
 */
public final class Services {

  private final List<ServiceHost> hosts;
  private final ServiceExecutorRegistry registry = new ServiceExecutorRegistry();

  private Services(Settings settings) {
    hosts = settings.serviceHosts();
    ServiceClient client = new ServiceClient(settings);
    registry.addBulkLink(
        (service, input, execution, chain) ->
            new ServiceJoin(input, service, address(service), client, execution));
  }

  /** The servers of the settings. */
  public static Services of(Settings settings) {
    return new Services(settings);
  }

  /** What a query calls. */
  public static final class Calls extends OpVisitorBase {

    private final Services services;
    private boolean any;
    private String refusal;

    private Calls(Services services) {
      this.services = services;
    }

    @Override
    public void visit(OpService service) {
      any = true;
      if (refusal == null && services.find(service.getService()).isEmpty()) {
        refusal = services.refusal(service.getService());
      }
    }

    /** Whether it calls any server. */
    public boolean any() {
      return any;
    }

    /** Why it may not be run, one sentence; empty where it may. */
    public Optional<String> refusal() {
      return Optional.ofNullable(refusal);
    }
  }

  /** Looks through a query before it runs, so that SILENT does not pass for an empty answer. */
  public Calls callsOf(Query query) {
    Calls calls = new Calls(this);
    if (query.getQueryPattern() != null) {
      try {
        Walker.walk(Algebra.compile(query), calls, new ExprVisitorBase());
      } catch (StackOverflowError e) {
        throw new InvalidInputException("The query is nested too deeply.");
      }
    }
    return calls;
  }

  /**
   * Refuses a query that calls a server which is not listed.
   *
   * @throws InvalidInputException if it does
   */
  public void requireAllowed(Query query) {
    Optional<String> refusal = callsOf(query).refusal();
    if (refusal.isPresent()) {
      throw new InvalidInputException(refusal.get());
    }
  }

  /** Lets the queries of a context call these servers, and none through the engine. */
  public void allowIn(Context context) {
    context.set(ARQ.httpServiceAllowed, false);
    ServiceExecutorRegistry.set(context, registry);
  }

  private Optional<Called> find(Node service) {
    if (!service.isURI()) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(service.getURI());
      return hosts.stream()
          .filter(h -> h.serves(address))
          .findFirst()
          .map(host -> new Called(host, address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * A server and the address on it.
   *
   * @param host one of those listed
   */
  record Called(ServiceHost host, URI address) {}

  private Called address(OpService service) {
    // Looked at before the query ran; looked at again, since this is where it counts.
    return find(service.getService())
        .orElseThrow(() -> new InvalidInputException(refusal(service.getService())));
  }

  private String refusal(Node service) {
    if (hosts.isEmpty()) {
      return "This server calls no other server: take the SERVICE clause out of the query.";
    }
    String allowed = String.join(" or ", hosts.stream().map(ServiceHost::toString).toList());
    return service.isURI()
        ? "This server does not call <"
            + service.getURI()
            + ">: expected an address on "
            + allowed
            + "."
        : "SERVICE has a variable or a blank node: expected an address on " + allowed + ".";
  }
}
