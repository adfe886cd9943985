package org.aseankg.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** N-Quads: graph after graph. */
final class NquadsLayout implements Layout {

  @Override
  public String line(Quad quad) {
    return NodeFmtLib.strNT(quad.getGraph())
        + TAB
        + NodeFmtLib.strNT(quad.getSubject())
        + ' '
        + NodeFmtLib.strNT(quad.getPredicate())
        + ' '
        + NodeFmtLib.strNT(quad.getObject());
  }

  @Override
  public void write(Iterator<String> lines, Writer out) throws IOException {
    while (lines.hasNext()) {
      String line = lines.next();
      int tab = line.indexOf(TAB);
      out.append(line, tab + 1, line.length());
      out.append(' ').append(line, 0, tab).append(" .\n");
    }
  }
}
