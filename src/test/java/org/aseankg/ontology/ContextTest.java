package org.aseankg.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.aseankg.config.Bundle;
import org.junit.jupiter.api.Test;

/** The JSON-LD context reads plain JSON as the terms of the model. */
class ContextTest {

  @Test
  void document_expandsToTheTermsOfTheModel() {
    String context = Bundle.text("ontology/context.jsonld").strip();
    String document =
        context.substring(0, context.lastIndexOf('}'))
            + """
            , "id": "event/accsm-21", "type": "Event",
              "label": { "en": "21st ACCSM", "vi": ["ACCSM 21"] },
              "startDate": { "@value": "2022-08-05", "@type": "xsd:date" },
              "partOf": "event/week", "status": "held" }
            """;
    String expected =
        """
        @prefix akg: <https://w3id.org/asean-kg/ontology#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <https://schema.org/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://w3id.org/asean-kg/id/event/accsm-21> a akg:Event ;
          rdfs:label "21st ACCSM"@en , "ACCSM 21"@vi ;
          schema:startDate "2022-08-05"^^xsd:date ;
          akg:partOf <https://w3id.org/asean-kg/id/event/week> ;
          akg:status <https://w3id.org/asean-kg/concept/status/held> .
        """;

    assertThat(parse(document, Lang.JSONLD).isIsomorphicWith(parse(expected, Lang.TURTLE)))
        .as(parse(document, Lang.JSONLD).toString())
        .isTrue();
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(graph);
    return graph;
  }
}
