package org.aseankg.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** JSON-LD in its expanded form: a node object for each named graph, holding its subjects. */
final class JsonLdLayout implements Layout {

  private static final String TYPE = "@type";

  private final JsonFactory json = new JsonFactory();

  @Override
  public String line(Quad quad) {
    boolean type = quad.getPredicate().equals(RDF.type.asNode()) && quad.getObject().isURI();
    return name(quad.getGraph())
        + TAB
        + name(quad.getSubject())
        + TAB
        + (type ? TYPE : quad.getPredicate().getURI())
        + TAB
        + (type ? '"' + quad.getObject().getURI() + '"' : value(quad.getObject()));
  }

  private static String name(Node node) {
    return node.isBlank() ? "_:b" + node.getBlankNodeLabel() : node.getURI();
  }

  private String value(Node node) {
    StringWriter text = new StringWriter();
    try (JsonGenerator writer = json.createGenerator(text)) {
      writer.writeStartObject();
      if (node.isLiteral()) {
        writer.writeStringField("@value", node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
          writer.writeStringField("@language", node.getLiteralLanguage());
        } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
          writer.writeStringField(TYPE, node.getLiteralDatatypeURI());
        }
      } else {
        writer.writeStringField("@id", name(node));
      }
      writer.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @Override
  public void write(Iterator<String> lines, Writer out) throws IOException {
    try (JsonGenerator writer = json.createGenerator(out)) {
      writer.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      writer.writeStartArray();
      String[] before = {"", "", "", ""};
      while (lines.hasNext()) {
        String[] now = lines.next().split("\t");
        move(writer, before, now);
        writer.writeRawValue(now[3]);
        before = now;
      }
      close(writer, before, 0);
      writer.writeEndArray();
      writer.writeRaw('\n');
    }
  }

  /** Ends what the line before had open and this one has not, and opens what is new. */
  private static void move(JsonGenerator writer, String[] before, String[] now) throws IOException {
    int same = 0;
    while (same < 3 && now[same].equals(before[same])) {
      same++;
    }
    close(writer, before, same);
    if (same == 0) {
      open(writer, now[0]);
      writer.writeArrayFieldStart("@graph");
    }
    if (same <= 1) {
      open(writer, now[1]);
    }
    if (same <= 2) {
      writer.writeArrayFieldStart(now[2]);
    }
  }

  private static void open(JsonGenerator writer, String id) throws IOException {
    writer.writeRaw('\n');
    writer.writeStartObject();
    writer.writeStringField("@id", id);
  }

  /** Ends the values, the subject and the graph, as far as they do not go on. */
  private static void close(JsonGenerator writer, String[] before, int same) throws IOException {
    if (before[0].isEmpty() || same == 3) {
      return;
    }
    writer.writeEndArray();
    if (same <= 1) {
      writer.writeEndObject();
    }
    if (same == 0) {
      writer.writeEndArray();
      writer.writeEndObject();
    }
  }
}
