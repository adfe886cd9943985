package org.aseankg.web.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.describe.Names;
import org.aseankg.ontology.OntologyTerms;
import org.aseankg.ontology.ShapeRanges;
import org.aseankg.vocab.AKG;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;

/** The sections of the ontology's page, each HTML: one for a term, one for a scheme. */
final class TermSections {

  private final Names names;
  private final Map<Node, String> labels;
  private final ShapeRanges ranges;
  private final String language;
  private final PageHrefs hrefs;
  private final PageWords words;

  /**
   * @param labels names of what is in the examples
   */
  TermSections(
      Names names, Map<Node, String> labels, ShapeRanges ranges, String language, PageHrefs hrefs) {
    this.names = names;
    this.labels = labels;
    this.ranges = ranges;
    this.language = language;
    this.hrefs = hrefs;
    this.words = PageWords.of(language);
  }

  /** A class or property at its anchor. */
  String term(OntologyTerms.Term term, Optional<Triple> example) {
    StringBuilder html = new StringBuilder();
    html.append("<section id=\"%s\">\n<h3>".formatted(Html.escape(term.name())));
    html.append(inOrder(term.labels(), " · ", this::span));
    html.append(" <small><code>akg:").append(Html.escape(term.name())).append("</code></small>");
    html.append("</h3>\n");
    html.append(inOrder(term.definitions(), "\n", this::paragraph)).append("\n<table>\n");
    boolean isClass = term.kind() == OntologyTerms.Kind.CLASS;
    List<OntologyTerms.Above> own = term.broader().stream().filter(a -> isOwn(a.term())).toList();
    List<OntologyTerms.Above> others =
        term.broader().stream().filter(a -> !isOwn(a.term())).toList();
    html.append(row(isClass ? "super-classes" : "super-properties", own, this::above));
    html.append(row(isClass ? "sub-classes" : "sub-properties", term.narrower(), this::link));
    html.append(row("used-with", List.copyOf(ranges.of(term.node()).keySet()), this::link));
    html.append(row("domain", term.domain(), this::link));
    html.append(row("range", term.range(), this::link));
    html.append(row("inverse", term.inverse(), this::link));
    html.append(row("aligned", others, this::above));
    html.append(row("example", example.stream().toList(), this::statement));
    html.append("</table>\n");
    if (term.transitive()) {
      html.append("<p>").append(words.say("transitive")).append("</p>\n");
    }
    return html.append("</section>\n").toString();
  }

  /** A scheme with its concepts. */
  String scheme(OntologyTerms.Scheme scheme) {
    String path = scheme.node().getURI();
    StringBuilder html = new StringBuilder();
    html.append("<section id=\"scheme-%s\">\n<h3>".formatted(Html.escape(last(path))));
    html.append(inOrder(scheme.labels(), " · ", this::span));
    html.append(" <small>").append(hrefs.link(path, names.shown(path))).append("</small></h3>\n");
    html.append(inOrder(scheme.definitions(), "\n", this::paragraph)).append("\n<table>\n");
    for (OntologyTerms.Concept concept : scheme.concepts()) {
      html.append("<tr><th>").append(hrefs.link(concept.node().getURI(), concept.notation()));
      html.append("</th><td>").append(inOrder(concept.labels(), " · ", this::span));
      html.append(inOrder(concept.definitions(), "", this::paragraph));
      concept
          .verbs()
          .forEach(
              (tag, verbs) ->
                  html.append("<p lang=\"%s\"><small>".formatted(Html.escape(tag)))
                      .append(words.say("verbs"))
                      .append(": ")
                      .append(Html.escape(String.join("; ", verbs)))
                      .append("</small></p>"));
      html.append("</td></tr>\n");
    }
    return html.append("</table>\n</section>\n").toString();
  }

  private <T> String row(String name, List<T> values, Function<T, String> shown) {
    return values.isEmpty()
        ? ""
        : "<tr><th>"
            + words.say(name)
            + "</th><td>"
            + values.stream().map(shown).collect(Collectors.joining(", "))
            + "</td></tr>\n";
  }

  private String above(OntologyTerms.Above above) {
    return (above.inverse() ? words.say("inverse") + " " : "") + link(above.term());
  }

  private String link(Node term) {
    String name =
        isOwn(term)
            ? names.term(term, language).orElse(last(term.getURI()))
            : names.shown(term.getURI());
    return hrefs.link(term.getURI(), name);
  }

  private String statement(Triple triple) {
    boolean instance = !triple.getPredicate().getURI().startsWith(AKG.NS);
    String subject = thing(triple.getSubject());
    return instance ? subject : subject + " → " + thing(triple.getObject());
  }

  private String thing(Node node) {
    if (node.isLiteral()) {
      return Html.escape(node.getLiteralLexicalForm());
    }
    return node.isURI()
        ? hrefs.link(node.getURI(), names.name(node, labels))
        : Html.escape(node.toString());
  }

  /** The texts in both languages, the page's own first. */
  private String inOrder(
      Map<String, String> texts,
      String between,
      Function<Map.Entry<String, String>, String> shown) {
    return texts.entrySet().stream()
        .sorted((a, b) -> Boolean.compare(b.getKey().equals(language), a.getKey().equals(language)))
        .map(shown)
        .collect(Collectors.joining(between));
  }

  private String span(Map.Entry<String, String> text) {
    return "<span lang=\"%s\">%s</span>"
        .formatted(Html.escape(text.getKey()), Html.escape(text.getValue()));
  }

  private String paragraph(Map.Entry<String, String> text) {
    return "<p lang=\"%s\">%s</p>"
        .formatted(Html.escape(text.getKey()), Html.escape(text.getValue()));
  }

  private static boolean isOwn(Node term) {
    return term.isURI() && term.getURI().startsWith(AKG.NS);
  }

  private static String last(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
