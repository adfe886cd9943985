package org.aseankg.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.web.http.Accept;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Problem;
import org.aseankg.web.http.ProblemSentences;
import org.aseankg.web.http.Words;

/**
 * Writes problems: an RFC 9457 document in UTF-8, or a page for those who prefer HTML. Every answer
 * of 400 and above comes from here, whichever layer found the problem.
 */
public final class ProblemWriter {

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
  public ProblemWriter(String base) {
    this.base = base;
  }

  /**
   * A problem ready to be sent.
   *
   * @param contentType type of the body, with its charset where it needs one
   * @param body the bytes
   */
  public record Document(String contentType, byte[] body) {}

  /**
   * The document for a problem; an Accept that neither form meets gets JSON all the same.
   *
   * @param language of title and page, and of the detail where that is translated
   */
  public Document write(Problem problem, int status, String accept, String language) {
    boolean html = Accept.parse(accept).choose(OFFERS).map(Offer::value).orElse(false);
    return html
        ? new Document("text/html;charset=utf-8", utf8(page(problem, status, language)))
        : new Document("application/problem+json", utf8(json(problem, status, language)));
  }

  private String json(Problem problem, int status, String language) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", type(problem));
    document.put("title", Words.of(language).say(problem.kind().title));
    document.put("status", status);
    document.put("detail", ProblemSentences.of(language).say(problem.detail()));
    document.putAll(problem.members());
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String page(Problem problem, int status, String language) {
    PageWords words = PageWords.of(language);
    String group = "problem-" + (status >= 500 ? "server" : status == 404 ? "missing" : "request");
    String detail = ProblemSentences.of(language).say(problem.detail());
    String main =
        """
        <p class="lead"%s>%s</p>
        <p>%s</p>
        %s<p class="soft">%s %d · <code>%s</code></p>
        """
            .formatted(
                detail.equals(problem.detail()) ? " lang=\"en\"" : "",
                Html.escape(detail),
                words.say(group),
                AskBox.large(words, ""),
                words.say("problem-status"),
                status,
                Html.escape(type(problem)));
    Page page =
        Page.of(language, Words.of(language).say(problem.kind().title), "/")
            .withHead("<meta name=\"robots\" content=\"noindex\">\n")
            .saying(main);
    return Layout.html(page);
  }

  private String type(Problem problem) {
    return base + "problem/" + problem.kind().slug();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
