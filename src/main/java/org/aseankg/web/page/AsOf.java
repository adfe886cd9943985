package org.aseankg.web.page;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.PartialDate;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;

/** The parameter {@code asOf}: the day, month or year an answer is for. */
public final class AsOf {

  private AsOf() {}

  /**
   * The date asked for; empty for today.
   *
   * @throws RequestException if it is no date
   */
  public static Optional<PartialDate> of(Parameters parameters) {
    return parse(parameters.one("asOf"));
  }

  /** The same on a page, where a form may be sent without a date. */
  public static Optional<PartialDate> ofForm(Parameters parameters) {
    return parse(parameters.one("asOf").map(String::strip).filter(d -> !d.isEmpty()));
  }

  /**
   * A form for the date a page is for.
   *
   * @param kept further parameters, as they are
   * @param date what stands in the field
   */
  public static String form(String action, Map<String, String> kept, String date, PageWords words) {
    StringBuilder hidden = new StringBuilder();
    kept.forEach(
        (name, value) ->
            hidden.append(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                    .formatted(Html.escape(name), Html.escape(value))));
    return """
        <form action="%s">%s<label for="as-of">%s</label> \
        <input id="as-of" name="asOf" type="text" inputmode="numeric" size="10" maxlength="10" \
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" placeholder="%s" value="%s">\
        <button>%s</button></form>
        """
        .formatted(
            Html.escape(action),
            hidden,
            words.say("as-of"),
            words.say("as-of-form"),
            Html.escape(date),
            words.say("as-of-show"));
  }

  private static Optional<PartialDate> parse(Optional<String> text) {
    try {
      return text.map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw RequestException.invalid("The parameter asOf is wrong: " + e.getMessage() + ".");
    }
  }
}
