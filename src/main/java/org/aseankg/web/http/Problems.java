package org.aseankg.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.function.scripting.ScriptDenyException;
import org.apache.jena.update.UpdateException;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotConformingException;
import org.aseankg.NotFoundException;
import org.aseankg.QueryMemoryException;
import org.aseankg.ServiceException;
import org.aseankg.StoreException;
import org.aseankg.UnavailableException;
import org.aseankg.model.Finding;
import org.aseankg.query.cost.QueryTooCostlyException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes a problem. */
public final class Problems {

  static final Problem TIMEOUT =
      Problem.of(
          Problem.Kind.QUERY_TIMEOUT,
          "The query was stopped because its time was up: narrow it down, or add a LIMIT.");

  static final Problem SERVICE =
      Problem.of(
          Problem.Kind.SERVICE_REFUSED,
          "The query calls a server that is not allowed: take the SERVICE clause out of it.");

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int LONGEST_DETAIL = 600;
  private static final Pattern PLACE = Pattern.compile("at line (\\d{1,7}), column (\\d{1,7})");
  private static final Pattern CLASS = Pattern.compile("(?:[a-z0-9]+\\.)+[A-Z]\\w*Exception: ");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private Problems() {}

  /** The problem to report for a failure. Only what nobody foresaw is logged with its trace. */
  public static Problem of(Throwable failure) {
    if (failure instanceof RequestException refused) {
      return refused.problem();
    }
    if (failure instanceof InvalidInputException) {
      return Problem.of(Problem.Kind.INVALID_REQUEST, failure.getMessage());
    }
    if (failure instanceof NotFoundException) {
      return Problem.of(Problem.Kind.NOT_FOUND, failure.getMessage());
    }
    if (failure instanceof NotConformingException refused) {
      return notConforming(refused);
    }
    if (failure instanceof ConflictException) {
      return Problem.of(Problem.Kind.CONFLICT, failure.getMessage());
    }
    if (failure instanceof QueryCancelledException
        || failure instanceof org.aseankg.QueryCancelledException) {
      return TIMEOUT;
    }
    if (failure instanceof QueryTooCostlyException costly) {
      return Problem.of(Problem.Kind.QUERY_TOO_COSTLY, costly.getMessage())
          .with("parts", costly.parts())
          .with("estimate", costly.estimate())
          .with("limit", costly.limit());
    }
    if (failure instanceof QueryMemoryException) {
      return Problem.of(Problem.Kind.QUERY_TOO_EXPENSIVE, failure.getMessage());
    }
    if (failure instanceof QueryDeniedException) {
      return SERVICE;
    }
    if (failure instanceof ServiceException service) {
      return service(service);
    }
    if (failure instanceof QueryParseException syntax) {
      return syntax(syntax);
    }
    if (failure instanceof ScriptDenyException) {
      return Problem.of(
          Problem.Kind.INVALID_REQUEST, "Functions written in a script are not run here.");
    }
    if (failure instanceof IRIException) {
      String iri = oneLine(failure.getMessage()).replaceFirst(" Code: .*", "");
      return Problem.of(
          Problem.Kind.INVALID_REQUEST, iri + " is malformed: expected an absolute IRI.");
    }
    if (failure instanceof QueryException || failure instanceof UpdateException) {
      return Problem.of(Problem.Kind.INVALID_REQUEST, oneLine(failure.getMessage()));
    }
    return unforeseen(failure);
  }

  private static Problem notConforming(NotConformingException refused) {
    List<Map<String, String>> findings = new ArrayList<>();
    for (Finding finding : refused.findings()) {
      findings.add(
          Map.of(
              "graph", finding.position().file(),
              "node", finding.position().pointer(),
              "message", finding.message()));
    }
    return Problem.of(Problem.Kind.NOT_CONFORMING, oneLine(refused.getMessage()))
        .with("findings", findings);
  }

  private static Problem service(ServiceException failure) {
    Problem.Kind kind =
        failure.isLate() ? Problem.Kind.SERVICE_TIMEOUT : Problem.Kind.SERVICE_FAILED;
    return Problem.of(kind, failure.getMessage()).with("server", failure.host());
  }

  private static Problem unforeseen(Throwable failure) {
    if (failure instanceof StackOverflowError) {
      return Problem.of(Problem.Kind.QUERY_SYNTAX, "The query is nested too deeply.");
    }
    if (failure instanceof OutOfMemoryError) {
      LOG.warn("A query ran out of memory: {}", failure.getMessage());
      return Problem.of(
          Problem.Kind.QUERY_TOO_EXPENSIVE, "The query needs too much memory: narrow it down.");
    }
    if (failure instanceof UnavailableException) {
      LOG.error("Something could not be made", failure);
      return Problem.of(Problem.Kind.UNAVAILABLE, failure.getMessage());
    }
    if (failure instanceof StoreException) {
      LOG.error("The store failed", failure);
      return Problem.of(
          Problem.Kind.STORE_UNAVAILABLE, "The store cannot be read or written at the moment.");
    }
    if (failure instanceof EofException || failure.getCause() instanceof EofException) {
      // The client hung up: nobody reads the answer, and it is no fault of the server.
      LOG.info("A client hung up: {}", failure.getMessage());
    } else {
      LOG.error("A request failed", failure);
    }
    return Problem.of(
        Problem.Kind.INTERNAL_ERROR,
        "The server failed to answer this request; the failure has been logged.");
  }

  private static Problem syntax(QueryParseException e) {
    String message = oneLine(e.getMessage());
    Problem problem = Problem.of(Problem.Kind.QUERY_SYNTAX, message);
    // The exception itself points at the last token that was right.
    Matcher place = PLACE.matcher(message);
    if (place.find()) {
      return problem
          .with("line", Integer.valueOf(place.group(1)))
          .with("column", Integer.valueOf(place.group(2)));
    }
    return e.getLine() > 0
        ? problem.with("line", e.getLine()).with("column", e.getColumn())
        : problem;
  }

  private static String oneLine(String message) {
    String line = CLASS.matcher(OwnFolder.without(String.valueOf(message))).replaceAll("");
    line = line.replaceAll("\\s+", " ").strip();
    line = ESCAPED.matcher(line).replaceAll(m -> character(m.group(1)));
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + " …";
  }

  private static String character(String hexadecimal) {
    return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hexadecimal, 16)));
  }
}
