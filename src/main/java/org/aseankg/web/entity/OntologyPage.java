package org.aseankg.web.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.aseankg.describe.Names;
import org.aseankg.describe.TermExamples;
import org.aseankg.ontology.KgOntology;
import org.aseankg.ontology.OntologyTerms;
import org.aseankg.ontology.OntologyTerms.Kind;
import org.aseankg.ontology.ShapeRanges;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;
import org.aseankg.web.page.DocFormat;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.Layout;
import org.aseankg.web.page.Page;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;

/**
 * The ontology as a page: a drawing of its core, every term at its anchor with its labels and
 * definitions in both languages, and the concepts. All of it is read from {@code ontology/}.
 */
final class OntologyPage {

  private static final Node ONTOLOGY =
      NodeFactory.createURI(AKG.NS.substring(0, AKG.NS.length() - 1));
  private static final Map<Kind, String> HEADINGS =
      Map.of(
          Kind.CLASS, "class",
          Kind.OBJECT_PROPERTY, "object-property",
          Kind.DATA_PROPERTY, "data-property",
          Kind.ANNOTATION, "annotation");

  private final OntologyTerms terms;
  private final KgOntology ontology;
  private final ShapeRanges ranges;
  private final Names names;
  private final Iris iris;

  OntologyPage(KgOntology ontology, Names names, Iris iris) {
    this.terms = new OntologyTerms(ontology);
    this.names = names;
    this.iris = iris;
    this.ontology = ontology;
    this.ranges = new ShapeRanges(KgOntology.shapes(iris));
  }

  /** Our own classes. */
  List<Node> classes() {
    return nodes(t -> t.kind() == Kind.CLASS);
  }

  /** Our own properties. */
  List<Node> properties() {
    return nodes(t -> t.kind() != Kind.CLASS);
  }

  private List<Node> nodes(Predicate<OntologyTerms.Term> wanted) {
    return terms.terms().stream().filter(wanted).map(OntologyTerms.Term::node).toList();
  }

  /**
   * The page in a language.
   *
   * @param chosen the language asked for by parameter, which links keep; or empty
   */
  String write(TermExamples examples, String language, String chosen) {
    PageWords words = PageWords.of(language);
    TermSections sections =
        new TermSections(
            names,
            names.of(examples.labels(), language),
            ranges,
            language,
            new PageHrefs(iris, chosen));
    StringBuilder body = new StringBuilder(nav(words));
    body.append(about(language, words));
    body.append(contents(language, words));
    body.append("<h2 id=\"core\">").append(words.say("core")).append("</h2>\n<p>");
    body.append(words.say("core-note")).append("</p>\n");
    body.append(diagram(language, words));
    for (Kind kind : Kind.values()) {
      body.append("<h2 id=\"%1$s\">%2$s</h2>\n".formatted(id(kind), capital(words, kind)));
      terms.terms().stream()
          .filter(t -> t.kind() == kind)
          .forEach(t -> body.append(sections.term(t, examples.of(t.node()))));
    }
    body.append("<h2 id=\"concept-schemes\">").append(words.say("concept-schemes"));
    body.append("</h2>\n");
    terms.schemes().forEach(s -> body.append(sections.scheme(s)));
    Page page =
        Page.of(language, text(DCTerms.title.asNode(), language), "/ontology")
            .describedAs(text(DCTerms.description.asNode(), language))
            .withHead(head())
            .saying(body.toString())
            .shaped(Page.Shape.WIDE);
    return Layout.html(page);
  }

  private String diagram(String language, PageWords words) {
    Map<Node, String> labels = new HashMap<>();
    terms.terms().forEach(t -> labels.put(t.node(), t.labels().getOrDefault(language, t.name())));
    return new OntologyDiagram(ontology, ranges, labels).svg(words.say("core"));
  }

  private static String head() {
    return DocFormat.RDF_OR_PAGE.stream()
        .filter(DocFormat::isRdf)
        .map(
            f ->
                "<link rel=\"alternate\" type=\"%s\" href=\"/ontology.%s\">\n"
                    .formatted(f.mediaType, f.suffix))
        .collect(Collectors.joining());
  }

  private static String nav(PageWords words) {
    String formats =
        DocFormat.RDF_OR_PAGE.stream()
            .filter(DocFormat::isRdf)
            .map(f -> "<a href=\"/ontology.%s\">%s</a>".formatted(f.suffix, f.title))
            .collect(Collectors.joining(" "));
    return "<p>%s: %s</p>\n".formatted(words.say("formats"), formats);
  }

  private String about(String language, PageWords words) {
    String version = text(OWL2.versionInfo.asNode(), language);
    String licence = "https://creativecommons.org/licenses/by/4.0/";
    return "<p>%s</p>\n<p><code>%s</code></p>\n<p>%s %s, %s. %s: <a href=\"%s\">CC BY 4.0</a>.</p>\n"
        .formatted(
            Html.escape(text(DCTerms.description.asNode(), language)),
            AKG.NS,
            words.say("edition"),
            Html.escape(version),
            Html.escape(text(DCTerms.issued.asNode(), language)),
            words.say("licence"),
            licence);
  }

  private String text(Node property, String language) {
    Map<String, String> texts = terms.texts(ONTOLOGY, property);
    return texts.getOrDefault(language, String.join(" ", texts.values()));
  }

  private String contents(String language, PageWords words) {
    StringBuilder html = new StringBuilder("<h2>" + words.say("contents") + "</h2>\n");
    for (Kind kind : Kind.values()) {
      html.append("<p><a href=\"#%s\"><b>%s</b></a>: ".formatted(id(kind), capital(words, kind)));
      html.append(links(terms.terms().stream().filter(t -> t.kind() == kind).toList(), language));
      html.append("</p>\n");
    }
    html.append("<p><a href=\"#concept-schemes\"><b>");
    return html.append(words.say("concept-schemes")).append("</b></a></p>\n").toString();
  }

  private static String links(List<OntologyTerms.Term> list, String language) {
    return list.stream()
        .map(
            t ->
                "<a href=\"#%s\">%s</a>"
                    .formatted(t.name(), Html.escape(t.labels().getOrDefault(language, t.name()))))
        .collect(Collectors.joining(", "));
  }

  private static String id(Kind kind) {
    return "all-" + HEADINGS.get(kind);
  }

  private static String capital(PageWords words, Kind kind) {
    String text = words.say(HEADINGS.get(kind));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
