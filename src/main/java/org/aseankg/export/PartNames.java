package org.aseankg.export;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/** The IRIs of what is described: fragments of {@code graph/description}, the same every time. */
final class PartNames {

  private static final int HASH = 6;

  private final String document;

  PartNames(Iris iris) {
    document = iris.descriptionGraph() + "#";
  }

  Node dataset() {
    return part("dataset");
  }

  Node part(String fragment) {
    return Terms.iri(document + fragment);
  }

  /** A part named after a term: by its local name and, outside of our own ontology, a hash. */
  Node part(String kind, String iri) {
    return part(fragment(kind, iri));
  }

  /** A part of a part. */
  Node part(Node whole, String kind, String iri) {
    return Terms.iri(whole.getURI() + "." + fragment(kind, iri));
  }

  private static String fragment(String kind, String iri) {
    String bare = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
    String local = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')) + 1);
    String safe = local.replaceAll("[^A-Za-z0-9_-]", "-");
    boolean own = iri.equals(AKG.NS + safe);
    return kind + "-" + safe + (own ? "" : "-" + DigestUtils.sha256Hex(iri).substring(0, HASH));
  }
}
