package org.aseankg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The terms of other vocabularies that the data states directly; everything else of theirs is
 * inferred from alignments.
 */
public final class External {

  /** The namespace of schema.org, in its https form. */
  public static final String SCHEMA = "https://schema.org/";

  private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  public static final Node LABEL = RDFS.label.asNode();
  public static final Node ALT_LABEL = SKOS.altLabel.asNode();
  public static final Node NOTE = SKOS.note.asNode();
  public static final Node TITLE = DCTerms.title.asNode();
  public static final Node PUBLISHER = DCTerms.publisher.asNode();
  public static final Node ISSUED = DCTerms.issued.asNode();
  public static final Node CREATOR = DCTerms.creator.asNode();
  public static final Node LANGUAGE = DCTerms.language.asNode();
  public static final Node URL = schema("url");
  public static final Node BIRTH_DATE = schema("birthDate");
  public static final Node START_DATE = schema("startDate");
  public static final Node END_DATE = schema("endDate");
  public static final Node LOCATION = schema("location");
  public static final Node LAT = NodeFactory.createURI(GEO + "lat");
  public static final Node LONG = NodeFactory.createURI(GEO + "long");

  private External() {}

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
