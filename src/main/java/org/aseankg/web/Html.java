package org.aseankg.web;

/** The little HTML that needs no template: a page around some text. */
final class Html {

  private Html() {}

  /** A whole page in English around a body that is HTML already. */
  static String page(String title, String body) {
    return page("en", title, body);
  }

  /** A whole page in a language around a body that is HTML already. */
  static String page(String language, String title, String body) {
    return page(language, title, "", body);
  }

  /**
   * A whole page.
   *
   * @param language of its text
   * @param title plain text
   * @param head more for the head, HTML already
   * @param body what follows the title, HTML already
   */
  static String page(String language, String title, String head, String body) {
    return """
        <!doctype html>
        <html lang="%4$s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        %3$s<style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
          padding: 0 1rem; color-scheme: light dark }
        table { border-collapse: collapse } th, td { text-align: left; padding: .3rem 1rem .3rem 0;
          vertical-align: top; overflow-wrap: anywhere } th { font-weight: 600 }
        ul { padding-left: 1.2rem } small { opacity: .8 } svg { max-width: 100%%; height: auto }
        nav a { margin-right: .8rem } :target { outline: 2px solid; outline-offset: .2rem }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        %2$s
        </body>
        </html>
        """
        .formatted(escape(title), body, head, escape(language));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
