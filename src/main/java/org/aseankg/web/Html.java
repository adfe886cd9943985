package org.aseankg.web;

/** The little HTML that needs no template: a page around some text. */
final class Html {

  private Html() {}

  /** A whole page in English around a body that is HTML already. */
  static String page(String title, String body) {
    return page("en", title, body);
  }

  /** A whole page in a language around a body that is HTML already. */
  static String page(String lang, String title, String body) {
    return """
        <!doctype html>
        <html lang="%3$s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
          padding: 0 1rem; color-scheme: light dark }
        table { border-collapse: collapse } th, td { text-align: left; padding: .3rem 1rem .3rem 0 }
        </style>
        </head>
        <body>
        <h1>%1$s</h1>
        %2$s
        </body>
        </html>
        """
        .formatted(escape(title), body, lang);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
