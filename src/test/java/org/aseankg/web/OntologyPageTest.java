package org.aseankg.web;

import static org.aseankg.web.ServerFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.OntologyTerms;
import org.aseankg.testing.BundledGraph;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Html;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the ontology has everything that the ontology has. */
class OntologyPageTest {

  private static ServerFixture kg;
  private static OntologyTerms terms;

  @BeforeAll
  static void start() {
    kg = ServerFixture.ofBundled();
    terms = new OntologyTerms(KgOntology.bundled(BundledGraph.iris()));
  }

  @AfterAll
  static void stop() {
    kg.close();
  }

  @Test
  void page_hasEveryTermInBothLanguages() {
    assertThat(terms.terms()).hasSizeGreaterThan(170);
    for (String language : Language.ALL) {
      String page = page(language);
      List<String> missing = new ArrayList<>();
      for (OntologyTerms.Term term : terms.terms()) {
        assertThat(term.labels().keySet()).as(term.name()).containsAll(Language.ALL);
        assertThat(term.definitions().keySet()).as(term.name()).containsAll(Language.ALL);
        List<String> expected = new ArrayList<>(List.of("<section id=\"" + term.name() + "\">"));
        term.labels().forEach((l, t) -> expected.add(inLanguage(l, t)));
        term.definitions().forEach((l, t) -> expected.add(inLanguage(l, t)));
        expected.stream().filter(e -> !page.contains(e)).forEach(missing::add);
      }
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void page_hasEveryConceptWithItsVerbs() {
    String page = page("en");
    assertThat(terms.schemes()).hasSizeGreaterThan(12);
    for (OntologyTerms.Scheme scheme : terms.schemes()) {
      for (OntologyTerms.Concept concept : scheme.concepts()) {
        concept.labels().forEach((l, t) -> assertThat(page).contains(inLanguage(l, t)));
        concept
            .verbs()
            .values()
            .forEach(v -> assertThat(page).contains(Html.escape(String.join("; ", v))));
      }
    }
  }

  private static String inLanguage(String language, String text) {
    return "lang=\"" + language + "\">" + Html.escape(text) + "<";
  }

  private static String page(String language) {
    HttpResponse<String> response =
        kg.get("/ontology", "Accept", "text/html", "Accept-Language", language);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Language")).isEqualTo(language);
    assertThat(response.body()).contains("<html lang=\"" + language + "\">", "CC BY 4.0", "0.1.0");
    return response.body();
  }

  @Test
  void anchors_areUniqueAndLinksLeadToThem() {
    String page = page("vi");
    List<String> anchors =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(r -> r.group(1)).toList();
    assertThat(anchors).doesNotHaveDuplicates();
    Matcher link = Pattern.compile("href=\"(?:/ontology)?#([^\"]+)\"").matcher(page);
    int count = 0;
    while (link.find()) {
      assertThat(anchors).contains(link.group(1));
      count++;
    }
    assertThat(count).isGreaterThan(300);
  }

  @Test
  void drawing_namesTheRelationsAndTheirEnds() {
    String page = page("en");
    String drawing = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
    assertThat(drawing)
        .contains(">participation</text>", ">event</text>", ">chairmanship</text>")
        .contains("<a href=\"#inEvent\">in event</a>", "<a href=\"#chairOf\">chair of</a>");
  }

  @Test
  void examples_areFromTheData() {
    assertThat(page("en")).containsPattern("Example</th><td><a href=\"/doc/person/[a-z-]+\">");
  }

  @Test
  void turtle_isTheFileItself() {
    assertThat(kg.get("/ontology.ttl").body()).isEqualTo(Bundle.text("ontology/akg.ttl"));
    assertThat(kg.get("/ontology", "Accept", "text/turtle").body())
        .isEqualTo(Bundle.text("ontology/akg.ttl"));
    assertThat(kg.get("/ontology/alignments.ttl").body())
        .isEqualTo(Bundle.text("ontology/alignments.ttl"));
    assertThat(kg.get("/shapes.ttl").body()).isEqualTo(Bundle.text("ontology/shapes.ttl"));
  }
}
