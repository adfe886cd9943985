package org.aseankg.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aseankg.testing.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code intents/} has help and examples in each language, and the examples work. */
class IntentExamplesTest {

  static Stream<Arguments> examples() {
    List<Arguments> examples = new ArrayList<>();
    for (Intent intent : Intent.bundled()) {
      intent
          .examples()
          .forEach(
              (language, questions) ->
                  questions.forEach(q -> examples.add(Arguments.of(intent.name(), language, q))));
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_isAnsweredByItsIntent(String intent, String language, String question) {
    Answer answer = Asking.service().ask(question, Optional.of(language), Asking.TODAY);
    assertThat(answer.status()).as(question).isEqualTo(Answer.Status.ANSWERED);
    assertThat(answer.interpretation().intent()).as(question).isEqualTo(intent);
    assertThat(answer.answers()).allSatisfy(i -> assertThat(i.evidence()).isNotEmpty());
    assertThat(answer.sparql()).contains("SELECT");
    assertThat(answer.sentence()).doesNotContain("{").endsWith(".");
  }

  @Test
  void everyIntent_hasHelpSentenceAndExamplesInEachLanguage() {
    for (Intent intent : Intent.bundled()) {
      assertThat(intent.help()).as(intent.name()).containsOnlyKeys(Words.LANGUAGES);
      assertThat(intent.sentence())
          .as(intent.name())
          .containsKeys(Words.LANGUAGES.toArray(String[]::new));
      assertThat(intent.sentence().keySet())
          .as(intent.name())
          .allMatch(key -> Words.LANGUAGES.contains(key.split(":")[0]));
      assertThat(intent.examples()).as(intent.name()).containsOnlyKeys(Words.LANGUAGES);
      assertThat(intent.asks().isEmpty() && !intent.yesNo()).as(intent.name()).isFalse();
    }
  }
}
