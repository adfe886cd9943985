package org.aseankg.web.page;

/** The way to the other pages of a table. */
public final class Pager {

  private Pager() {}

  /**
   * Links to the pages before and after; nothing where there is one page only.
   *
   * @param address of the page without its number, fit to stand in a link
   * @param pages how many there are
   */
  public static String html(String address, int page, int pages, PageWords words) {
    return html(address, page, pages, words.plain("page-of", page, pages), words);
  }

  /**
   * The same where nobody has counted how many there are.
   *
   * @param more whether there is a page after this one
   */
  public static String html(String address, int page, boolean more, PageWords words) {
    return html(address, page, more ? page + 1 : page, words.plain("page-number", page), words);
  }

  private static String html(String address, int page, int pages, String here, PageWords words) {
    if (pages <= 1) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav class=\"pager\" aria-label=\"");
    html.append(words.say("table-pages")).append("\">");
    if (page > 1) {
      html.append(link(address, Math.min(page - 1, pages), "prev", words.say("previous")));
    }
    html.append("<span>").append(Html.escape(here)).append("</span>");
    if (page < pages) {
      html.append(link(address, page + 1, "next", words.say("next")));
    }
    return html.append("</nav>\n").toString();
  }

  private static String link(String address, int page, String relation, String text) {
    return "<a rel=\"%s\" href=\"%s#table\">%s</a>"
        .formatted(
            relation, Html.escape(PageAddress.with(address, "page", Integer.toString(page))), text);
  }
}
