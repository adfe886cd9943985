package org.aseankg.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes problems: an RFC 9457 document in UTF-8, or a page for those who prefer HTML. Every answer
 * of 400 and above comes from here, whichever layer found the problem.
 */
final class ProblemWriter {

  private static final List<Offer<Boolean>> OFFERS =
      List.of(
          new Offer<>("application/problem+json", false),
          new Offer<>("application/json", false),
          new Offer<>("text/html", true));

  private final String base;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param base IRI base of the problem types, ending in a slash
   */
  ProblemWriter(String base) {
    this.base = base;
  }

  /**
   * A problem ready to be sent.
   *
   * @param contentType type of the body, with its charset where it needs one
   * @param body the bytes
   */
  record Document(String contentType, byte[] body) {}

  /** The document for a problem; an Accept that neither form meets gets JSON all the same. */
  Document write(Problem problem, int status, String accept) {
    boolean html = Accept.parse(accept).choose(OFFERS).map(Offer::value).orElse(false);
    return html
        ? new Document("text/html;charset=utf-8", utf8(page(problem, status)))
        : new Document("application/problem+json", utf8(json(problem, status)));
  }

  private String json(Problem problem, int status) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type(problem));
    document.put("title", problem.kind().title);
    document.put("status", status);
    document.put("detail", problem.detail());
    document.putAll(problem.members());
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String page(Problem problem, int status) {
    String body =
        "<p>"
            + Html.escape(problem.detail())
            + "</p>\n<p>Status "
            + status
            + ", type <code>"
            + Html.escape(type(problem))
            + "</code>. <a href=\"/\">What this server answers</a></p>";
    return Html.page(problem.kind().title, body);
  }

  private String type(Problem problem) {
    return base + "problem/" + problem.kind().slug();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
