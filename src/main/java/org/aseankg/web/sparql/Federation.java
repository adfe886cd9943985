package org.aseankg.web.sparql;

import java.util.Locale;
import org.apache.jena.query.Query;
import org.aseankg.store.Services;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.RequestException;

/**
 * Refuses queries that would make this server call one that the operator has not listed. The engine
 * would refuse them too when it meets the clause; here they are refused before they run, {@code
 * SERVICE SILENT} included, which would otherwise pass for an empty answer.
 */
final class Federation {

  private Federation() {}

  /**
   * Checks a query.
   *
   * @return whether it calls another server, so that its answer depends on more than our data
   * @throws RequestException if it calls one that is not listed
   */
  static boolean check(Query query, String text, Services services) {
    if (!mayNameService(text)) {
      return false;
    }
    Services.Calls calls = services.callsOf(query);
    calls
        .refusal()
        .ifPresent(
            why -> {
              throw new RequestException(Problem.of(Problem.Kind.SERVICE_REFUSED, why));
            });
    return calls.any();
  }

  // A keyword may be written with Unicode escapes.
  private static boolean mayNameService(String text) {
    return text.indexOf('\\') >= 0 || text.toLowerCase(Locale.ROOT).contains("service");
  }
}
