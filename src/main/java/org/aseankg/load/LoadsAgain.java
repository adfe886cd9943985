package org.aseankg.load;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.InvalidInputException;
import org.aseankg.model.Finding;

/**
 * Holds statements written by hand to the rules of the loader, so that a dump of them is always
 * loaded again as the same: they are written as N-Quads and read as a file is.
 */
final class LoadsAgain {

  /** So many statements are written and read at once. */
  private static final int BATCH = 5_000;

  private LoadsAgain() {}

  /**
   * Refuses what a file would be refused for.
   *
   * @throws InvalidInputException if an IRI is relative or malformed, a literal not of its datatype
   */
  static void require(Set<Quad> quads) {
    List<Quad> batch = new ArrayList<>();
    for (Quad quad : quads) {
      batch.add(quad);
      if (batch.size() == BATCH) {
        requireBatch(batch);
        batch.clear();
      }
    }
    requireBatch(batch);
  }

  private static void requireBatch(List<Quad> written) {
    StringBuilder text = new StringBuilder();
    written.forEach(q -> text.append(line(q)));
    List<Quad> read = new ArrayList<>();
    RiotFindings findings = new RiotFindings("");
    try {
      RDFParser.source(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)))
          .lang(Lang.NQUADS)
          .base(RiotFindings.NO_BASE)
          .checking(true)
          .resolveURIs(true)
          .errorHandler(findings)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  read.add(quad);
                }
              });
    } catch (RiotException e) {
      if (!findings.hasErrors()) {
        throw refused(String.valueOf(e.getMessage()));
      }
    }
    findings.list().stream()
        .filter(Finding::isError)
        .findFirst()
        .ifPresent(
            f -> {
              throw refused(f.message());
            });
    if (!read.equals(written)) {
      throw refused("a statement is not read as it was written.");
    }
  }

  private static InvalidInputException refused(String why) {
    return new InvalidInputException("What would be written could not be loaded again: " + why);
  }

  private static String line(Quad quad) {
    StringBuilder line = new StringBuilder();
    for (Node node :
        List.of(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())) {
      line.append(NodeFmtLib.strNT(node)).append(' ');
    }
    return line.append(".\n").toString();
  }
}
