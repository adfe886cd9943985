package org.aseankg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.aseankg.vocab.AKG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds of a store wherever it is kept. */
@Timeout(60)
abstract class KgStoreContract {

  static final Node FIRST = NodeFactory.createURI("https://example.org/graph/first");
  static final Node SECOND = NodeFactory.createURI("https://example.org/graph/second");

  /** An empty store; the subclass closes it. */
  abstract KgStore store();

  @Test
  void defaultGraph_isUnionOfNamedGraphs() {
    fillTwoGraphs(store());

    assertThat(select("SELECT ?o { ?s ?p ?o }")).containsExactlyInAnyOrder("1", "2", "shared");
  }

  @Test
  void defaultGraph_isUnion_afterFill() {
    store().fill(filler -> filler.stream(s -> s.quad(quad(FIRST, "a", "1"))));

    assertThat(select("SELECT ?o { ?s ?p ?o }")).containsExactly("1");
    assertThat(select("SELECT ?g { GRAPH ?g {} }")).containsExactly(FIRST.getURI());
  }

  @Test
  void graphVariable_listsNamedGraphsAlone() {
    fillTwoGraphs(store());

    assertThat(select("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"))
        .containsExactlyInAnyOrder(FIRST.getURI(), SECOND.getURI());
  }

  @Test
  void namedGraph_holdsItsOwnStatementsAlone() {
    fillTwoGraphs(store());

    assertThat(select("SELECT ?o { GRAPH <" + SECOND.getURI() + "> { ?s ?p ?o } }"))
        .containsExactlyInAnyOrder("2", "shared");
  }

  @Test
  void query_stoppedWhileTheEngineReads_isNoFailureOfTheStore() {
    QueryCancelledException stopped = new QueryCancelledException();
    stopped.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.apache.jena.tdb2.solver.StageMatchTuple", "access", null, -1)
        });
    Function<DatasetGraph, Object> query =
        d -> {
          throw stopped;
        };
    assertThatThrownBy(() -> store().read(query)).isSameAs(stopped);
    assertThatThrownBy(() -> store().write(query::apply)).isSameAs(stopped);
  }

  @Test
  void write_isUndone_whenItThrows() {
    fillTwoGraphs(store());
    String version = store().version();

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        d -> {
                          d.add(quad(FIRST, "b", "lost"));
                          throw new IllegalStateException("stop");
                        }))
        .hasMessage("stop");

    assertThat(select("SELECT ?o { ?s ?p ?o }")).doesNotContain("lost");
    assertThat(store().version()).isEqualTo(version);
    store().write(d -> d.add(quad(FIRST, "b", "kept")));
    assertThat(select("SELECT ?o { ?s ?p ?o }")).contains("kept");
  }

  @Test
  void read_seesNothingOfAnUnfinishedWrite() throws Exception {
    fillTwoGraphs(store());
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                store()
                    .write(
                        d -> {
                          d.add(quad(FIRST, "b", "3"));
                          written.countDown();
                          await(mayCommit);
                        }));
    await(written);

    assertThat(count()).isEqualTo(4);
    store()
        .read(
            d -> {
              mayCommit.countDown();
              writer.join();
              assertThat(d.stream().count()).as("within the read begun before").isEqualTo(4);
              return null;
            });
    assertThat(count()).isEqualTo(5);
  }

  @Test
  void writers_takeTurns() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      String subject = "w" + w;
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; i < 25; i++) {
                  String value = String.valueOf(i);
                  store()
                      .write(
                          d -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            d.add(quad(FIRST, subject, value));
                            inside.decrementAndGet();
                          });
                }
              }));
    }
    writers.forEach(CompletableFuture::join);

    assertThat(count()).isEqualTo(100);
    assertThat(most).hasValue(1);
  }

  @Test
  void version_followsTheStoredOne_withEveryCommit() {
    assertThat(store().version()).isEmpty();

    setVersion("one");
    assertThat(store().version()).isEqualTo("one");

    setVersion("two");
    assertThat(store().version()).isEqualTo("two");
  }

  @Test
  void fill_failingHalfWay_leavesTheStoreEmptyAndUsable() {
    assertThatThrownBy(
            () ->
                store()
                    .fill(
                        filler ->
                            filler.stream(
                                s -> {
                                  s.quad(quad(FIRST, "a", "1"));
                                  throw new IllegalStateException("stop");
                                })))
        .hasMessage("stop");
    assertThat(store().isEmpty()).isTrue();

    assertThatThrownBy(
            () ->
                store()
                    .fill(
                        filler -> {
                          filler.stream(s -> s.quad(quad(FIRST, "a", "1")));
                          filler.derive(
                              (d, s) -> {
                                throw new IllegalStateException("later");
                              });
                        }))
        .hasMessage("later");
    assertThat(store().isEmpty()).isTrue();

    store().write(d -> d.add(quad(FIRST, "a", "1")));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void fill_derivesFromWhatWasStreamed() {
    store()
        .fill(
            filler -> {
              filler.stream(s -> s.quad(quad(FIRST, "a", "1")));
              filler.derive(
                  (d, s) ->
                      d.find(FIRST, Node.ANY, Node.ANY, Node.ANY)
                          .forEachRemaining(q -> s.quad(Quad.create(SECOND, q.asTriple()))));
              filler.change(d -> d.add(quad(SECOND, "c", String.valueOf(d.stream().count()))));
            });

    assertThat(select("SELECT ?o { GRAPH <" + SECOND.getURI() + "> { ?s ?p ?o } }"))
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void fill_isRefused_whenSomethingIsStored() {
    fillTwoGraphs(store());

    assertThatThrownBy(() -> store().fill(filler -> {})).isInstanceOf(IllegalStateException.class);
    assertThat(count()).isEqualTo(4);
  }

  static void fillTwoGraphs(KgStore store) {
    store.write(
        d -> {
          d.add(quad(FIRST, "a", "1"));
          d.add(quad(FIRST, "a", "shared"));
          d.add(quad(SECOND, "a", "2"));
          d.add(quad(SECOND, "a", "shared"));
        });
  }

  static Quad quad(Node graph, String subject, String value) {
    return Quad.create(
        graph,
        NodeFactory.createURI("https://example.org/" + subject),
        NodeFactory.createURI("https://example.org/p"),
        NodeFactory.createLiteralString(value));
  }

  private void setVersion(String version) {
    store()
        .write(
            d -> {
              d.deleteAny(FIRST, FIRST, AKG.dataVersion, Node.ANY);
              d.add(FIRST, FIRST, AKG.dataVersion, NodeFactory.createLiteralString(version));
            });
  }

  private long count() {
    return store().read(d -> d.stream().count());
  }

  private List<String> select(String query) {
    return store().read(d -> select(d, query));
  }

  private static List<String> select(DatasetGraph dataset, String query) {
    List<String> values = new ArrayList<>();
    try (QueryExec exec = QueryExec.dataset(dataset).query(QueryFactory.create(query)).build()) {
      RowSet rows = exec.select();
      String variable = rows.getResultVars().get(0).getVarName();
      rows.forEachRemaining(
          row -> {
            Node node = row.get(variable);
            values.add(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
          });
    }
    return values;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
