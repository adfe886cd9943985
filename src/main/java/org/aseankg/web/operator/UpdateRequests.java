package org.aseankg.web.operator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.aseankg.store.Services;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.OwnFolder;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestBody;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.sparql.GraphNames;
import org.aseankg.web.sparql.SparqlRequest;

/** Reads requests of the SPARQL 1.1 Protocol for an update, and refuses what reaches out. */
public final class UpdateRequests {

  public static final String BODY = "application/sparql-update";

  private static final String USING = "using-graph-uri";
  private static final String USING_NAMED = "using-named-graph-uri";
  private static final Set<String> KNOWN = Set.of("update", USING, USING_NAMED);

  private UpdateRequests() {}

  /**
   * An update to run.
   *
   * @param text as it was sent
   * @param request as it was read, its dataset set
   */
  record Parsed(String text, UpdateRequest request) {}

  /**
   * Reads a request.
   *
   * @throws RequestException if it is not of one of the protocol's two forms, or calls a server
   */
  static Parsed read(Exchange exchange, String base, Services services) throws IOException {
    Optional<String> type = RequestBody.mediaType(exchange.request());
    Parameters parameters = exchange.query();
    String text;
    if (type.equals(Optional.of(SparqlRequest.FORM))) {
      parameters = parameters.and(Parameters.parse(RequestBody.text(exchange.request())));
      text =
          parameters
              .one("update")
              .orElseThrow(() -> RequestException.invalid("The parameter update is missing."));
    } else if (type.equals(Optional.of(BODY))) {
      if (parameters.has("update")) {
        throw RequestException.invalid("The update is given twice: as parameter and as body.");
      }
      text = RequestBody.text(exchange.request());
    } else {
      throw RequestException.unsupportedMediaType(
          type.orElse(null), List.of(SparqlRequest.FORM, BODY));
    }
    parameters.requireKnown(KNOWN);
    UpdateRequest request = UpdateFactory.create(text, base, Syntax.syntaxSPARQL_11);
    OwnFolder.refuse(request);
    for (Update update : request) {
      requireLocal(update, services);
      use(update, parameters);
    }
    return new Parsed(text, request);
  }

  /** An update holds the store while it runs, so it waits for no other server, listed or not. */
  private static void requireLocal(Update update, Services services) {
    if (update instanceof UpdateLoad) {
      throw calls("LOAD fetches from elsewhere");
    }
    if (update instanceof UpdateModify modify) {
      Query query = new Query();
      query.setQuerySelectType();
      query.setQueryResultStar(true);
      query.setQueryPattern(modify.getWherePattern());
      if (services.callsOf(query).any()) {
        throw calls("SERVICE calls another server");
      }
    }
  }

  private static RequestException calls(String what) {
    return new RequestException(
        Problem.of(
            Problem.Kind.SERVICE_REFUSED,
            what + ", which no update may: send the statements themselves."));
  }

  private static void use(Update update, Parameters parameters) {
    List<Node> graphs = names(parameters, USING);
    List<Node> named = names(parameters, USING_NAMED);
    if (graphs.isEmpty() && named.isEmpty() || !(update instanceof UpdateWithUsing modify)) {
      return;
    }
    if (modify.getWithIRI() != null
        || !modify.getUsing().isEmpty()
        || !modify.getUsingNamed().isEmpty()) {
      throw RequestException.invalid(
          "The dataset is given twice: by the request and by USING or WITH in the update.");
    }
    graphs.forEach(modify::addUsing);
    named.forEach(modify::addUsingNamed);
  }

  private static List<Node> names(Parameters parameters, String name) {
    return parameters.all(name).stream().map(GraphNames::node).toList();
  }
}
