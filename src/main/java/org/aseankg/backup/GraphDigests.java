package org.aseankg.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Counts the statements of each named graph and sums the SHA-256 of each, as a line of N-Triples,
 * modulo 2^256. The sum is the same in whatever order they come, needs no memory for them, and is
 * another when one is missing, twice there or changed. Blank nodes count by their label, which the
 * store and its backup keep.
 */
final class GraphDigests {

  /** The name of the graph that has none. */
  static final String DEFAULT = "";

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private static final class Sum {
    private long count;
    private BigInteger sum = BigInteger.ZERO;
  }

  private final Map<String, Sum> graphs = new TreeMap<>();

  /**
   * What a named graph holds.
   *
   * @param graph its name; empty for the default graph
   * @param statements how many
   * @param digest the sum over them, in hexadecimal
   */
  record GraphDigest(String graph, long statements, String digest) {}

  /** Takes a statement; returns its line of N-Quads. */
  String add(Quad quad) {
    String triple =
        NodeFmtLib.strNT(quad.getSubject())
            + ' '
            + NodeFmtLib.strNT(quad.getPredicate())
            + ' '
            + NodeFmtLib.strNT(quad.getObject())
            + ' ';
    boolean named = !quad.isTriple() && !quad.isDefaultGraph();
    String graph = named ? NodeFmtLib.strNT(quad.getGraph()) : DEFAULT;
    Sum sum = graphs.computeIfAbsent(graph, g -> new Sum());
    sum.count++;
    byte[] hash = DigestUtils.sha256(triple.getBytes(StandardCharsets.UTF_8));
    sum.sum = sum.sum.add(new BigInteger(1, hash)).mod(MODULUS);
    return triple + (named ? graph + " ." : ".");
  }

  /** The graphs by name. */
  List<GraphDigest> list() {
    List<GraphDigest> list = new ArrayList<>();
    graphs.forEach((graph, s) -> list.add(new GraphDigest(graph, s.count, s.sum.toString(16))));
    return list;
  }

  /** The statements of all graphs. */
  long statements() {
    return graphs.values().stream().mapToLong(s -> s.count).sum();
  }
}
