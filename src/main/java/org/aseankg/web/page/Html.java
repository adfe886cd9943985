package org.aseankg.web.page;

/** What HTML needs of a text. */
public final class Html {

  private Html() {}

  /** Text as it stands in an element or in a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
