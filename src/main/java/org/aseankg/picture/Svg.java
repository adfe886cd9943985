package org.aseankg.picture;

import java.util.Locale;

/**
 * Writes SVG: elements with attributes, every value escaped. Colours are attributes, which style
 * sheets may override and which need no style inside the picture.
 */
public final class Svg {

  private final StringBuilder text = new StringBuilder();

  /** Where links of a picture lead. */
  @FunctionalInterface
  public interface Links {
    /** The address for an IRI; empty for none. */
    String of(String iri);
  }

  /**
   * Begins a picture.
   *
   * @param kind a word style sheets know it by
   * @param width of its own, in pixels
   * @param label what it shows, for those who do not see it
   */
  Svg(String kind, double width, double height, String viewBox, String label) {
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\"");
    attribute("class", "picture " + kind);
    attribute("width", width);
    attribute("height", height);
    attribute("viewBox", viewBox);
    attribute("aria-label", label);
    text.append(" font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"currentColor\"");
    text.append(">\n");
  }

  /** Opens an element; attributes are name, value, name, value… */
  Svg open(String element, Object... attributes) {
    begin(element, attributes);
    text.append('>');
    return this;
  }

  /** An element without content. */
  Svg add(String element, Object... attributes) {
    begin(element, attributes);
    text.append("/>\n");
    return this;
  }

  /** A line of words. */
  Svg words(double x, double y, String words, Object... attributes) {
    text.append("<text");
    attribute("x", x);
    attribute("y", y);
    attributes(attributes);
    text.append('>');
    escape(words);
    text.append("</text>\n");
    return this;
  }

  /** What an element is, shown by pointing at it. */
  Svg title(String words) {
    text.append("<title>");
    escape(words);
    text.append("</title>");
    return this;
  }

  Svg close(String element) {
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** Opens a link, or a group where there is nothing to lead to. */
  String openLink(String href, String label) {
    if (href.isEmpty()) {
      open("g");
    } else {
      open("a", "href", href, "aria-label", label);
    }
    title(label);
    return href.isEmpty() ? "g" : "a";
  }

  /** The whole picture. */
  String end() {
    return text.append("</svg>\n").toString();
  }

  /** The picture as a file of its own: on white, whatever shows it. */
  public static String standalone(String picture) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + picture.replaceFirst(
            ">\n",
            " color=\"#1a1a1a\">\n<rect x=\"-20000\" y=\"-20000\" width=\"60000\" height=\"60000\""
                + " fill=\"#ffffff\"/>\n");
  }

  /** Words that fit into a width, at the size pictures write in; empty where none do. */
  static String fitting(String words, double width) {
    int most = (int) (width / 6.9);
    if (words.length() <= most) {
      return words;
    }
    int end = Math.max(0, most - 1);
    if (end > 0 && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return end < 3 ? "" : words.substring(0, end).strip() + "…";
  }

  /** A number as short as it can be written. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e9
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  private void begin(String element, Object... attributes) {
    text.append('<').append(element);
    attributes(attributes);
  }

  private void attributes(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      attribute((String) attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, Object value) {
    text.append(' ').append(name).append("=\"");
    escape(value instanceof Double number ? number(number) : String.valueOf(value));
    text.append('"');
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        default -> text.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
  }
}
