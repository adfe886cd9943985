package org.aseankg.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.SearchRequest;
import org.aseankg.testing.Asking;
import org.aseankg.testing.BundledGraph;
import org.aseankg.testing.DataOfOthers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others say, right or wrong, is in no answer and under no name of ours. */
class DataOfOthersApartTest {

  private static final AskService WITH_OTHERS =
      new AskService(
          DataOfOthers.BesideOurs.store(),
          DataOfOthers.BesideOurs.names(),
          KgOntology.bundled(BundledGraph.iris()),
          BundledGraph.iris(),
          Duration.ofSeconds(30));

  static Stream<Intent> intents() {
    return Intent.bundled().stream();
  }

  @ParameterizedTest
  @MethodSource("intents")
  void examples_areAnsweredTheSame(Intent intent) {
    intent
        .examples()
        .forEach((language, questions) -> questions.forEach(q -> requireSame(q, language)));
  }

  @ParameterizedTest
  @CsvSource({
    "Who is the Minister of Home Affairs of Viet Nam?,en",
    "Who was Prime Minister of Viet Nam in 2021?,en",
    "Bộ trưởng Bộ Nội vụ Việt Nam là ai?,vi",
    "Who is the Secretary-General of ASEAN?,en",
    "Who is Nobody At All?,en",
    "Which posts did Halimah Yacob hold?,en",
    "Where is Mistaken City?,en",
    "Thủ tướng Singapore là ai?,vi"
  })
  void questionsThatOthersAnswerOtherwise_areAnsweredTheSame(String question, String language) {
    requireSame(question, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mistakenland", "Mistaken City", "Nobody At All", "Nước Nhầm"})
  void namesOfOthers_findNothingOfOurs(String name) {
    assertThat(DataOfOthers.BesideOurs.names().search(SearchRequest.of(name, 10)))
        .isEqualTo(BundledGraph.names().search(SearchRequest.of(name, 10)));
  }

  @Test
  void whatOthersSay_isThereForWhoeverAsksForIt() {
    Node graph = NodeFactory.createURI(BundledGraph.iris().graph("external/made-holders"));
    boolean there = DataOfOthers.BesideOurs.store().read(d -> d.containsGraph(graph));
    assertThat(there).isTrue();
  }

  private static void requireSame(String question, String language) {
    Answer ours = Asking.service().ask(question, Optional.of(language), Asking.TODAY);
    Answer both = WITH_OTHERS.ask(question, Optional.of(language), Asking.TODAY);
    assertThat(json(both)).isEqualTo(json(ours));
  }

  private static String json(Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      AnswerJson.write(answer, out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
