package org.aseankg.export;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The vocabularies that data sets and services are described in. */
final class Terms {

  static final String VOID = "http://rdfs.org/ns/void#";
  static final String VOID_EXT = "http://ldf.fi/void-ext#";
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  static final String SH = "http://www.w3.org/ns/shacl#";
  static final String SPDX = "http://spdx.org/rdf/terms#";
  static final String FORMATS = "http://www.w3.org/ns/formats/";
  static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  static final Node URI_SPACE = voID("uriSpace");
  static final Node TRIPLES = voID("triples");

  private Terms() {}

  static Node voID(String name) {
    return iri(VOID + name);
  }

  static Node voidExt(String name) {
    return iri(VOID_EXT + name);
  }

  static Node dcat(String name) {
    return iri(DCAT + name);
  }

  static Node sd(String name) {
    return iri(SD + name);
  }

  static Node sh(String name) {
    return iri(SH + name);
  }

  static Node spdx(String name) {
    return iri(SPDX + name);
  }

  static Node format(String name) {
    return iri(FORMATS + name);
  }

  static Node mediaType(String type) {
    return iri(MEDIA_TYPES + type);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
