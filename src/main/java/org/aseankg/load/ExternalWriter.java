package org.aseankg.load;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.aseankg.model.Finding;
import org.aseankg.model.PartialDate;
import org.aseankg.model.Position;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;

/**
 * Writes what others say of their things: names as {@code skos:altLabel} only, codes, coordinates,
 * terms of office, and {@code schema:sameAs} where their data sets point to each other. Classes are
 * those of schema.org, FOAF and W3C ORG, never ours, so that theirs are not counted with ours.
 */
final class ExternalWriter {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final String graph;
  private final Sidecar sidecar;
  private final Consumer<Triple> out;
  private final Findings findings;
  private final Located located;
  private boolean things;

  ExternalWriter(
      String graph, Sidecar sidecar, Consumer<Triple> out, Findings findings, Located located) {
    this.graph = graph;
    this.sidecar = sidecar;
    this.out = out;
    this.findings = findings;
    this.located = located;
  }

  Findings findings() {
    return findings;
  }

  Sidecar sidecar() {
    return sidecar;
  }

  /** Whether anything was told so far. */
  boolean hasThings() {
    return things;
  }

  /** An item of Wikidata, by its identifier. */
  static Node wikidata(String id) {
    return NodeFactory.createURI(External.WIKIDATA + id);
  }

  /** A feature of GeoNames, by its number. */
  static Node geonames(String id) {
    return NodeFactory.createURI(External.GEONAMES + id + "/");
  }

  /** Something that has no IRI of its own: it gets one within the graph of its file. */
  Node local(String kind, String... parts) {
    StringBuilder name = new StringBuilder(kind);
    for (String part : parts) {
      String slug = RelationIris.slugOf(part);
      if (!slug.isEmpty()) {
        name.append('-').append(slug);
      }
    }
    return NodeFactory.createURI(graph + "#" + name);
  }

  void type(Node thing, Node type, Position position) {
    things = true;
    located.put(thing, position);
    add(thing, RDF.type.asNode(), type);
  }

  /** A name, unless it is empty; without a known language it has none. */
  void name(Node thing, String text, String language) {
    String name = text.strip();
    if (!name.isEmpty()) {
      add(
          thing,
          External.ALT_LABEL,
          LANGUAGE.matcher(language).matches()
              ? NodeFactory.createLiteralLang(Nfc.composed(name), language)
              : NodeFactory.createLiteralString(Nfc.composed(name)));
    }
  }

  /** A value without a language, unless it is empty. */
  void value(Node thing, Node property, String text) {
    if (!text.isEmpty()) {
      add(thing, property, NodeFactory.createLiteralString(text));
    }
  }

  /** A date as exact as it is written, unless it is empty. */
  void date(Node thing, Node property, String date) {
    if (!date.isEmpty()) {
      add(thing, property, ValueWriter.date(PartialDate.parse(date).toString()));
    }
  }

  void link(Node thing, Node property, Node other) {
    if (!thing.equals(other)) {
      add(thing, property, other);
    }
  }

  /** A point in degrees; false, with a finding, where it lies on no globe. */
  boolean point(Node thing, double latitude, double longitude, Position position) {
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      error(
          position,
          "The point is at latitude "
              + latitude
              + " and longitude "
              + longitude
              + ": expected -90 to 90 and -180 to 180");
      return false;
    }
    add(thing, External.LAT, decimal(latitude));
    add(thing, External.LONG, decimal(longitude));
    return true;
  }

  /** A post, told to be in the country of the file where that is known. */
  void post(Node post, Position position) {
    type(post, External.ORG_POST, position);
    value(post, External.COVERAGE, sidecar.country());
  }

  /** That somebody holds a post. */
  void tenure(Node tenure, Node person, Node post, String from, String until, Position position) {
    type(tenure, External.ORG_MEMBERSHIP, position);
    add(tenure, External.ORG_MEMBER, person);
    add(tenure, External.ORG_ROLE, post);
    date(tenure, External.START_DATE, from);
    date(tenure, External.END_DATE, until);
  }

  /** What is to be known of the data set as a whole. */
  void describe() {
    Node self = NodeFactory.createURI(graph);
    value(self, External.TITLE, sidecar.title());
    if (!sidecar.licence().isEmpty()) {
      add(self, External.LICENCE, NodeFactory.createURI(sidecar.licence()));
    }
    if (!sidecar.source().isEmpty()) {
      add(self, External.TAKEN_FROM, NodeFactory.createURI(sidecar.source()));
    }
    date(self, External.RETRIEVED, sidecar.retrieved());
  }

  /** Tells what is wrong at a place; the source is then kept out. */
  void error(Position position, String message) {
    findings.add(Finding.error(position, message + "."));
  }

  /** The codes of ISO 3166, each unless it is empty; the number gets its three digits. */
  void countryCodes(Node thing, String two, String three, String number) {
    value(thing, AKG.iso2, two);
    value(thing, AKG.iso3, three);
    value(thing, AKG.isoNumeric, number.isEmpty() ? "" : "0".repeat(3 - number.length()) + number);
  }

  private static Node decimal(double degrees) {
    return NodeFactory.createLiteralDT(
        java.math.BigDecimal.valueOf(degrees).toPlainString(), XSDDatatype.XSDdecimal);
  }

  private void add(Node subject, Node property, Node object) {
    out.accept(Triple.create(subject, property, object));
  }
}
