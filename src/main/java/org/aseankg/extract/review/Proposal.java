package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The record that extraction proposes for one article.
 *
 * @param file its name, without folder
 * @param source the head of the record, which tells the article
 * @param facts what it proposes
 */
public record Proposal(String file, ObjectNode source, List<Fact> facts) {

  /** {@code source/slug} of the article. */
  public String id() {
    return source.path("id").asText();
  }

  /** The headline, in a language where it has one. */
  public String title(String language) {
    var title = source.path("title");
    var said = title.has(language) ? title.get(language) : title.elements().next();
    return said.isArray() ? said.get(0).asText() : said.asText();
  }

  /** The digest of the article's bytes. */
  public String sha256() {
    return source.path("sha256").asText();
  }

  /** The article's length in code points. */
  public int length() {
    return source.path("length").asInt();
  }
}
