package org.aseankg.web.ops;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One request as operators see it. It goes with the request as an attribute, and whoever finds out
 * what the request is, who sent it or what is wrong with it notes that here. Only the thread of the
 * request touches it.
 */
public final class Observed {

  /** The header that names a request, taken from whoever sends it and given back. */
  public static final String HEADER = "X-Request-Id";

  private static final String KEY = Observed.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** What the templates of paths begin with, by kind; the first that fits counts. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("/kg/sparql/.well-known", "description");
    KINDS.put("/kg/sparql", "sparql");
    KINDS.put("/kg/data", "data");
    KINDS.put("/kg/", "write");
    KINDS.put("/dump", "data");
    KINDS.put("/api/queries/", "canned");
    KINDS.put("/queries/", "canned");
    KINDS.put("/api/ask", "ask");
    KINDS.put("/ask", "ask");
    KINDS.put("/api/search", "search");
    KINDS.put("/api/suggest", "search");
    KINDS.put("/search", "search");
    KINDS.put("/api/", "api");
    KINDS.put("/reconcile", "reconcile");
    KINDS.put("/review", "review");
    KINDS.put("/assets", "asset");
    KINDS.put("/healthz", "health");
    KINDS.put("/readyz", "health");
    KINDS.put("/id/", "document");
    KINDS.put("/doc/", "document");
    KINDS.put("/data/", "document");
    KINDS.put("/", "page");
  }

  private final String id;
  private final long begun = System.nanoTime();
  private String kind = "none";
  private String problem = "";
  private String actor = "";

  private Observed(String id) {
    this.id = id;
  }

  /** Begins to observe a request. */
  static Observed begin(HttpServletRequest request) {
    Observed observed = new Observed(idOf(request.getHeader(HEADER)));
    request.setAttribute(KEY, observed);
    return observed;
  }

  /** What is observed of a request; empty for one that no filter has seen. */
  public static Optional<Observed> of(HttpServletRequest request) {
    return Optional.ofNullable((Observed) request.getAttribute(KEY));
  }

  /** The name a request brings, if nothing can be smuggled in with it; else one that is made. */
  public static String idOf(String header) {
    return header != null && WELL_FORMED.matcher(header).matches()
        ? header
        : UUID.randomUUID().toString();
  }

  /** It is for this path, as the list of routes has it. */
  public void isFor(String route) {
    kind =
        KINDS.entrySet().stream()
            .filter(k -> route.startsWith(k.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("page");
  }

  /** It is answered by a problem of this kind. */
  public void failed(String slug) {
    problem = slug;
  }

  /** It was sent by somebody who is known by this name. */
  public void isBy(String name) {
    actor = name;
  }

  /** How the request is called in the answer and in the logs. */
  public String id() {
    return id;
  }

  String kind() {
    return kind;
  }

  String problem() {
    return problem;
  }

  String actor() {
    return actor;
  }

  long nanos() {
    return System.nanoTime() - begun;
  }
}
