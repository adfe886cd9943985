package org.aseankg.web.page;

import java.time.DateTimeException;
import java.util.Optional;
import org.aseankg.model.PartialDate;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Shown;

/**
 * What a form was sent with. A browser sends a field that was left empty, so an empty value is as
 * good as none.
 */
public final class FormValues {

  /** What is longer was not typed into a field. */
  private static final int LONGEST = 300;

  private final Parameters parameters;

  public FormValues(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * The value of a field.
   *
   * @throws RequestException if it is given more than once, or too long
   */
  public Optional<String> text(String name) {
    Optional<String> text = parameters.one(name).map(String::strip).filter(t -> !t.isEmpty());
    if (text.isPresent() && text.get().length() > LONGEST) {
      throw RequestException.invalid(
          "The parameter "
              + name
              + " has "
              + text.get().length()
              + " characters: expected at most "
              + LONGEST
              + ".");
    }
    return text;
  }

  /**
   * The date in a field.
   *
   * @throws RequestException if it is none
   */
  Optional<PartialDate> date(String name) {
    try {
      return text(name).map(PartialDate::parse);
    } catch (DateTimeException e) {
      throw RequestException.invalid(
          "The parameter " + name + " is wrong: " + Shown.of(e.getMessage()) + ".");
    }
  }

  /**
   * The number in a field.
   *
   * @throws RequestException if it is none from 1 to the most
   */
  public int number(String name, int most, int otherwise) {
    if (text(name).isEmpty()) {
      return otherwise;
    }
    int number = parameters.positive(name).orElse(otherwise);
    if (number > most) {
      throw RequestException.invalid(
          "The parameter " + name + " is " + number + ": expected at most " + most + ".");
    }
    return number;
  }

  /**
   * One of some words.
   *
   * @throws RequestException if it is another
   */
  public String oneOf(String name, java.util.List<String> words, String otherwise) {
    String word = text(name).orElse(otherwise);
    if (!words.contains(word)) {
      throw RequestException.invalid(
          "The parameter "
              + name
              + " is \""
              + Shown.of(word)
              + "\": expected "
              + String.join(", ", words)
              + ".");
    }
    return word;
  }
}
