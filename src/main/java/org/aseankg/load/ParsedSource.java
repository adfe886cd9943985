package org.aseankg.load;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/**
 * What one file says for one named graph, read but not yet in the store.
 *
 * @param file the file's name as the caller gave it
 * @param graphName the IRI of the named graph it becomes
 * @param digest of the bytes it was read from, see {@link SourceRegister}
 * @param graph the statements
 * @param findings what was found while reading; with an error among them the source is not loaded
 * @param positions where a node was written; the line may be left out
 * @param placing completes the positions of findings by their lines
 */
public record ParsedSource(
    String file,
    String graphName,
    String digest,
    Graph graph,
    List<Finding> findings,
    Function<Node, Position> positions,
    UnaryOperator<List<Finding>> placing) {

  /** A source whose positions are whole from the start. */
  ParsedSource(
      String file,
      String graphName,
      String digest,
      Graph graph,
      List<Finding> findings,
      Function<Node, Position> positions) {
    this(file, graphName, digest, graph, findings, positions, UnaryOperator.identity());
  }

  /** Whether something found while reading keeps it out. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** This source under another digest, which no file has. */
  ParsedSource marked(String mark) {
    return new ParsedSource(
        file, graphName, digest + " " + mark, graph, findings, positions, placing);
  }
}
