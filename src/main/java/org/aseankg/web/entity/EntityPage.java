package org.aseankg.web.entity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.Iris;
import org.aseankg.web.page.AsOf;
import org.aseankg.web.page.DocFormat;
import org.aseankg.web.page.DocPath;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageLinks;
import org.aseankg.web.page.PageWords;

/**
 * A description as a page for people: who or what it is, what sources disagree about, the sections
 * of its kind, and folded at the end everything the graph says.
 */
final class EntityPage {

  private static final String ID = "id/";

  private final Names names;
  private final Iris iris;
  private final EntitySections sections;

  EntityPage(Names names, Iris iris, EntitySections sections) {
    this.names = names;
    this.iris = iris;
    this.sections = sections;
  }

  /**
   * Which page is wanted.
   *
   * @param chosen the language asked for by parameter, which links keep; or empty
   * @param asOf the date it is for; empty for today
   * @param whole whether everything the graph says is unfolded
   */
  record Wanted(
      DocPath path, String language, String chosen, Optional<PartialDate> asOf, boolean whole) {}

  /** Writes a page. */
  void write(Description description, Wanted wanted, OutputStream out) throws IOException {
    DocPath path = wanted.path();
    String language = wanted.language();
    PageHrefs hrefs = new PageHrefs(iris, wanted.chosen());
    PageWords words = PageWords.of(language);
    EntityHead head = new EntityHead(description, names, path, language);
    Optional<String> reference = curated(path);
    boolean curated = reference.isPresent();
    boolean first = description.paging().page() == 1 && !wanted.whole();
    int level = curated && first ? 3 : 2;
    EntityParts parts = new EntityParts(description, names, language, hrefs, words, level);
    String main =
        toolbar(wanted, words, curated && sections.isDated(kind(reference.get()))) + parts.links();
    if (curated && first) {
      main +=
          new EntityIntro(description, names, language, hrefs, sections.articles())
                  .html(kind(reference.get()))
              + sections.html(of(description, reference.get(), wanted), hrefs);
    }
    Page page =
        Page.of(language, parts.title(), address(wanted, description.paging()))
            .describedAs(head.description())
            .withHead(head.html())
            .headed(parts.heading())
            .saying(main)
            .saying(whole(description, wanted, parts, words, curated && first))
            .shaped(Page.Shape.WIDE);
    out.write(Layout.html(page).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the facts of a page as CSV. */
  void writeCsv(Description description, Wanted wanted, OutputStream out) throws IOException {
    FactSheet sheet = new FactSheet(wanted.language()).statements(description, names);
    Optional<String> reference = curated(wanted.path());
    if (reference.isPresent()) {
      sections.addTo(sheet, of(description, reference.get(), wanted));
    }
    out.write(sheet.csv().getBytes(StandardCharsets.UTF_8));
  }

  /** The entity as kind/slug, where there are sections for its kind. */
  private Optional<String> curated(DocPath path) {
    return path.path().startsWith(ID)
        ? Optional.of(path.path().substring(ID.length())).filter(r -> sections.knows(kind(r)))
        : Optional.empty();
  }

  private static EntitySections.Wanted of(
      Description description, String reference, Wanted wanted) {
    return new EntitySections.Wanted(
        description.entity().getURI(), reference, wanted.asOf(), wanted.language());
  }

  private static String kind(String reference) {
    return reference.substring(0, reference.indexOf('/'));
  }

  private static String address(Wanted wanted, Description.Paging paging) {
    String address = PageLinks.ascii(wanted.path().document());
    if (wanted.asOf().isPresent()) {
      address = PageAddress.with(address, "asOf", wanted.asOf().get().toString());
    }
    return paging.page() > 1
        ? PageAddress.with(address, "page", String.valueOf(paging.page()))
        : address;
  }

  /** Everything the graph says, folded where the page has sections. */
  private static String whole(
      Description description, Wanted wanted, EntityParts parts, PageWords words, boolean folded) {
    String all =
        parts.identity()
            + parts.statements()
            + parts.relations()
            + parts.evidence()
            + parts.incoming()
            + graphContent(description, wanted.path(), words)
            + pager(description.paging(), wanted.path(), wanted.chosen(), words);
    return folded
        ? "<details class=\"whole\"><summary><h2>"
            + words.say("whole")
            + "</h2></summary>\n"
            + all
            + "</details>\n"
        : all;
  }

  private static String toolbar(Wanted wanted, PageWords words, boolean dated) {
    StringBuilder html = new StringBuilder("<div class=\"toolbar\">");
    if (dated) {
      String date = wanted.asOf().map(PartialDate::toString).orElse("");
      html.append(AsOf.form(PageLinks.ascii(wanted.path().document()), Map.of(), date, words));
    }
    html.append("<span>").append(words.say("formats")).append(": ");
    for (DocFormat format : DocFormat.ALL) {
      if (format != DocFormat.HTML) {
        html.append(
            "<a href=\"%s\" type=\"%s\">%s</a> "
                .formatted(href(wanted.path().document(format)), format.mediaType, format.title));
      }
    }
    return html.append("</span></div>\n").toString();
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
    StringBuilder pager =
        new StringBuilder(
            "<nav class=\"pager\" aria-label=\"%1$s\"><span>%1$s %2$d</span>"
                .formatted(words.say("page"), paging.page()));
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
