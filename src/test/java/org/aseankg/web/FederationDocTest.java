package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Keys;
import org.aseankg.config.ServiceHost;
import org.aseankg.config.Settings;
import org.aseankg.query.QueryResult;
import org.aseankg.query.QueryRunner;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** The federated query of {@code docs/http.md}, with a server of ours in the place of Wikidata. */
class FederationDocTest {

  private static final String ADDRESS = "https://query.wikidata.org/sparql";

  private static String example() {
    try {
      String doc = Files.readString(Path.of("docs/http.md"), StandardCharsets.UTF_8);
      Matcher block = Pattern.compile("```sparql federated\n([^`]*)```").matcher(doc);
      assertThat(block.find()).isTrue();
      return block.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void populations(DatasetGraph dataset) {
    add(dataset, "Q881", "100300000");
    add(dataset, "Q334", "6000000");
  }

  private static void add(DatasetGraph dataset, String item, String population) {
    dataset.add(
        NodeFactory.createURI("http://example.org/g"),
        NodeFactory.createURI("http://www.wikidata.org/entity/" + item),
        NodeFactory.createURI("http://www.wikidata.org/prop/direct/P1082"),
        NodeFactory.createLiteralDT(population, XSDDatatype.XSDinteger));
  }

  @Test
  void example_joinsOurCountriesWithTheirs() throws Exception {
    try (ServerFixture theirs =
        ServerFixture.of(Settings.defaults(), FederationDocTest::populations)) {
      String root = "http://127.0.0.1:" + theirs.server.port();
      Settings settings =
          BundledGraph.settings()
              .with(Keys.SERVICE_HOSTS, List.of(ServiceHost.parse(root)))
              .with(Keys.SERVICE_TIMEOUT, Duration.ofSeconds(10))
              .with(Keys.SERVICE_BYTES, 100_000L);
      String query = example().replace(ADDRESS, root + "/kg/sparql");
      assertThat(query).contains(root);
      try (KgServer ours = ServerFixture.start(BundledGraph.store(), settings)) {
        URI target = ours.uri().resolve("/kg/sparql?format=csv&query=" + encode(query));
        String rows =
            new String(target.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rows.lines())
            .containsExactly("name,population", "Singapore,6000000", "Viet Nam,100300000");
      }
      QueryResult inProcess =
          new QueryRunner(BundledGraph.store(), BundledGraph.iris(), settings).run(query, 0);
      assertThat(inProcess.rows()).hasSize(2);
    }
  }

  @Test
  void example_isRefusedUnlessTheOperatorListsTheServer() {
    QueryRunner runner =
        new QueryRunner(BundledGraph.store(), BundledGraph.iris(), BundledGraph.settings());
    assertThatThrownBy(() -> runner.run(example(), 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("SERVICE");
    assertThat(ServiceHost.parse("query.wikidata.org").serves(URI.create(ADDRESS))).isTrue();
  }
}
