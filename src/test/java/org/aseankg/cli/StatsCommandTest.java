package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatsCommandTest {

  private static final String DATASET = "https://w3id.org/asean-kg/graph/description#dataset";

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "nt"})
  void description_isOfTheBundledData(String format) {
    CommandRun run = CommandRun.of("stats", "--format", format);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(run.out()))
        .lang(RDFLanguages.fileExtToLang(format))
        .parse(graph);
    Node triples = iri("http://rdfs.org/ns/void#triples");
    Object count = graph.find(iri(DATASET), triples, Node.ANY).next().getObject().getLiteralValue();
    assertThat((Integer) count).isGreaterThan(10_000);
    Node dump = iri("http://www.w3.org/ns/dcat#downloadURL");
    assertThat(graph.find(Node.ANY, dump, iri("https://w3id.org/asean-kg/dump.nq.gz")).hasNext())
        .isTrue();
  }

  @Test
  void tables_areShownUnlessAFormatIsGiven() {
    CommandRun run = CommandRun.of("stats");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("----").doesNotContain("void#");
  }

  @Test
  void unknownFormat_isRefused() {
    CommandRun run = CommandRun.of("stats", "--format", "xls");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .contains("The format is \"xls\": expected table, ttl, jsonld or nt.")
        .doesNotContain("\tat ");
  }

  private static Node iri(String text) {
    return NodeFactory.createURI(text);
  }
}
