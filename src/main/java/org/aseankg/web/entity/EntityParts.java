package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.web.http.Language;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageTerms;
import org.aseankg.web.page.PageWords;

/** The parts of the page about a thing, each HTML. Every text of the data is escaped here. */
final class EntityParts {

  /** What a page says elsewhere, or what only programs need. */
  private static final Set<Node> UNSHOWN =
      Set.of(
          RDF.type.asNode(),
          AKG.fromEarliest,
          AKG.fromLatest,
          AKG.untilEarliest,
          AKG.untilLatest,
          AKG.sha256,
          AKG.length,
          AKG.role,
          AKG.action,
          AKG.measure,
          AKG.inferredFrom,
          RDFS.isDefinedBy.asNode());

  private static final Set<Node> LINKS =
      Set.of(OWL.sameAs.asNode(), SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode());

  private final Description description;
  private final Names names;
  private final Map<Node, String> labels;
  private final String language;
  private final PageHrefs hrefs;
  private final PageWords words;
  private final PageTerms terms;
  private final int level;

  /**
   * @param level of the headings: 2 where nothing stands above them but the name
   */
  EntityParts(
      Description description,
      Names names,
      String language,
      PageHrefs hrefs,
      PageWords words,
      int level) {
    this.level = level;
    this.description = description;
    this.names = names;
    this.labels = names.of(description, language);
    this.language = language;
    this.hrefs = hrefs;
    this.words = words;
    this.terms = new PageTerms(description, names, labels, language, hrefs);
  }

  /** The name of the thing, plain text. */
  String title() {
    return names.name(description.entity(), labels);
  }

  /** What kind of thing it is, its name, and its name in the other language. */
  String heading() {
    StringBuilder html = new StringBuilder();
    String types =
        names.narrowest(description.types()).stream()
            .flatMap(t -> names.term(t, language).map(n -> hrefs.link(t.getURI(), n)).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    if (!types.isEmpty()) {
      html.append("<p class=\"kind\">").append(types).append("</p>\n");
    }
    html.append("<h1>").append(Html.escape(title())).append("</h1>\n");
    for (String other : Language.ALL) {
      if (!other.equals(language)) {
        names
            .exact(description, other)
            .filter(n -> !n.equals(title()))
            .ifPresent(
                n ->
                    html.append(
                        "<p class=\"other-name\" lang=\"%s\">%s</p>\n"
                            .formatted(other, Html.escape(n))));
      }
    }
    return html.toString();
  }

  /** The same thing in data sets of others. */
  String links() {
    StringBuilder html = new StringBuilder();
    for (Triple triple : description.statements()) {
      if (LINKS.contains(triple.getPredicate()) && triple.getObject().isURI()) {
        String iri = triple.getObject().getURI();
        html.append("<li>").append(hrefs.link(iri, site(iri))).append("</li>");
      }
    }
    return html.isEmpty() ? "" : "<ul class=\"chips\">" + html + "</ul>\n";
  }

  private static String site(String iri) {
    if (iri.startsWith(External.WIKIDATA)) {
      return "Wikidata " + iri.substring(External.WIKIDATA.length());
    }
    if (iri.startsWith(External.GEONAMES)) {
      return "GeoNames " + iri.substring(External.GEONAMES.length()).replace("/", "");
    }
    return iri.replaceFirst("^https?://(www\\.)?", "");
  }

  /** Its IRI. */
  String identity() {
    String iri = Html.escape(description.entity().getURI());
    return "<p><code>" + iri + "</code></p>\n";
  }

  String statements() {
    Map<Node, List<Triple>> named = new LinkedHashMap<>();
    Map<Node, List<Triple>> others = new LinkedHashMap<>();
    for (Triple triple : description.statements()) {
      Node property = triple.getPredicate();
      if (!UNSHOWN.contains(property)) {
        (names.term(property, language).isPresent() ? named : others)
            .computeIfAbsent(property, p -> new ArrayList<>())
            .add(triple);
      }
    }
    if (named.isEmpty() && others.isEmpty()) {
      return "";
    }
    return heading("statements")
        + table(named)
        + (others.isEmpty()
            ? ""
            : "<details><summary>"
                + words.say("other-terms")
                + "</summary>\n"
                + table(others)
                + "</details>\n");
  }

  private String table(Map<Node, List<Triple>> byProperty) {
    StringBuilder html = new StringBuilder("<div class=\"scroll\"><table>\n");
    byProperty.forEach(
        (property, triples) -> {
          html.append("<tr><th scope=\"row\">")
              .append(terms.property(property))
              .append("</th><td>");
          html.append(terms.values(triples, "<br>"));
          html.append("</td></tr>\n");
        });
    return html.append("</table></div>\n").toString();
  }

  String relations() {
    if (description.relations().isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder(heading("relations")).append("<ul>\n");
    for (Node relation : description.relations()) {
      html.append("<li").append(anchor(relation)).append('>').append(terms.thing(relation));
      html.append(" <small>").append(facts(relation)).append("</small>");
      List<Node> evidence = description.evidenceOf().getOrDefault(relation, List.of());
      if (!evidence.isEmpty()) {
        html.append("<br><small>").append(words.say("from")).append(' ');
        html.append(places(evidence));
        if (description.cutEvidence().contains(relation)) {
          html.append("; ").append(words.say("more-evidence"));
        }
        html.append("</small>");
      }
      html.append("</li>\n");
    }
    return html.append("</ul>\n").toString();
  }

  /** What is said of a relation beside its ends. */
  private String facts(Node relation) {
    List<Triple> statements = description.nodes().getOrDefault(relation, List.of());
    List<Node> ends = Names.ends(statements);
    Map<Node, List<Triple>> facts = new LinkedHashMap<>();
    for (Triple triple : statements) {
      Node property = triple.getPredicate();
      boolean own = property.getURI().startsWith(AKG.NS) || property.equals(External.NOTE);
      if (own
          && !UNSHOWN.contains(property)
          && !ends.contains(triple.getObject())
          && isReadable(triple.getObject())) {
        facts.computeIfAbsent(property, p -> new ArrayList<>()).add(triple);
      }
    }
    return facts.entrySet().stream()
        .map(f -> terms.property(f.getKey()) + ": " + terms.values(f.getValue(), ", "))
        .collect(Collectors.joining("; "));
  }

  /** A text in another language than the page is left out where it is said in both. */
  private boolean isReadable(Node value) {
    String tag = value.isLiteral() ? value.getLiteralLanguage() : "";
    return tag.isEmpty() || tag.equals(language) || !Language.ALL.contains(tag);
  }

  /** Where things were read: the sources, and the characters in them. */
  private String places(List<Node> evidence) {
    Map<Node, List<String>> bySource = new LinkedHashMap<>();
    for (Node node : evidence) {
      Node source = description.value(node, AKG.source);
      List<String> spans =
          bySource.computeIfAbsent(source == null ? node : source, s -> new ArrayList<>());
      Node start = description.value(node, AKG.start);
      Node end = description.value(node, AKG.end);
      if (start != null && end != null) {
        spans.add(terms.value(start) + "–" + terms.value(end));
      }
    }
    return bySource.entrySet().stream()
        .map(s -> source(s.getKey()) + characters(s.getValue()))
        .collect(Collectors.joining("; "));
  }

  private String source(Node source) {
    if (source.equals(description.entity())) {
      return "";
    }
    Node issued = description.value(source, DCTerms.issued.asNode());
    return terms.thing(source) + (issued == null ? "" : " (" + terms.value(issued) + ")") + " ";
  }

  private String characters(List<String> spans) {
    return spans.isEmpty() ? "" : words.say("characters") + " " + String.join(", ", spans);
  }

  String evidence() {
    if (description.evidence().isEmpty()) {
      return "";
    }
    boolean isSource = description.types().contains(AKG.Source);
    StringBuilder html = new StringBuilder(heading(isSource ? "evidence-in" : "evidence"));
    html.append("<ul>\n");
    for (Node evidence : description.evidence()) {
      html.append("<li").append(anchor(evidence)).append('>');
      Node property = description.value(evidence, AKG.onProperty);
      Node supported = description.value(evidence, AKG.supports);
      if (supported != null && (property == null || !supported.equals(description.entity()))) {
        html.append(terms.thing(supported)).append(' ');
      }
      if (property != null) {
        html.append(terms.property(property));
        List<Node> values = description.values(evidence, AKG.onValue);
        html.append(values.isEmpty() ? "" : ": ");
        html.append(values.stream().map(terms::value).collect(Collectors.joining(", ")));
      }
      html.append(" <small>").append(places(List.of(evidence))).append("</small></li>\n");
    }
    return html.append("</ul>\n").toString();
  }

  String incoming() {
    Map<Node, List<Triple>> byProperty = new LinkedHashMap<>();
    for (Triple triple : description.incoming()) {
      if (names.term(triple.getPredicate(), language).isPresent()) {
        byProperty
            .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
            .add(Triple.create(description.entity(), triple.getPredicate(), triple.getSubject()));
      }
    }
    return byProperty.isEmpty() ? "" : heading("incoming") + table(byProperty);
  }

  private String anchor(Node node) {
    String start = description.entity().getURI() + "#";
    return node.getURI().startsWith(start)
        ? " id=\"" + Html.escape(node.getURI().substring(start.length())) + "\""
        : "";
  }

  private String heading(String name) {
    return "<h%1$d>%2$s</h%1$d>\n".formatted(level, words.say(name));
  }
}
