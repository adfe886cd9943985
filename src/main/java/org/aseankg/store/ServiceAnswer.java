package org.aseankg.store;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.aseankg.ServiceException;

/** Reads what another server answered, and tells in one sentence what is wrong with it. */
final class ServiceAnswer {

  /** The one format that is asked for. */
  static final String TYPE = "application/sparql-results+json";

  static final int OK = 200;

  private final Services.Called called;
  private final long mostRows;

  ServiceAnswer(Services.Called called, long mostRows) {
    this.called = called;
    this.mostRows = mostRows;
  }

  /** A failure of a server; nothing that it wrote is repeated. */
  static ServiceException unusable(Services.Called called, String what) {
    return new ServiceException(
        called.host().toString(), false, "The server " + called.host() + " " + what + ".");
  }

  /**
   * The solutions.
   *
   * @throws ServiceException if the answer is none, or holds too many
   */
  List<Binding> rows(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status / 100 == 3) {
      throw unusable(called, "answered with a redirect, which is not followed");
    }
    if (status != OK) {
      throw unusable(called, "answered " + status);
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    String media = type.split(";", 2)[0].strip();
    if (!media.equalsIgnoreCase(TYPE) && !media.equalsIgnoreCase("application/json")) {
      throw unusable(called, "answered in another format than " + TYPE);
    }
    try {
      return read(response.body());
    } catch (ServiceException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw unusable(called, "answered what is no SPARQL result");
    }
  }

  private List<Binding> read(byte[] body) {
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(body), new Context());
    List<Binding> found = new ArrayList<>();
    while (rows.hasNext()) {
      if (found.size() == mostRows) {
        throw unusable(
            called,
            String.format(Locale.ROOT, "answered more than %,d rows: ask it for less", mostRows));
      }
      found.add(rows.next());
    }
    return found;
  }
}
