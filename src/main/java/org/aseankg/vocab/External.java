package org.aseankg.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
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

  /** The namespace of items of Wikidata. */
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";

  /** The namespace of features of GeoNames; a slash follows the number. */
  public static final String GEONAMES = "https://sws.geonames.org/";

  private static final String ORG = "http://www.w3.org/ns/org#";

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

  // What is said of the things of others, which are never of our classes.
  public static final Node SCHEMA_COUNTRY = schema("Country");
  public static final Node SCHEMA_PLACE = schema("Place");
  public static final Node SCHEMA_THING = schema("Thing");
  public static final Node FOAF_PERSON = FOAF.Person.asNode();
  public static final Node ORG_POST = NodeFactory.createURI(ORG + "Post");
  public static final Node ORG_MEMBERSHIP = NodeFactory.createURI(ORG + "Membership");
  public static final Node ORG_MEMBER = NodeFactory.createURI(ORG + "member");
  public static final Node ORG_ROLE = NodeFactory.createURI(ORG + "role");

  /** That a data set of others points to another; {@code owl:sameAs} is for links of ours. */
  public static final Node SAME_AS = schema("sameAs");

  /** The code of ISO 3166 of the country something is in. */
  public static final Node COVERAGE =
      NodeFactory.createURI("http://purl.org/dc/elements/1.1/coverage");

  public static final Node SPATIAL = DCTerms.spatial.asNode();
  public static final Node LICENCE = DCTerms.license.asNode();
  public static final Node TAKEN_FROM = DCTerms.source.asNode();
  public static final Node VERSION = DCTerms.hasVersion.asNode();
  public static final Node RETRIEVED = NodeFactory.createURI("http://purl.org/pav/retrievedOn");

  private External() {}

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
