package org.aseankg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * The form in which the store gives back what it was given. It keeps numbers and dates by value, so
 * {@code "5"} comes back as another spelling of the same decimal; what is compared with the store
 * must be in that form first, or a change would be seen where there is none.
 */
public final class StoredForm {

  private StoredForm() {}

  /** The same statement as the store would give it back. */
  public static Quad of(Quad quad) {
    Node object = of(quad.getObject());
    return object == quad.getObject()
        ? quad
        : Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object);
  }

  private static Node of(Node node) {
    if (!node.isLiteral() || !NodeIdInline.hasInlineDatatype(node)) {
      return node;
    }
    NodeId inline = NodeIdInline.inline(node);
    return inline == null ? node : NodeIdInline.extract(inline);
  }
}
