package org.aseankg.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Is told of every statement that comes or goes, just before it does. */
public interface QuadListener {

  /** Whether statements of a graph are told at all. */
  boolean listensTo(Node graph);

  /** A statement comes that was not there. */
  void added(Quad quad);

  /** A statement goes that was there. */
  void removed(Quad quad);
}
