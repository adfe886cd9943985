package org.aseankg.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;

/**
 * A description as triples: what it holds, and what the document is. A document of several pages
 * says so in the terms of Hydra, so that nobody takes a part for the whole.
 */
public final class DescriptionGraph {

  /** The namespace of Hydra. */
  static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  private DescriptionGraph() {}

  /**
   * The triples in their order: the document, the thing itself, all else by subject.
   *
   * @param document the IRI of the document, without a query string
   */
  public static List<Triple> of(Description description, String document) {
    Set<Triple> all = new LinkedHashSet<>(document(description, document));
    List<Triple> rest = new ArrayList<>(description.triples());
    Node entity = description.entity();
    rest.sort(
        Comparator.comparing((Triple t) -> !t.getSubject().equals(entity))
            .thenComparing(DescriptionReader.ORDER));
    all.addAll(rest);
    return List.copyOf(all);
  }

  private static List<Triple> document(Description description, String iri) {
    List<Triple> triples = new ArrayList<>();
    Node document = NodeFactory.createURI(iri);
    triples.add(Triple.create(document, RDF.type.asNode(), FOAF.Document.asNode()));
    triples.add(Triple.create(document, FOAF.primaryTopic.asNode(), description.entity()));
    Description.Paging paging = description.paging();
    if (paging.page() > 1 || paging.more()) {
      Node view = page(iri, paging, paging.page());
      triples.add(Triple.create(document, hydra("view"), view));
      triples.add(Triple.create(view, RDF.type.asNode(), hydra("PartialCollectionView")));
      triples.add(Triple.create(view, hydra("first"), page(iri, paging, 1)));
      if (paging.page() > 1) {
        triples.add(Triple.create(view, hydra("previous"), page(iri, paging, paging.page() - 1)));
      }
      if (paging.more()) {
        triples.add(Triple.create(view, hydra("next"), page(iri, paging, paging.page() + 1)));
      }
    }
    return triples;
  }

  private static Node page(String document, Description.Paging paging, int number) {
    String limit = paging.size() == DescribeService.PAGE ? "" : "limit=" + paging.size() + "&";
    return NodeFactory.createURI(document + "?" + limit + "page=" + number);
  }

  private static Node hydra(String name) {
    return NodeFactory.createURI(HYDRA + name);
  }
}
