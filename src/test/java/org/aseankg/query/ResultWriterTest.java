package org.aseankg.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final QueryResult RESULT =
      new QueryResult(
          "example",
          QueryResult.Form.TABLE,
          Map.of("event", "https://w3id.org/asean-kg/id/event/a"),
          Optional.of(PartialDate.parse("2022-08")),
          List.of(
              new Column("chair", "iri"),
              new Column("chairLabel", "text"),
              new Column("note", "string"),
              new Column("start", "integer"),
              new Column("on", "date")),
          List.of(
              Map.of(
                  "chair", Value.iri("https://w3id.org/asean-kg/id/person/a"),
                  "chairLabel", Value.text("Phạm Thị Thanh Trà", "vi"),
                  "note", Value.text("a \"quoted\", text\nof two lines", ""),
                  "start", literal("12", "integer"),
                  "on", literal("2022-08", "gYearMonth")),
              Map.of("chair", Value.iri("https://w3id.org/asean-kg/id/person/b"))),
          1,
          OptionalInt.of(2));

  @Test
  void csv_quotesWhatNeedsIt() {
    assertThat(write(RESULT, ResultFormat.CSV))
        .isEqualTo(
            "chair,chairLabel,note,start,on\r\n"
                + "https://w3id.org/asean-kg/id/person/a,Phạm Thị Thanh Trà,"
                + "\"a \"\"quoted\"\", text\nof two lines\",12,2022-08\r\n"
                + "https://w3id.org/asean-kg/id/person/b,,,,\r\n");
  }

  @Test
  void tsv_holdsTerms() {
    assertThat(write(RESULT, ResultFormat.TSV))
        .isEqualTo(
            "?chair\t?chairLabel\t?note\t?start\t?on\n"
                + "<https://w3id.org/asean-kg/id/person/a>\t\"Phạm Thị Thanh Trà\"@vi\t"
                + "\"a \\\"quoted\\\", text\\nof two lines\"\t12\t\"2022-08\"^^<"
                + XSD
                + "gYearMonth>\n"
                + "<https://w3id.org/asean-kg/id/person/b>\t\t\t\t\n");
  }

  @Test
  void json_hasColumnsRowsAndTheNextPage() throws Exception {
    JsonNode json = new ObjectMapper().readTree(write(RESULT, ResultFormat.JSON));
    assertThat(json.path("query").asText()).isEqualTo("example");
    assertThat(json.path("asOf").asText()).isEqualTo("2022-08");
    assertThat(json.path("columns").get(3).toString())
        .isEqualTo("{\"name\":\"start\",\"type\":\"integer\"}");
    assertThat(json.path("rows").get(0).path("start").isInt()).isTrue();
    assertThat(json.path("rows").get(0).path("chairLabel").asText())
        .isEqualTo("Phạm Thị Thanh Trà");
    assertThat(json.path("rows").get(1).get("note").isNull()).isTrue();
    assertThat(json.path("next").asInt()).isEqualTo(2);
  }

  @Test
  void sparqlJson_isAsTheStandardHasIt() throws Exception {
    JsonNode json = new ObjectMapper().readTree(write(RESULT, ResultFormat.SPARQL_JSON));
    assertThat(json.path("head").path("vars")).hasSize(5);
    JsonNode first = json.path("results").path("bindings").get(0);
    assertThat(first.path("chair").toString())
        .isEqualTo("{\"type\":\"uri\",\"value\":\"https://w3id.org/asean-kg/id/person/a\"}");
    assertThat(first.path("chairLabel").path("xml:lang").asText()).isEqualTo("vi");
    assertThat(first.path("start").path("datatype").asText()).isEqualTo(XSD + "integer");
    assertThat(json.path("results").path("bindings").get(1)).hasSize(1);
  }

  @Test
  void sparqlJson_ofAYesOrNo_isABoolean() throws Exception {
    QueryResult yes =
        new QueryResult(
            "",
            QueryResult.Form.BOOLEAN,
            Map.of(),
            Optional.empty(),
            List.of(new Column("answer", "boolean")),
            List.of(Map.of("answer", literal("true", "boolean"))),
            1,
            OptionalInt.empty());
    assertThat(new ObjectMapper().readTree(write(yes, ResultFormat.SPARQL_JSON)).toString())
        .isEqualTo("{\"head\":{},\"boolean\":true}");
  }

  @Test
  void table_showsLabelsAndAlignsThem() {
    assertThat(write(RESULT, ResultFormat.TABLE).lines())
        .containsExactly(
            "chair               note                           start  on",
            "------------------  -----------------------------  -----  -------",
            "Phạm Thị Thanh Trà  a \"quoted\", text of two lines  12     2022-08",
            "person/b");
  }

  @Test
  void table_countsWhatATerminalShows() {
    String name = "Phạm Thị Thanh Trà";
    assertThat(TableWriter.width(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(TableWriter.width(name))
        .isEqualTo(18);
    assertThat(TableWriter.width("人事院")).isEqualTo(6);
  }

  @Test
  void turtle_isForGraphsOnly() {
    assertThatThrownBy(() -> write(RESULT, ResultFormat.TURTLE))
        .isInstanceOf(InvalidInputException.class);
    QueryResult graph =
        new QueryResult(
            "",
            QueryResult.Form.GRAPH,
            Map.of(),
            Optional.empty(),
            List.of(
                new Column("subject", "iri"),
                new Column("predicate", "iri"),
                new Column("object", "any")),
            List.of(
                Map.of(
                    "subject", Value.iri("urn:s"),
                    "predicate", Value.iri("http://www.w3.org/2000/01/rdf-schema#label"),
                    "object", Value.text("Hà Nội", "vi"))),
            1,
            OptionalInt.empty());
    assertThat(write(graph, ResultFormat.TURTLE)).containsPattern("rdfs:label\\s+\"Hà Nội\"@vi");
  }

  @Test
  void format_unknown_isRefused() {
    assertThatThrownBy(() -> ResultFormat.of("xls"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expected table, csv");
  }

  private static Value literal(String text, String type) {
    return new Value(Value.Kind.LITERAL, text, XSD + type, "");
  }

  private static String write(QueryResult result, ResultFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultWriter.write(result, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
