package org.aseankg.web.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.aseankg.config.Bundle;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;
import org.aseankg.vocab.AKG;
import org.aseankg.web.page.Articles;
import org.aseankg.web.page.Fact;
import org.aseankg.web.page.PageDates;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageTerms;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.PassageList;

/**
 * What stands first on the page about a thing: a few of its properties, each with its sources.
 * Which ones stands in {@code queries/pages/intro.tsv}.
 */
final class EntityIntro {

  private static final Map<String, List<String>> BY_KIND = read();
  private static final int MOST = 8;

  private final Description description;
  private final Names names;
  private final Map<Node, String> labels;
  private final PageTerms terms;
  private final PassageList passages;
  private final String language;
  private final PageWords words;

  EntityIntro(
      Description description, Names names, String language, PageHrefs hrefs, Articles articles) {
    this.description = description;
    this.names = names;
    this.language = language;
    this.labels = names.of(description, language);
    this.words = PageWords.of(language);
    this.terms = new PageTerms(description, names, labels, language, hrefs);
    this.passages = new PassageList(words, hrefs, this::note, articles);
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> byKind = new HashMap<>();
    Bundle.text("queries/pages/intro.tsv")
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\t", 2))
        .forEach(f -> byKind.put(f[0], Arrays.asList(f[1].split(" "))));
    return byKind;
  }

  /** The properties of a kind of entity that it has; empty where it has none of them. */
  String html(String kind) {
    Map<String, List<Triple>> byProperty =
        description.statements().stream()
            .collect(Collectors.groupingBy(t -> names.shorten(t.getPredicate())));
    StringBuilder html = new StringBuilder();
    for (String property : BY_KIND.getOrDefault(kind, List.of())) {
      List<Triple> triples = readable(byProperty.getOrDefault(property, List.of()));
      if (!triples.isEmpty()) {
        html.append("<dt>").append(terms.property(triples.get(0).getPredicate()));
        html.append("</dt><dd>").append(values(triples)).append("</dd>\n");
      }
    }
    return html.isEmpty() ? "" : "<dl class=\"pairs\">\n" + html + "</dl>\n";
  }

  private String values(List<Triple> triples) {
    String values =
        triples.stream()
            .limit(MOST)
            .map(t -> value(t.getObject()))
            .distinct()
            .collect(Collectors.joining(", "));
    return values
        + (triples.size() > MOST ? " " + words.say("and-more") : "")
        + passages.folded(read(triples.get(0).getPredicate()));
  }

  private String value(Node value) {
    if (value.isLiteral() && words.knows("language-" + value.getLiteralLexicalForm())) {
      return words.say("language-" + value.getLiteralLexicalForm());
    }
    boolean date =
        value.isLiteral() && value.getLiteralDatatypeURI().matches(".*#(date|gYear|gYearMonth)");
    return date ? PageDates.of(language).show(value.getLiteralLexicalForm()) : terms.value(value);
  }

  private List<Triple> readable(List<Triple> triples) {
    boolean own = triples.stream().anyMatch(t -> tag(t).equals(language));
    return triples.stream()
        .filter(t -> !own || tag(t).isEmpty() || tag(t).equals(language))
        .toList();
  }

  private static String tag(Triple triple) {
    return triple.getObject().isLiteral() ? triple.getObject().getLiteralLanguage() : "";
  }

  /** Where a property of the thing was read. */
  private Set<Fact.Passage> read(Node property) {
    Set<Fact.Passage> read = new LinkedHashSet<>();
    for (Node evidence : description.evidence()) {
      if (property.equals(description.value(evidence, AKG.onProperty))
          && description.entity().equals(description.value(evidence, AKG.supports))) {
        Node source = description.value(evidence, AKG.source);
        if (source != null && source.isURI()) {
          read.add(
              new Fact.Passage(
                  source.getURI(),
                  names.name(source, labels),
                  text(evidence, AKG.start),
                  text(evidence, AKG.end),
                  certainty(evidence)));
        }
      }
    }
    return read;
  }

  private String text(Node evidence, Node property) {
    Node value = description.value(evidence, property);
    return value == null || !value.isLiteral() ? "" : value.getLiteralLexicalForm();
  }

  private String certainty(Node evidence) {
    Node concept = description.value(evidence, AKG.certainty);
    return concept == null || !concept.isURI()
        ? ""
        : concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
  }

  private String note(String source) {
    List<String> parts = new ArrayList<>();
    description
        .nodes()
        .forEach(
            (node, statements) -> {
              if (node.isURI() && node.getURI().equals(source)) {
                Node issued = description.value(node, DCTerms.issued.asNode());
                if (issued != null && issued.isLiteral()) {
                  parts.add(PageDates.of(language).show(issued.getLiteralLexicalForm()));
                }
              }
            });
    return String.join(", ", parts);
  }
}
