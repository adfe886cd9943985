package org.aseankg.load;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.store.ChangeHead;
import org.aseankg.store.ChangeLog;
import org.aseankg.store.ChangeNote;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.Iris;

/**
 * Takes a change back by its reverse, where no later change has touched the same statements. What
 * is taken back stays in the log, and so does the taking back, which can be taken back itself.
 */
public final class Undo {

  private final KgStore store;
  private final HandWrites writes;
  private final Iris iris;

  public Undo(KgStore store, HandWrites writes, Iris iris) {
    this.store = store;
    this.writes = writes;
    this.iris = iris;
  }

  /** What the register of sources said of a graph before a change, and after it. */
  private static final class Entry {
    private final Map<Node, String> before = new LinkedHashMap<>();
    private final Map<Node, String> after = new LinkedHashMap<>();

    /** Whether nobody has changed the graph since. */
    boolean isLast(SourceRegister sources, Node graph) {
      return sources
          .digestOf(graph.getURI())
          .equals(Optional.ofNullable(after.get(AKG.contentDigest)));
    }
  }

  /**
   * Takes a change back.
   *
   * @param by who does
   * @return the change that takes it back
   * @throws NotFoundException if there is no such change, or no log
   * @throws ConflictException if a later change touched the same statements
   */
  public ChangeHead undo(String id, String by) {
    ChangeLog log = log(store);
    ChangeHead change = log.get(id);
    requireFit(change);
    ChangeNote note = new ChangeNote(by, "undo", change.note().subject(), Optional.of(id));
    Map<Node, Entry> register = new LinkedHashMap<>();
    NetChange net = new NetChange(iris);
    HandWrites.Result result =
        writes.write(
            note,
            dataset -> {
              requireUntouched(log, change);
              log.eachStatementBackwards(id, reversed(dataset, register));
            },
            net,
            new HandWrites.Registering() {
              @Override
              public void register(DatasetGraph dataset, SourceRegister sources) {
                restore(dataset, sources, net, register);
              }

              @Override
              public boolean isKnown(DatasetGraph dataset, Node graph) {
                Entry entry = register.get(graph);
                return entry != null && entry.isLast(new SourceRegister(dataset, iris), graph);
              }
            });
    if (result.added() + result.removed() == 0) {
      throw new ConflictException("There is nothing left of the change " + id + " to undo.");
    }
    return log.undoOf(id).orElseThrow();
  }

  /**
   * The log of a store.
   *
   * @throws NotFoundException if none is kept
   */
  public static ChangeLog log(KgStore store) {
    return store
        .changes()
        .orElseThrow(
            () ->
                new NotFoundException(
                    "No log of changes is kept: expected a --store, or a folder by --changes."));
  }

  private static void requireFit(ChangeHead change) {
    if (change.summary()) {
      throw new ConflictException(
          change.note().action().equals("restore")
              ? "A restored backup is not undone: restore another one."
              : "The first fill of the store is not undone: remove its sources one by one.");
    }
    if (change.added() + change.removed() > NetChange.LIMIT) {
      throw new InvalidInputException(
          "The change has more than "
              + NetChange.LIMIT
              + " statements, too many to be undone at once: load the former file again.");
    }
  }

  private void requireUntouched(ChangeLog log, ChangeHead change) {
    List<ChangeHead> later = log.after(change);
    Set<String> lifted = new HashSet<>();
    for (ChangeHead next : later) {
      // A change that was taken back counts no more, nor does its taking back.
      if (!lifted.contains(next.id()) && next.note().undoes().isPresent()) {
        String undone = next.note().undoes().get();
        if (undone.equals(change.id())) {
          throw new ConflictException(
              "The change " + change.id() + " was undone already, by " + shown(next) + ".");
        }
        lifted.add(next.id());
        lifted.add(undone);
      }
    }
    long[] touched = statements(log, change);
    for (ChangeHead next : later) {
      if (next.summary()) {
        throw new ConflictException(
            "The change "
                + change.id()
                + " cannot be undone, since all data was replaced after it, by "
                + shown(next)
                + ".");
      }
      if (!lifted.contains(next.id()) && touches(log, next, touched)) {
        throw new ConflictException(
            "The change "
                + change.id()
                + " cannot be undone, since a later one touched the same statements: "
                + shown(next)
                + ". Undo that first.");
      }
    }
  }

  private static String shown(ChangeHead change) {
    return change.id() + " (" + change.note().action() + " by " + change.note().by() + ")";
  }

  /** The statements of a change, each by a hash of its line; what tells of the register apart. */
  private long[] statements(ChangeLog log, ChangeHead change) {
    long[] hashes = new long[Math.toIntExact(change.added() + change.removed())];
    int[] count = new int[1];
    log.eachStatement(
        change.id(),
        line -> {
          if (!isOfRegister(line)) {
            hashes[count[0]++] = hash(line);
          }
        });
    long[] all = Arrays.copyOf(hashes, count[0]);
    Arrays.sort(all);
    return all;
  }

  private boolean touches(ChangeLog log, ChangeHead change, long[] touched) {
    boolean[] found = new boolean[1];
    log.eachStatement(
        change.id(),
        line -> found[0] |= !isOfRegister(line) && Arrays.binarySearch(touched, hash(line)) >= 0);
    return found[0];
  }

  private boolean isOfRegister(String line) {
    return line.endsWith("<" + iris.descriptionGraph() + "> .");
  }

  /** The log writes a statement always in the same way, so its text stands for it. */
  private static long hash(String line) {
    return MurmurHash3.hash128x64(line.substring(2).getBytes(StandardCharsets.UTF_8))[0];
  }

  private Consumer<String> reversed(DatasetGraph dataset, Map<Node, Entry> register) {
    Node description = NodeFactory.createURI(iris.descriptionGraph());
    return line ->
        new RDFPatchReaderText(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
            .apply(
                new RDFChangesBase() {
                  @Override
                  public void add(Node g, Node s, Node p, Node o) {
                    if (g.equals(description)) {
                      entry(register, s).after.put(p, o.getLiteralLexicalForm());
                    } else {
                      dataset.delete(Quad.create(g, s, p, o));
                    }
                  }

                  @Override
                  public void delete(Node g, Node s, Node p, Node o) {
                    if (g.equals(description)) {
                      entry(register, s).before.put(p, o.getLiteralLexicalForm());
                    } else {
                      dataset.add(Quad.create(g, s, p, o));
                    }
                  }
                });
  }

  private static Entry entry(Map<Node, Entry> register, Node graph) {
    return register.computeIfAbsent(graph, g -> new Entry());
  }

  /** A graph that nobody changed since is again from the file it was from. */
  private void restore(
      DatasetGraph dataset, SourceRegister sources, NetChange net, Map<Node, Entry> register) {
    Set<Node> graphs = new HashSet<>(net.graphs());
    graphs.addAll(register.keySet());
    for (Node graph : graphs) {
      Entry entry = register.getOrDefault(graph, new Entry());
      String name = graph.getURI();
      String digest = entry.before.get(AKG.contentDigest);
      if (!entry.isLast(sources, graph) || entry.after.isEmpty() && entry.before.isEmpty()) {
        writes.edited(dataset, sources, graph);
      } else if (digest == null) {
        sources.remove(name);
      } else {
        String file = entry.before.getOrDefault(AKG.fileName, "");
        sources.put(name, digest, file, "true".equals(entry.before.get(AKG.bundled)));
      }
    }
  }
}
