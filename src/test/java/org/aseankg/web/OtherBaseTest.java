package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;

/** The IRIs of the data are under another base; the server's paths are the same. */
class OtherBaseTest {

  private static final String BASE = "https://kg.example/asean/";

  @Test
  void documents_areUnderTheBaseThatIsSet() throws IOException {
    String data =
        new Iris(BASE).rebase(Files.readString(Path.of("src/test/resources/web/meetings.trig")));
    Settings settings = Settings.defaults().with(Keys.BASE, BASE);
    try (ServerFixture kg =
        ServerFixture.of(settings, d -> RDFParser.fromString(data, Lang.TRIG).parse(d))) {
      HttpResponse<String> response = kg.get("/id/event/accsm-21");
      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(header(response, "Location")).isEqualTo("/doc/event/accsm-21");
      String turtle = kg.get("/doc/event/accsm-21").body();
      assertThat(turtle)
          .contains("PREFIX event: <" + BASE + "id/event/>", "<" + BASE + "doc/event/accsm-21>")
          .doesNotContain(Settings.DEFAULT_BASE + "id/");
      HttpResponse<String> jsonLd = kg.get("/doc/event/accsm-21.jsonld");
      assertThat(json(jsonLd).at("/@context/@base").asText()).isEqualTo(BASE + "id/");
      assertThat(graph(jsonLd.body(), Lang.JSONLD).isIsomorphicWith(graph(turtle, Lang.TURTLE)))
          .isTrue();
      assertThat(header(kg.get("/doc/event/accsm-21"), "Link"))
          .contains("<" + BASE + "doc/event/accsm-21>; rel=\"canonical\"");
      assertThat(kg.get("/doc/event/accsm-21.html").body())
          .contains("<code>" + BASE + "id/event/accsm-21</code>");
      assertThat(kg.get("/ontology.ttl").body()).contains("<https://w3id.org/asean-kg/ontology>");
      assertThat(kg.get("/ontology/0.1.0.nt").statusCode()).isEqualTo(200);
    }
  }

  private static Graph graph(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
