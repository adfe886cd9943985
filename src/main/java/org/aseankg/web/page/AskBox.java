package org.aseankg.web.page;

/**
 * The box that searches and asks. It is a form, so that it works without a script; {@code
 * combobox.js} adds suggestions.
 */
public final class AskBox {

  private AskBox() {}

  /** The box in the header of a page. */
  static String small(PageWords words, String typed) {
    return form("ask", "q", words, typed, "");
  }

  /** The box that is the first thing of a page. */
  public static String large(PageWords words, String typed) {
    return form("ask large", "question", words, typed, " autofocus");
  }

  private static String form(
      String style, String id, PageWords words, String typed, String attributes) {
    return """
        <form class="%1$s" action="/ask" role="search">
        <label for="%2$s" class="hidden">%3$s</label>
        <input id="%2$s" name="q" type="search" maxlength="1000" autocomplete="off" \
        placeholder="%3$s" value="%4$s" data-suggest="%5$s" data-ask="%6$s"%7$s>
        <button>%8$s</button>
        </form>
        """
        .formatted(
            style,
            id,
            words.say("ask-label"),
            Html.escape(typed),
            words.say("suggestions"),
            words.say("ask-for"),
            attributes,
            words.say("ask-button"));
  }
}
