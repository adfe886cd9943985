package org.aseankg.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.vocab.Iris;

/** A description as a page for people. */
final class EntityPage {

  private final Names names;
  private final Iris iris;

  EntityPage(Names names, Iris iris) {
    this.names = names;
    this.iris = iris;
  }

  /**
   * Writes a page.
   *
   * @param chosen the language asked for by parameter, which links keep; or empty
   */
  void write(
      Description description, DocPath path, String language, String chosen, OutputStream out)
      throws IOException {
    PageHrefs hrefs = new PageHrefs(iris, chosen);
    PageWords words = PageWords.of(language);
    EntityParts parts = new EntityParts(description, names, language, hrefs, words);
    String body =
        nav(path, words)
            + parts.identity()
            + parts.statements()
            + parts.relations()
            + parts.evidence()
            + parts.incoming()
            + graphContent(description, path, words)
            + pager(description.paging(), path, chosen, words);
    Page page =
        Page.of(language, parts.title(), address(path, description.paging()))
            .withHead(head(path))
            .saying(body);
    out.write(Layout.html(page).getBytes(StandardCharsets.UTF_8));
  }

  private static String address(DocPath path, Description.Paging paging) {
    String document = PageLinks.ascii(path.document());
    return paging.page() > 1 ? document + "?page=" + paging.page() : document;
  }

  private static String head(DocPath path) {
    StringBuilder head = new StringBuilder();
    for (DocFormat format : DocFormat.ALL) {
      if (format != DocFormat.HTML) {
        head.append(
            "<link rel=\"alternate\" type=\"%s\" href=\"%s\">\n"
                .formatted(format.mediaType, href(path.document(format))));
      }
    }
    return head.toString();
  }

  private static String nav(DocPath path, PageWords words) {
    StringBuilder nav = new StringBuilder("<nav>");
    nav.append(words.say("formats")).append(": ");
    for (DocFormat format : DocFormat.ALL) {
      if (format != DocFormat.HTML) {
        nav.append(
            "<a href=\"%s\" type=\"%s\">%s</a>"
                .formatted(href(path.document(format)), format.mediaType, format.suffix));
      }
    }
    return nav.append("</nav>\n").toString();
  }

  private static String graphContent(Description description, DocPath path, PageWords words) {
    if (!path.path().startsWith("graph/")) {
      return "";
    }
    return "<p><a href=\"%s\">%s</a></p>\n"
        .formatted(
            href("/kg/data?graph=" + description.entity().getURI()), words.say("graph-content"));
  }

  private static String pager(
      Description.Paging paging, DocPath path, String chosen, PageWords words) {
    if (paging.page() == 1 && !paging.more()) {
      return "";
    }
    StringBuilder pager = new StringBuilder("<nav>" + words.say("page") + " " + paging.page());
    if (paging.page() > 1) {
      pager.append(page(path, chosen, paging, paging.page() - 1, "prev", words.say("previous")));
    }
    if (paging.more()) {
      pager.append(page(path, chosen, paging, paging.page() + 1, "next", words.say("next")));
    }
    return pager.append("</nav>\n").toString();
  }

  private static String page(
      DocPath path,
      String chosen,
      Description.Paging paging,
      int number,
      String relation,
      String text) {
    String query =
        (chosen.isEmpty() ? "" : "lang=" + chosen + "&amp;")
            + "limit="
            + paging.size()
            + "&amp;page="
            + number;
    return " <a rel=\"%s\" href=\"%s?%s\">%s</a>"
        .formatted(relation, href(path.document()), query, text);
  }

  private static String href(String path) {
    return Html.escape(PageLinks.ascii(path));
  }
}
