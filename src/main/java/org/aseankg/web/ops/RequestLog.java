package org.aseankg.web.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sees every request begin and end, and tells it to the figures, the access log and, where somebody
 * changed something or was turned away, the audit log.
 */
public final class RequestLog {

  /** The most characters of anything a client has sent. */
  static final int LONGEST = 200;

  // A token is never taken from an address, but somebody may put one there all the same.
  private static final Pattern SECRET =
      Pattern.compile("(?i)([^&=]*(?:token|key|secret|passw|auth)[^&=]*=)[^&]*");

  private static final Set<String> TURNED_AWAY = Set.of("unauthorized", "forbidden");
  private static final Set<String> ABORTS =
      Set.of("query-timeout", "query-stopped", "query-too-expensive");

  private final Meters meters;
  private final JsonLog access;
  private final JsonLog audit;

  /** Tells what it sees to figures and logs. */
  public RequestLog(Meters meters, JsonLog access, JsonLog audit) {
    this.meters = meters;
    this.access = access;
    this.audit = audit;
  }

  /** A request begins. */
  public Observed begin(HttpServletRequest request) {
    return Observed.begin(request);
  }

  /**
   * A request was answered, or its answer broke off.
   *
   * @param cut whether the answer had begun and was not sent to its end
   */
  public void end(
      Observed seen, HttpServletRequest request, HttpServletResponse response, boolean cut) {
    int status = response.getStatus();
    Duration took = Duration.ofNanos(seen.nanos());
    meters.answered(seen.kind(), cut ? "cut" : outcome(seen, status), took);
    if (cut) {
      meters.aborted("cut");
    }
    if (!seen.problem().isEmpty()) {
      refused(seen.problem());
    } else if (response.getHeader("ETag") != null) {
      meters.lookedUp("etag", status == HttpServletResponse.SC_NOT_MODIFIED);
    }
    boolean change = !seen.actor().isEmpty() && !isRead(request.getMethod());
    boolean noteworthy = change || TURNED_AWAY.contains(seen.problem());
    if (access.isOn() || audit.isOn() && noteworthy) {
      Map<String, Object> entry = entry(seen, request, response, took, cut);
      access.write(new LinkedHashMap<>(entry));
      if (noteworthy) {
        audit.write(new LinkedHashMap<>(entry));
      }
    }
  }

  /** The HTTP layer refused something before it was a request. */
  public void refusedByHttp(String id, int status, String problem) {
    meters.answered("none", outcomeOf(status), Duration.ZERO);
    refused(problem);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("time", Instant.now().toString());
    entry.put("id", id);
    entry.put("status", status);
    entry.put("problem", problem);
    access.write(entry);
  }

  private void refused(String problem) {
    meters.problem(problem);
    if (ABORTS.contains(problem)) {
      meters.aborted(problem);
    }
  }

  private static Map<String, Object> entry(
      Observed seen,
      HttpServletRequest request,
      HttpServletResponse response,
      Duration took,
      boolean cut) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("time", Instant.now().toString());
    entry.put("id", seen.id());
    entry.put("client", request.getRemoteAddr());
    entry.put("actor", emptyToNull(seen.actor()));
    entry.put("method", bounded(request.getMethod()));
    entry.put("path", bounded(request.getRequestURI()));
    entry.put("query", bounded(withoutSecrets(request.getQueryString())));
    entry.put("kind", seen.kind());
    entry.put("status", response.getStatus());
    entry.put("problem", emptyToNull(seen.problem()));
    entry.put("cut", cut ? true : null);
    entry.put("ms", took.toMillis());
    String length = response.getHeader("Content-Length");
    entry.put("bytes", length == null ? null : Long.valueOf(length));
    entry.put("agent", bounded(request.getHeader("User-Agent")));
    return entry;
  }

  static String withoutSecrets(String query) {
    return query == null ? null : SECRET.matcher(query).replaceAll("$1…");
  }

  static String bounded(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  private static String outcome(Observed seen, int status) {
    return ABORTS.contains(seen.problem()) ? "aborted" : outcomeOf(status);
  }

  private static String outcomeOf(int status) {
    return status >= 500 ? "failed" : status >= 400 ? "refused" : "ok";
  }
}
