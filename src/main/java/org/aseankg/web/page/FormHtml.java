package org.aseankg.web.page;

import java.util.List;
import java.util.Map;

/** A form whose fields are the parameters of a page, so that every state of it has an address. */
public final class FormHtml {

  private final StringBuilder html = new StringBuilder();
  private final PageWords words;

  public FormHtml(String action, String label, PageWords words) {
    this.words = words;
    html.append(
        "<form class=\"filter\" method=\"get\" action=\"%s\" aria-label=\"%s\">\n"
            .formatted(Html.escape(action), Html.escape(label)));
  }

  /**
   * A field for one of some values.
   *
   * @param options what each value is called, plain text
   */
  public FormHtml select(String name, String label, Map<String, String> options, String chosen) {
    html.append(
        "<p><label for=\"f-%1$s\">%2$s</label>\n<select id=\"f-%1$s\" name=\"%1$s\">\n"
            .formatted(Html.escape(name), Html.escape(label)));
    options.forEach(
        (value, text) ->
            html.append(
                "<option value=\"%s\"%s>%s</option>\n"
                    .formatted(
                        Html.escape(value),
                        value.equals(chosen) ? " selected" : "",
                        Html.escape(text))));
    html.append("</select></p>\n");
    return this;
  }

  /**
   * A field for a line of text.
   *
   * @param attributes more of the field, HTML
   */
  public FormHtml input(String name, String label, String value, String attributes) {
    return input("", name, label, value, attributes);
  }

  private FormHtml input(String kind, String name, String label, String value, String attributes) {
    html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
    html.append(
        "<label for=\"f-%1$s\">%2$s</label>\n<input id=\"f-%1$s\" name=\"%1$s\" value=\"%3$s\"%4$s></p>\n"
            .formatted(Html.escape(name), Html.escape(label), Html.escape(value), attributes));
    return this;
  }

  /** A field for a day, a month or a year. */
  public FormHtml date(String name, String label, String value) {
    return input(
        "date",
        name,
        label,
        value,
        " size=\"10\" inputmode=\"numeric\" placeholder=\"2022-08\" pattern=\"\\d{4}(-\\d{2}(-\\d{2})?)?\" title=\"%1$s\""
            .formatted(words.say("date-form")));
  }

  /** Two dates, between which something is asked for. */
  public FormHtml period(FormValues values) {
    return date("from", words.plain("filter-from"), values.text("from").orElse(""))
        .date("until", words.plain("filter-until"), values.text("until").orElse(""));
  }

  /** A field for a thing, with a list of names under it; a name alone does, too. */
  public FormHtml thing(
      String name, String label, String value, List<String> kinds, boolean required) {
    return input(
        name,
        label,
        value,
        " size=\"34\" autocomplete=\"off\" data-pick=\"%s\"%s"
            .formatted(Html.escape(String.join(",", kinds)), required ? " required" : ""));
  }

  /** A field that is not seen. */
  public FormHtml hidden(String name, String value) {
    html.append(
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
            .formatted(Html.escape(name), Html.escape(value)));
    return this;
  }

  /** The whole form. */
  public String end(String button) {
    return html.append("<p><button>")
        .append(Html.escape(button))
        .append("</button></p>\n</form>\n")
        .toString();
  }
}
