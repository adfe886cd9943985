package org.aseankg.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aseankg.search.Folding;
import org.aseankg.search.Token;
import org.aseankg.testing.Asking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The questions of {@code src/test/resources/questions/}, written by people who did not know how
 * questions are read. An answer is right when it names all that is expected and nothing else but
 * what is allowed besides. The share of right answers of each file and language must not fall.
 */
class QuestionSetsTest {

  private static final Path FOLDER = Path.of("src/test/resources/questions");

  /** Words that two labels must share to mean the same, and those of a longer text. */
  private static final double SAME = 0.8;

  private static final double ALIKE = 0.6;

  /** The least share of right answers. */
  private static final double FLOOR = 0.9;

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void answers(Path file) throws IOException {
    Map<String, List<Boolean>> right = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode question = JSON.readTree(line);
      String text = question.get("q").asText();
      String language = question.get("lang").asText();
      Answer answer = Asking.service().ask(text, Optional.of(language), Asking.TODAY);
      boolean good = isRight(question, answer);
      right.computeIfAbsent(language, l -> new ArrayList<>()).add(good);
      if (!good) {
        wrong.add(text + " -> " + answer.status().key() + " " + labels(answer));
      }
      assertThat(answer.answers()).allSatisfy(item -> assertThat(item.evidence()).isNotEmpty());
    }
    right.forEach(
        (language, all) ->
            assertThat(all.stream().filter(g -> g).count() / (double) all.size())
                .as(file.getFileName() + " " + language + ", wrong:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(FLOOR));
  }

  private static List<String> labels(Answer answer) {
    return answer.answers().stream().map(Answer.Item::label).toList();
  }

  private static boolean isRight(JsonNode question, Answer answer) {
    double enough = question.path("fuzzy").asBoolean() ? ALIKE : SAME;
    List<Set<String>> given = new ArrayList<>();
    answer.answers().forEach(i -> given.add(namesOf(i)));
    List<JsonNode> expected = new ArrayList<>();
    question.get("answers").forEach(expected::add);
    if (question.path("any_one").asBoolean()) {
      return expected.stream().anyMatch(e -> given.stream().anyMatch(g -> means(g, e, enough)));
    }
    boolean all =
        expected.stream().allMatch(e -> given.stream().anyMatch(g -> means(g, e, enough)));
    List<JsonNode> allowed = new ArrayList<>(expected);
    question.path("also_ok").forEach(allowed::add);
    boolean nothingElse =
        question.path("extra_ok").asBoolean()
            || given.stream().allMatch(g -> allowed.stream().anyMatch(a -> means(g, a, enough)));
    return all && (expected.isEmpty() ? given.isEmpty() : nothingElse);
  }

  private static Set<String> namesOf(Answer.Item item) {
    Set<String> names = new LinkedHashSet<>(item.altLabels());
    names.add(item.label());
    item.value().ifPresent(names::add);
    return names;
  }

  private static boolean means(Set<String> given, JsonNode expected, double enough) {
    for (JsonNode label : expected) {
      for (String name : given) {
        if (isSame(name, label.asText(), enough)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(String given, String expected, double enough) {
    Set<String> one = words(given);
    Set<String> other = words(expected);
    if (one.equals(other)) {
      return true;
    }
    boolean words = one.stream().anyMatch(w -> w.matches(".*[a-z].*"));
    if (!words || !numbers(one).equals(numbers(other))) {
      return false;
    }
    Set<String> both = new LinkedHashSet<>(one);
    both.retainAll(other);
    Set<String> any = new LinkedHashSet<>(one);
    any.addAll(other);
    return (double) both.size() / any.size() >= enough;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (Token token : Folding.tokens(text)) {
      words.add(token.bare().replaceFirst("(?<=\\d)(st|nd|rd|th)$", ""));
    }
    words.remove("the");
    return words;
  }

  private static Set<String> numbers(Set<String> words) {
    Set<String> numbers = new LinkedHashSet<>(words);
    numbers.removeIf(w -> !w.matches("\\+?\\d+"));
    return numbers;
  }
}
