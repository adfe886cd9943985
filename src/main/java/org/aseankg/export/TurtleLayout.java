package org.aseankg.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Turtle: all graphs as one, a block for each subject. */
final class TurtleLayout implements Layout {

  private final Map<String, String> prefixes;
  private final NodeFormatterTTL formatter;

  /**
   * @param prefixes namespaces by prefix
   */
  TurtleLayout(Map<String, String> prefixes) {
    this.prefixes = new TreeMap<>(prefixes);
    this.formatter = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
  }

  @Override
  public String line(Quad quad) {
    Node predicate = quad.getPredicate();
    return term(quad.getSubject())
        + TAB
        + (predicate.equals(RDF.type.asNode()) ? "a" : term(predicate))
        + TAB
        + term(quad.getObject());
  }

  private String term(Node node) {
    IndentedLineBuffer text = new IndentedLineBuffer();
    formatter.format(text, node);
    return text.asString();
  }

  @Override
  public void write(Iterator<String> lines, Writer out) throws IOException {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.append("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
    }
    String[] before = {"", "", ""};
    while (lines.hasNext()) {
      String[] now = lines.next().split("\t");
      if (!now[0].equals(before[0])) {
        out.append(before[0].isEmpty() ? "\n" : " .\n\n");
        out.append(now[0]).append("\n    ").append(now[1]).append(' ').append(now[2]);
      } else if (!now[1].equals(before[1])) {
        out.append(" ;\n    ").append(now[1]).append(' ').append(now[2]);
      } else if (!now[2].equals(before[2])) {
        out.append(" ,\n        ").append(now[2]);
      }
      before = now;
    }
    out.append(before[0].isEmpty() ? "" : " .\n");
  }
}
