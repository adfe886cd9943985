package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A page for people, before {@link Layout} writes it; made by one thread, step by step.
 *
 * <p>Texts given as HTML have every value of the data escaped.
 */
public final class Page {

  /** How wide a page is, and whether the box to search and ask stands at its top. */
  public enum Shape {
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

  private final String language;
  private final String title;
  private final String address;
  private final List<String> styles = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder main = new StringBuilder();
  private String description = "";
  private String typed = "";
  private String heading = "";
  private Shape shape = Shape.TEXT;

  private Page(String language, String title, String address) {
    this.language = language;
    this.title = title;
    this.address = address;
  }

  /**
   * A page of text with nothing but a title.
   *
   * @param language of its text
   * @param title plain text; the heading of the page and, with the name of the site, its title
   * @param address its path and query without the language, which the language switch keeps
   */
  public static Page of(String language, String title, String address) {
    return new Page(language, title, address);
  }

  /** Adds one sentence, plain text, for search engines and for those who share the page. */
  public Page describedAs(String sentence) {
    description = sentence;
    return this;
  }

  /** Puts a text into the box at its top. */
  public Page asking(String text) {
    typed = text;
    return this;
  }

  /** Puts HTML instead of the plain title at the top. */
  public Page headed(String html) {
    heading = html;
    return this;
  }

  /** Adds HTML to the head of the document. */
  public Page withHead(String html) {
    head.append(html);
    return this;
  }

  /** Adds HTML after all that was said. */
  public Page saying(String html) {
    main.append(html);
    return this;
  }

  /** Adds a style sheet of {@code assets/}. */
  public Page styledBy(String sheet) {
    styles.add(sheet);
    return this;
  }

  /** Adds a script of {@code assets/}, a module. */
  public Page running(String script) {
    scripts.add(script);
    return this;
  }

  /** Lays it out in a shape. */
  public Page shaped(Shape other) {
    shape = other;
    return this;
  }

  String language() {
    return language;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  String address() {
    return address;
  }

  String typed() {
    return typed;
  }

  String heading() {
    return heading;
  }

  String head() {
    return head.toString();
  }

  String main() {
    return main.toString();
  }

  List<String> styles() {
    return styles;
  }

  List<String> scripts() {
    return scripts;
  }

  Shape shape() {
    return shape;
  }
}
