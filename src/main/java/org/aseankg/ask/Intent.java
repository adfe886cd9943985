package org.aseankg.ask;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.config.Bundle;

/**
 * One kind of question, as a file of {@code intents/} declares it: the words it needs, what it asks
 * for, the query that answers it, how the answer is said, and examples, which are tests.
 *
 * @param name the name of the file
 * @param query the query of {@code queries/ask/} that answers it
 * @param asks what can be asked for, and the column that answers it; after a bar, other columns to
 *     look at when that one is empty
 * @param asksByDefault the column for a question that does not say what it asks for; empty for none
 * @param yesNo whether it can be asked whether something is so
 * @param needs signs a question must have; parted by a bar, one of several
 * @param uses signs it understands besides
 * @param slots what the entities of a question are for it
 * @param text columns that words without another meaning can describe
 * @param fixed columns with fixed values, as IRIs or CURIEs
 * @param time what a time in the question restricts
 * @param temporal whether the answer depends on the day it is given for
 * @param priority breaks ties between intents that explain a question alike
 * @param single whether only one value can be right
 * @param sentence the answer in words, by language
 * @param help what it answers, by language
 * @param examples questions of its kind, by language
 */
record Intent(
    String name,
    String query,
    Map<String, String> asks,
    String asksByDefault,
    boolean yesNo,
    List<String> needs,
    List<String> uses,
    List<Slot> slots,
    List<String> text,
    Map<String, List<String>> fixed,
    TimeUse time,
    boolean temporal,
    int priority,
    boolean single,
    Map<String, String> sentence,
    Map<String, String> help,
    Map<String, List<String>> examples) {

  /** What a time in a question restricts. */
  enum TimeUse {
    /** Nothing: the intent cannot take a time. */
    NONE,
    /** The dates of the events. */
    EVENT,
    /** The time for which a relation held. */
    HOLDS
  }

  /**
   * A part that an entity of the question plays.
   *
   * @param column the column of the query it restricts
   * @param kinds the kinds of entities that fit
   * @param required whether the intent needs it
   * @param marker a sign that must stand before it; empty for none
   * @param special a part that restricts no column: {@code reference}, {@code country}
   */
  record Slot(String column, List<String> kinds, boolean required, String marker, String special) {
    Slot {
      kinds = List.copyOf(kinds);
      marker = marker == null ? "" : marker;
      special = special == null ? "" : special;
    }
  }

  Intent {
    asks = asks == null ? Map.of() : new LinkedHashMap<>(asks);
    asksByDefault = asksByDefault == null ? "" : asksByDefault;
    needs = needs == null ? List.of() : List.copyOf(needs);
    uses = uses == null ? List.of() : List.copyOf(uses);
    slots = slots == null ? List.of() : List.copyOf(slots);
    text = text == null ? List.of() : List.copyOf(text);
    fixed = fixed == null ? Map.of() : Map.copyOf(fixed);
    time = time == null ? TimeUse.NONE : time;
    sentence = sentence == null ? Map.of() : Map.copyOf(sentence);
    help = help == null ? Map.of() : Map.copyOf(help);
    examples = examples == null ? Map.of() : Map.copyOf(examples);
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** All files of {@code intents/}, in the order of their names. */
  static List<Intent> bundled() {
    List<Intent> intents = new ArrayList<>();
    for (String file : Bundle.list("intents", ".json")) {
      try {
        Intent intent = JSON.readValue(Bundle.text(file), Intent.class);
        intents.add(intent.named(file.substring("intents/".length(), file.length() - 5)));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " is no intent: " + e.getMessage(), e);
      }
    }
    return List.copyOf(intents);
  }

  private Intent named(String newName) {
    return new Intent(
        newName,
        query,
        asks,
        asksByDefault,
        yesNo,
        needs,
        uses,
        slots,
        text,
        fixed,
        time,
        temporal,
        priority,
        single,
        sentence,
        help,
        examples);
  }

  /** The column that answers one of the things asked for; the first that is known counts. */
  Optional<String> column(List<String> asked) {
    for (String ask : asked) {
      if (asks.containsKey(ask)) {
        return Optional.of(asks.get(ask));
      }
    }
    return Optional.empty();
  }

  /** Whether it understands a sign. */
  boolean understands(Sign sign) {
    return needs.stream().anyMatch(n -> meets(sign, n)) || uses.stream().anyMatch(sign::matches);
  }

  static boolean meets(Sign sign, String need) {
    for (String alternative : need.split("\\|")) {
      if (sign.matches(alternative)) {
        return true;
      }
    }
    return false;
  }
}
