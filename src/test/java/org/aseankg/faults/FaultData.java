package org.aseankg.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.aseankg.config.Settings;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Data that tells by itself which change it is of: each statement of a graph carries the number of
 * the graph's last change, so that a mixture of two changes, or a part of one, is seen.
 */
final class FaultData {

  /** Statements of a graph. */
  static final int SIZE = 200;

  static final Iris IRIS = new Iris(Settings.defaults().base());

  private static final Pattern REVISION = Pattern.compile("thing \\d+ revision (\\d+)");

  private FaultData() {}

  /** The text of a source at a revision, as N-Triples. */
  static String source(int number, int revision) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE; i++) {
      text.append('<').append(subject(number, i)).append("> <").append(RDFS.label.getURI());
      text.append("> \"").append(label(i, revision)).append("\"@en .\n");
    }
    return text.toString();
  }

  static List<Quad> quads(int number, int revision) {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      quads.add(
          Quad.create(
              graph(number),
              NodeFactory.createURI(subject(number, i)),
              RDFS.label.asNode(),
              NodeFactory.createLiteralLang(label(i, revision), "en")));
    }
    return quads;
  }

  /** The graph a file {@code source-N.nt} is loaded into. */
  static Node graph(int number) {
    return NodeFactory.createURI(IRIS.graph("external/source-" + number));
  }

  /** A name that only one revision has. */
  static String label(int thing, int revision) {
    return "thing " + thing + " revision " + revision;
  }

  private static String subject(int number, int thing) {
    return IRIS.base() + "id/event/fault-" + number + "-" + thing;
  }

  /** What is seen of a graph: its revision, 0 where it is not there, -1 where it is a part. */
  static int revision(DatasetGraph dataset, int number) {
    Set<String> revisions = new HashSet<>();
    int[] count = {0};
    dataset
        .find(graph(number), Node.ANY, RDFS.label.asNode(), Node.ANY)
        .forEachRemaining(
            q -> {
              Matcher m = REVISION.matcher(q.getObject().getLiteralLexicalForm());
              revisions.add(m.matches() ? m.group(1) : "?");
              count[0]++;
            });
    if (count[0] == 0) {
      return 0;
    }
    return count[0] == SIZE && revisions.size() == 1
        ? Integer.parseInt(revisions.iterator().next())
        : -1;
  }

  /** Whether the description of the graphs knows a graph. */
  static boolean isRegistered(DatasetGraph dataset, int number) {
    return dataset.contains(Node.ANY, graph(number), AKG.contentDigest, Node.ANY);
  }
}
