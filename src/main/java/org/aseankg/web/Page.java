package org.aseankg.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page for people, before {@link Layout} writes it.
 *
 * @param language of its text
 * @param title plain text; the heading of the page and, with the name of the site, its title
 * @param description one sentence for search engines and for those who share the page; plain text
 * @param address its path and query without the language, which the language switch keeps
 * @param typed what the box holds; plain text
 * @param heading what stands instead of the plain title at the top, HTML; empty for the title
 * @param head more for the head, HTML
 * @param main what follows the heading, HTML in which every value is escaped
 * @param styles names of further style sheets in {@code assets/}
 * @param scripts names of scripts in {@code assets/}, each a module
 * @param shape how the page is laid out
 */
record Page(
    String language,
    String title,
    String description,
    String address,
    String typed,
    String heading,
    String head,
    String main,
    List<String> styles,
    List<String> scripts,
    Shape shape) {

  /** How wide a page is, and whether the box to search and ask stands at its top. */
  enum Shape {
    /** For reading. */
    TEXT("text"),
    /** For tables, pictures and tools. */
    WIDE("wide"),
    /** The home page, which has a box of its own. */
    HOME("home");

    final String name;

    Shape(String name) {
      this.name = name;
    }
  }

  /** A page of text with nothing but a title. */
  static Page of(String language, String title, String address) {
    return new Page(language, title, "", address, "", "", "", "", List.of(), List.of(), Shape.TEXT);
  }

  Page describedAs(String sentence) {
    return new Page(
        language, title, sentence, address, typed, heading, head, main, styles, scripts, shape);
  }

  /** This page with a text in the box at its top. */
  Page asking(String text) {
    return new Page(
        language, title, description, address, text, heading, head, main, styles, scripts, shape);
  }

  Page headed(String html) {
    return new Page(
        language, title, description, address, typed, html, head, main, styles, scripts, shape);
  }

  Page withHead(String html) {
    return new Page(
        language,
        title,
        description,
        address,
        typed,
        heading,
        head + html,
        main,
        styles,
        scripts,
        shape);
  }

  Page saying(String html) {
    return new Page(
        language,
        title,
        description,
        address,
        typed,
        heading,
        head,
        main + html,
        styles,
        scripts,
        shape);
  }

  Page styledBy(String sheet) {
    return new Page(
        language,
        title,
        description,
        address,
        typed,
        heading,
        head,
        main,
        and(styles, sheet),
        scripts,
        shape);
  }

  Page running(String script) {
    return new Page(
        language,
        title,
        description,
        address,
        typed,
        heading,
        head,
        main,
        styles,
        and(scripts, script),
        shape);
  }

  Page shaped(Shape other) {
    return new Page(
        language, title, description, address, typed, heading, head, main, styles, scripts, other);
  }

  private static List<String> and(List<String> list, String more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }
}
