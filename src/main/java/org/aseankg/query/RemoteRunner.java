package org.aseankg.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.aseankg.StoreException;
import org.aseankg.store.RemoteServer;

/** Runs queries on a running server instead of a store of this process. */
public final class RemoteRunner {

  private final RemoteServer server;

  public RemoteRunner(RemoteServer server) {
    this.server = server;
  }

  /** Answers a canned query of the server, in a format, as the server writes it. */
  public void run(String name, QueryRequest request, ResultFormat format, OutputStream out) {
    Map<String, String> parameters = new LinkedHashMap<>(request.arguments());
    request.asOf().ifPresent(d -> parameters.put("asOf", d.toString()));
    if (request.limit() > 0) {
      parameters.put("limit", String.valueOf(request.limit()));
    }
    parameters.put("page", String.valueOf(request.page()));
    parameters.put("lang", request.lang());
    try (InputStream in = server.get("api/queries/" + name, parameters, format.mediaType())) {
      in.transferTo(out);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Answers a query that a user wrote, of any of the four forms. */
  public QueryResult run(String sparql) {
    Query query = SparqlText.parse(sparql);
    boolean graph = query.isConstructType() || query.isDescribeType();
    String accept =
        graph ? Lang.NTRIPLES.getHeaderString() : ResultSetLang.RS_JSON.getHeaderString();
    try (InputStream in = server.post("kg/sparql", Map.of("query", sparql), accept)) {
      if (graph) {
        Graph triples = GraphFactory.createDefaultGraph();
        RDFParser.source(in).lang(Lang.NTRIPLES).parse(triples);
        return TextQuery.graph(triples.find().toList());
      }
      QueryExecResult answer =
          RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
              .create(ResultSetLang.RS_JSON)
              .readAny(in, new Context());
      if (answer.isBoolean()) {
        return TextQuery.yesOrNo(answer.booleanResult());
      }
      RowSet rows = answer.rowSet();
      List<org.apache.jena.sparql.engine.binding.Binding> bindings = new ArrayList<>();
      rows.forEachRemaining(bindings::add);
      return TextQuery.table(rows.getResultVars(), bindings);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static StoreException broken(IOException e) {
    return new StoreException("The answer of the server broke off: " + e.getMessage() + ".", e);
  }
}
