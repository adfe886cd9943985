package org.aseankg.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.aseankg.describe.Description;
import org.aseankg.describe.Names;

/** Values, things and properties on the page of a thing, each HTML with its texts escaped. */
public final class PageTerms {

  private final Description description;
  private final Names names;
  private final Map<Node, String> labels;
  private final String language;
  private final PageHrefs hrefs;

  public PageTerms(
      Description description,
      Names names,
      Map<Node, String> labels,
      String language,
      PageHrefs hrefs) {
    this.description = description;
    this.names = names;
    this.labels = labels;
    this.language = language;
    this.hrefs = hrefs;
  }

  /** A property, as a link to the page of its term. */
  public String property(Node property) {
    String name = names.term(property, language).orElseGet(() -> names.shown(property.getURI()));
    return hrefs.link(property.getURI(), name);
  }

  /** The value of a statement: a link for a thing, escaped text for the rest. */
  public String value(Node value) {
    if (value.isLiteral()) {
      String tag = value.getLiteralLanguage();
      String text = Html.escape(value.getLiteralLexicalForm());
      return tag.isEmpty() ? text : "<span lang=\"%s\">%s</span>".formatted(Html.escape(tag), text);
    }
    return thing(value);
  }

  /** A thing, as a link by its name. */
  public String thing(Node node) {
    if (!node.isURI()) {
      return Html.escape(node.toString());
    }
    String name = labels.get(node);
    if (name == null) {
      List<Triple> relation = description.nodes().get(node);
      boolean isRelation = relation != null && node.getURI().indexOf('#') >= 0;
      name =
          isRelation
              ? names.relation(node, description.entity(), relation, labels, language)
              : names.term(node, language).orElseGet(() -> names.shown(node.getURI()));
    }
    return hrefs.link(node.getURI(), name);
  }

  /** The values of several statements. */
  public String values(List<Triple> triples, String between) {
    return triples.stream()
        .map(t -> value(t.getObject()))
        .distinct()
        .collect(Collectors.joining(between));
  }
}
