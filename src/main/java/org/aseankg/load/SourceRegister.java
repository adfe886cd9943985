package org.aseankg.load;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * What {@code graph/description} remembers of every named graph: the file it was loaded from, the
 * digest of its bytes, whether it travelled with the program. From these follows the version of the
 * data.
 */
final class SourceRegister {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final Graph graph;
  private final Node self;

  SourceRegister(DatasetGraph dataset, Iris iris) {
    this.self = NodeFactory.createURI(iris.descriptionGraph());
    this.graph = dataset.getGraph(self);
  }

  /** The named graphs loaded from bytes of this digest. */
  Set<String> graphsWith(String digest) {
    return graph
        .find(null, AKG.contentDigest, NodeFactory.createLiteralString(digest))
        .mapWith(t -> t.getSubject().getURI())
        .toSet();
  }

  /** The digest a named graph was loaded from. */
  Optional<String> digestOf(String graphName) {
    return value(NodeFactory.createURI(graphName), AKG.contentDigest);
  }

  /** The name of the file a named graph was loaded from. */
  Optional<String> fileOf(String graphName) {
    return value(NodeFactory.createURI(graphName), AKG.fileName);
  }

  /** The named graphs that travelled with the release they were loaded from. */
  Set<String> bundled() {
    return new HashSet<>(
        graph.find(null, AKG.bundled, TRUE).mapWith(t -> t.getSubject().getURI()).toSet());
  }

  /** As {@link #bundled}, but those with one of these digests or loaded from one of these files. */
  Set<String> bundledBut(Set<String> digests, Set<String> files) {
    Set<String> graphs = bundled();
    graphs.removeIf(
        g ->
            digestOf(g).filter(digests::contains).isPresent()
                || value(NodeFactory.createURI(g), AKG.fileName)
                    .filter(files::contains)
                    .isPresent());
    return graphs;
  }

  /** The name by which a file is remembered: without its folder. */
  static String fileName(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /**
   * The version of the data: changes whenever a named graph comes, goes or is replaced, and with
   * nothing else.
   */
  Optional<String> version() {
    return value(self, AKG.dataVersion);
  }

  void put(ParsedSource source, boolean bundled) {
    put(source.graphName(), source.digest(), source.file(), bundled);
  }

  void put(String graphName, String digest, String fileName, boolean bundled) {
    Node name = NodeFactory.createURI(graphName);
    remove(graphName);
    graph.add(name, AKG.contentDigest, NodeFactory.createLiteralString(digest));
    graph.add(name, AKG.fileName, NodeFactory.createLiteralString(fileName(fileName)));
    if (bundled) {
      graph.add(name, AKG.bundled, TRUE);
    }
    move(share(graphName, digest));
  }

  void remove(String graphName) {
    digestOf(graphName).ifPresent(d -> move(share(graphName, d).negate()));
    graph.remove(NodeFactory.createURI(graphName), Node.ANY, Node.ANY);
  }

  /**
   * The version is a sum of one share a graph, so that it can be kept without reading the others.
   */
  private void move(BigInteger share) {
    BigInteger before = version().map(v -> new BigInteger(v, 16)).orElse(BigInteger.ZERO);
    graph.remove(self, AKG.dataVersion, Node.ANY);
    graph.add(
        self,
        AKG.dataVersion,
        NodeFactory.createLiteralString(before.add(share).mod(MODULUS).toString(16)));
  }

  private static BigInteger share(String graphName, String digest) {
    byte[] hash = DigestUtils.sha256((graphName + " " + digest).getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, hash).mod(MODULUS);
  }

  private Optional<String> value(Node subject, Node property) {
    return graph
        .find(subject, property, null)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .findFirst();
  }
}
