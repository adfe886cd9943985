package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.aseankg.NotFoundException;
import org.aseankg.config.Settings;
import org.aseankg.vocab.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of changes tells what the store holds, whatever happened to the process. */
class ChangeLogTest {

  private static final Iris IRIS = new Iris(Settings.DEFAULT_BASE);
  private static final Node GRAPH = node("http://example.org/g");

  @TempDir Path folder;

  @Test
  void change_isToldWithItsStatements_andReplays() throws IOException {
    try (KgStore store = open()) {
      store.write(note("one"), d -> d.add(quad(1)));
      store.write(
          note("two"),
          d -> {
            d.add(quad(1));
            d.add(quad(2));
            d.delete(quad(1));
            d.delete(quad(3));
            d.add(Quad.create(node(IRIS.inferredGraph()), quad(9).asTriple()));
          });
      store.write(note("nothing"), d -> d.add(quad(2)));
      List<ChangeHead> changes = log(store).list(0, 10);
      assertThat(changes).extracting(c -> c.note().subject()).containsExactly("two", "one");
      assertThat(changes.get(0))
          .extracting(ChangeHead::added, ChangeHead::removed)
          .containsExactly(1L, 1L);
      assertThat(changes.get(0).previous()).isEqualTo(changes.get(1).id());
      assertThat(replayed(store)).containsExactlyElementsOf(stored(store));
    }
  }

  @Test
  void changeThatFails_isNotTold() throws IOException {
    try (KgStore store = open()) {
      assertThatThrownBy(
              () ->
                  store.write(
                      note("bad"),
                      d -> {
                        d.add(quad(1));
                        throw new NotFoundException("on purpose");
                      }))
          .isInstanceOf(NotFoundException.class);
      assertThat(log(store).size()).isZero();
      assertThat(files("")).isEmpty();
      assertThat(stored(store)).isEmpty();
    }
  }

  @Test
  void draftOfADeadProcess_isKeptIfTheStoreHasIt_elseSetAside() throws IOException {
    String id;
    try (KgStore store = open()) {
      store.write(note("one"), d -> d.add(quad(1)));
      id = log(store).list(0, 1).get(0).id();
    }
    Path change = folder.resolve("store/changes").resolve(ChangeFile.name(1, id));
    Files.move(change, change.resolveSibling(change.getFileName() + ".draft"));
    Files.writeString(
        change.resolveSibling(
            ChangeFile.name(2, "00000000-0000-0000-0000-000000000000") + ".draft"),
        "H id <uuid:0000");
    try (KgStore store = open()) {
      assertThat(log(store).list(0, 10)).extracting(ChangeHead::id).containsExactly(id);
      assertThat(files("set-aside")).hasSize(1);
      assertThat(replayed(store)).containsExactlyElementsOf(stored(store));
    }
  }

  @Test
  void firstFill_isToldByItsSources() {
    try (KgStore store = open()) {
      store.fill(
          note("fill"),
          filler -> {
            filler.stream(quads -> quads.quad(quad(1)));
            filler.derive((d, out) -> {});
            filler.change(d -> {});
          });
      store.write(note("next"), d -> d.add(quad(2)));
      List<ChangeHead> changes = log(store).list(0, 10);
      assertThat(changes).extracting(ChangeHead::summary).containsExactly(false, true);
      assertThat(changes.get(0).previous()).isEqualTo(changes.get(1).id());
    }
  }

  /** Killed at moments that differ from run to run, the store and the log say the same. */
  @Test
  @Timeout(240)
  void killed_storeAndLogAgree() throws Exception {
    Random random = new Random();
    for (int round = 0; round < 6; round++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.resolve("store").toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).isEqualTo("writing");
        Thread.sleep(random.nextInt(400));
        process.destroyForcibly().waitFor();
      }
      try (KgStore store = open()) {
        assertThat(replayed(store)).isEqualTo(stored(store));
        assertThat(stored(store).size() % Writer.EACH).isZero();
      }
    }
  }

  /** Writes without end. */
  static final class Writer {
    static final int EACH = 50;

    public static void main(String[] args) {
      KgStore store = KgStore.open(Path.of(args[0]));
      store.recordIn(ChangeLog.open(store.companion(ChangeLog.FOLDER).orElseThrow(), IRIS));
      System.out.println("writing");
      for (int i = 0; ; i++) {
        int first = new Random().nextInt();
        store.write(
            note("round " + i),
            d -> {
              for (int k = 0; k < EACH; k++) {
                d.add(
                    Quad.create(
                        GRAPH,
                        node("http://example.org/" + first),
                        node("http://example.org/p"),
                        NodeFactory.createLiteralString(
                            first + "/" + k + "/" + System.nanoTime())));
              }
            });
      }
    }
  }

  private KgStore open() {
    KgStore store = KgStore.open(folder.resolve("store"));
    store.recordIn(ChangeLog.open(store.companion(ChangeLog.FOLDER).orElseThrow(), IRIS));
    return store;
  }

  private static ChangeLog log(KgStore store) {
    return store.changes().orElseThrow();
  }

  private List<String> files(String sub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("store/changes").resolve(sub))) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private static TreeSet<String> stored(KgStore store) {
    return store.read(ChangeLogTest::content);
  }

  /** What the log makes of nothing, read by Jena itself. */
  private static TreeSet<String> replayed(KgStore store) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    List<ChangeHead> changes = new ArrayList<>(log(store).list(0, 100_000));
    Collections.reverse(changes);
    changes.forEach(
        c ->
            RDFPatchOps.applyChange(
                dataset, RDFPatchOps.read(log(store).patch(c.id()).toString())));
    return Txn.calculateRead(dataset, () -> content(dataset));
  }

  private static TreeSet<String> content(DatasetGraph dataset) {
    TreeSet<String> all = new TreeSet<>();
    dataset.find(GRAPH, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> all.add(q.toString()));
    return all;
  }

  private static ChangeNote note(String subject) {
    return ChangeNote.of("an", "test", subject);
  }

  private static Quad quad(int n) {
    return Quad.create(
        GRAPH,
        node("http://example.org/" + n),
        node("http://example.org/p"),
        NodeFactory.createLiteralLang("dòng\n\"" + n + "\" \\ 😀", "vi"));
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
