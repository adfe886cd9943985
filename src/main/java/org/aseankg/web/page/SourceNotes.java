package org.aseankg.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.aseankg.describe.DescribeService;
import org.aseankg.describe.Names;

/** Publisher and day of the sources that a page names. */
public final class SourceNotes {

  private final Map<String, String> publishers = new HashMap<>();
  private final Map<String, String> days = new HashMap<>();
  private final PageDates dates;

  private SourceNotes(String language) {
    this.dates = PageDates.of(language);
  }

  /** Looks the sources up, all at once. */
  public static SourceNotes of(
      Collection<String> sources, DescribeService service, Names names, String language) {
    SourceNotes notes = new SourceNotes(language);
    List<Node> nodes = sources.stream().distinct().map(NodeFactory::createURI).toList();
    List<Triple> statements = service.sources(nodes);
    Map<Node, String> labels = names.of(statements, language);
    for (Triple triple : statements) {
      Node value = triple.getObject();
      if (triple.getPredicate().equals(DCTerms.publisher.asNode())) {
        String name = value.isLiteral() ? value.getLiteralLexicalForm() : names.name(value, labels);
        notes.publishers.putIfAbsent(triple.getSubject().getURI(), name);
      } else if (triple.getPredicate().equals(DCTerms.issued.asNode()) && value.isLiteral()) {
        notes.days.putIfAbsent(triple.getSubject().getURI(), value.getLiteralLexicalForm());
      }
    }
    return notes;
  }

  /** Publisher and day of a source as HTML; empty where neither is known. */
  public String of(String source) {
    List<String> parts = new ArrayList<>();
    if (publishers.containsKey(source)) {
      parts.add(Html.escape(publishers.get(source)));
    }
    if (days.containsKey(source)) {
      parts.add(dates.show(days.get(source)));
    }
    return String.join(", ", parts);
  }
}
