package org.aseankg.ask;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer to a question.
 *
 * @param question as it was asked
 * @param language the language of question and answer
 * @param asOf the day it is given for, ISO 8601
 * @param status how it went
 * @param answers what was asked for; empty unless it was answered
 * @param more how many further answers there are that are not given, because there are too many
 * @param sentence the answer, or why there is none, in one sentence
 * @param interpretation how the question was read
 * @param sparql the query that answers it; empty where none was run
 * @param confidence from 0 to 1, the share of questions so read that are answered right
 * @param didYouMean names or questions near what was asked
 */
public record Answer(
    String question,
    String language,
    String asOf,
    Status status,
    List<Item> answers,
    int more,
    String sentence,
    Interpretation interpretation,
    String sparql,
    double confidence,
    List<String> didYouMean) {

  /** How a question fared. */
  public enum Status {
    /** Answered from the graph. */
    ANSWERED("answered"),
    /** Understood, but the graph does not say. */
    UNKNOWN("unknown"),
    /** Two readings have different answers. */
    AMBIGUOUS("ambiguous"),
    /** No reading of the question. */
    NOT_UNDERSTOOD("not-understood");

    private final String key;

    Status(String key) {
      this.key = key;
    }

    /** The word for it in answers. */
    public String key() {
      return key;
    }
  }

  /**
   * One thing that was asked for.
   *
   * @param label its name in the language of the question, or the value
   * @param altLabels its other names and spellings
   * @param iri the entity; empty for a value
   * @param value the value; empty for an entity
   * @param datatype {@code date}, {@code number}, {@code boolean} or {@code string}; empty for an
   *     entity
   * @param certainty {@code high}, {@code medium} or {@code low}
   * @param evidence where it was read
   */
  public record Item(
      String label,
      List<String> altLabels,
      Optional<String> iri,
      Optional<String> value,
      Optional<String> datatype,
      String certainty,
      List<Evidence> evidence) {}

  /**
   * Where something was read.
   *
   * @param source the source's IRI
   * @param title its headline; empty where unknown
   * @param publisher who published it; empty where unknown
   * @param issued when, ISO 8601; empty where unknown
   * @param start offset of the first code point in its text; empty where we hold no text
   * @param end offset after the last
   */
  public record Evidence(
      String source,
      Optional<String> title,
      Optional<String> publisher,
      Optional<String> issued,
      OptionalInt start,
      OptionalInt end) {}

  /**
   * How a question was read.
   *
   * @param intent the kind of question; empty where there is no reading
   * @param entities what it names
   * @param time the time it names, as an ISO 8601 day or interval; empty for none
   * @param signs the words understood and what they mean, for {@code --explain}
   * @param other the next best readings with their scores
   */
  public record Interpretation(
      String intent, List<Entity> entities, String time, List<String> signs, List<String> other) {}

  /**
   * An entity of the question.
   *
   * @param text the words that mean it
   * @param start offset of the first of them in the question
   * @param end offset after the last
   * @param iri what they mean
   * @param label its name
   * @param score from 0 to 1
   */
  public record Entity(String text, int start, int end, String iri, String label, double score) {}
}
