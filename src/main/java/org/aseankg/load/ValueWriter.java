package org.aseankg.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.Iris;

/** Writes the values of items as RDF terms. */
final class ValueWriter {

  private final Iris iris;

  ValueWriter(Iris iris) {
    this.iris = iris;
  }

  /**
   * The term of one value; words are brought to Unicode NFC.
   *
   * @throws IllegalArgumentException if the value is not of the field's kind
   * @throws java.time.DateTimeException if it should be a date and is none
   */
  Node node(Field field, Item.Value value) {
    String text = value.text();
    return switch (field.kind()) {
      case TEXT -> NodeFactory.createLiteralLang(Nfc.composed(text), value.language());
      case PLAIN -> NodeFactory.createLiteralString(Nfc.composed(text));
      case DATE -> date(text);
      case REFERENCE -> NodeFactory.createURI(iris.entity(reference(text)));
      case CONCEPT -> NodeFactory.createURI(iris.concept(field.scheme(), conceptName(text)));
      case INTEGER ->
          NodeFactory.createLiteralDT(
              new BigInteger(number(text)).toString(), XSDDatatype.XSDinteger);
      case DECIMAL ->
          NodeFactory.createLiteralDT(
              new BigDecimal(number(text)).toPlainString(), XSDDatatype.XSDdecimal);
      case IRI -> NodeFactory.createURI(iri(text));
    };
  }

  static Node integer(long number) {
    return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
  }

  /** A date as exact as it is written. */
  static Node date(String text) {
    PartialDate date = PartialDate.parse(text);
    return NodeFactory.createLiteralDT(
        text,
        switch (date.precision()) {
          case YEAR -> XSDDatatype.XSDgYear;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case DAY -> XSDDatatype.XSDdate;
        });
  }

  private static String reference(String text) {
    if (!Iris.REFERENCE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a reference: expected kind/slug in lower-case ASCII");
    }
    return text;
  }

  private static String conceptName(String text) {
    if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not the name of a concept: expected lower-case words and hyphens");
    }
    return text;
  }

  private static String number(String text) {
    if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a number: expected digits with a point for decimals");
    }
    return text;
  }

  /** Whether a text is an absolute IRI; other letters than ASCII are allowed. */
  static boolean isAbsolute(String text) {
    try {
      return IRIx.create(text).isReference();
    } catch (IRIException e) {
      return false;
    }
  }

  /** Allows {@code kind/slug} where a body of the graph is meant, else an absolute IRI. */
  private String iri(String text) {
    if (Iris.REFERENCE.matcher(text).matches()) {
      return iris.entity(text);
    }
    if (isAbsolute(text)) {
      return text;
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not an address: expected an absolute IRI");
  }
}
