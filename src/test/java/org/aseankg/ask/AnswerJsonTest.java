package org.aseankg.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

  private static final String PERSON = "https://w3id.org/asean-kg/id/person/vu-chien-thang";

  @Test
  void fields_standInTheirOrder() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(answer("Ai chủ trì?")));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "question",
            "language",
            "asOf",
            "status",
            "answers",
            "more",
            "sentence",
            "interpretation",
            "sparql",
            "confidence",
            "didYouMean");
    JsonNode item = json.at("/answers/0");
    assertThat(item.fieldNames())
        .toIterable()
        .containsExactly("label", "altLabels", "iri", "value", "datatype", "certainty", "evidence");
    assertThat(item.at("/evidence/0").fieldNames())
        .toIterable()
        .containsExactly("source", "title", "publisher", "issued", "start", "end");
    assertThat(json.path("interpretation").fieldNames())
        .toIterable()
        .containsExactly("intent", "entities", "time");
    assertThat(json.at("/interpretation/entities/0").fieldNames())
        .toIterable()
        .containsExactly("text", "start", "end", "iri", "label", "score");
  }

  @Test
  void whatIsNotThere_isNull() throws IOException {
    JsonNode json = new ObjectMapper().readTree(written(answer("Ai chủ trì?")));
    assertThat(json.at("/answers/0/iri").asText()).isEqualTo(PERSON);
    assertThat(json.at("/answers/0/value").isNull()).isTrue();
    assertThat(json.at("/answers/0/datatype").isNull()).isTrue();
    assertThat(json.at("/answers/1/iri").isNull()).isTrue();
    JsonNode bare = json.at("/answers/0/evidence/1");
    assertThat(bare.path("title").asText("none")).isEmpty();
    for (String field : List.of("publisher", "issued", "start", "end")) {
      assertThat(bare.get(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void answer_isReadAsItWasWritten() throws IOException {
    Answer answer = answer("Who chaired \"it\"?\u0000\u202e \uD83D\uDE00");
    byte[] json = written(answer);
    assertThat(AnswerJson.read(new ByteArrayInputStream(json))).isEqualTo(answer);
    assertThat(json).endsWith('}', '\n');
  }

  @Test
  void halfASurrogatePair_stillGivesJson() throws IOException {
    byte[] json = written(answer("Who \uD83D chaired?"));
    assertThat(new ObjectMapper().readTree(json).path("question").asText())
        .isEqualTo("Who ? chaired?");
  }

  @Test
  void otherJson_isRefused() {
    for (String text : List.of("{}", "[]", "", "{\"status\":\"fine\"}", "<html>")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> AnswerJson.read(new ByteArrayInputStream(bytes)))
          .isInstanceOf(IOException.class);
    }
  }

  private static byte[] written(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerJson.write(answer, out);
    return out.toByteArray();
  }

  private static Answer answer(String question) {
    Answer.Evidence full =
        new Answer.Evidence(
            "https://example.org/s",
            Optional.of("Gắn kết"),
            Optional.of("https://w3id.org/asean-kg/id/body/vna"),
            Optional.of("2022-08"),
            OptionalInt.of(0),
            OptionalInt.of(12));
    Answer.Evidence bare =
        new Answer.Evidence(
            "https://example.org/t",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    Answer.Item person =
        new Answer.Item(
            "Vũ Chiến Thắng",
            List.of("Vu Chien Thang"),
            Optional.of(PERSON),
            Optional.empty(),
            Optional.empty(),
            "high",
            List.of(full, bare));
    Answer.Item yes =
        new Answer.Item(
            "yes",
            List.of("có"),
            Optional.empty(),
            Optional.of("yes"),
            Optional.of("boolean"),
            "low",
            List.of());
    Answer.Entity entity = new Answer.Entity("ACCSM", 3, 8, PERSON, "ACCSM", 0.5);
    return new Answer(
        question,
        "vi",
        "2026-11-21",
        Answer.Status.ANSWERED,
        List.of(person, yes),
        3,
        "Vũ Chiến Thắng.",
        new Answer.Interpretation("agents-in-role", List.of(entity), "2022", List.of(), List.of()),
        "ASK {}",
        0.97,
        List.of("a", "b"));
  }
}
