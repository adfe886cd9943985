package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.config.Keys;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a careless or hostile holder of a token can do: nothing to others. */
class HostileWritingTest {

  @TempDir Path temp;
  private Set<Path> before;
  private WritingFixture kg;

  @BeforeEach
  void start() throws IOException {
    before = leftovers();
    kg = WritingFixture.ofMeetings(temp);
  }

  @AfterEach
  void stop() {
    kg.close();
  }

  @Test
  void manyAtOnce_areWrittenOneAfterTheOther_noneLost() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String update =
            "INSERT DATA { GRAPH <urn:doc:g> { <urn:doc:%d> <urn:doc:p> %d } }".formatted(i, i);
        writers.add(() -> kg.update(update).statusCode());
      }
      for (Future<Integer> done : threads.invokeAll(writers)) {
        assertThat(done.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(
            json(kg.kg.get(
                    ServerFixture.sparql(
                        "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <urn:doc:g> { ?s ?p ?o } }")))
                .at("/results/bindings/0/n/value")
                .asInt())
        .isEqualTo(40);
    assertThat(json(kg.look("/api/admin/changes?limit=100")).path("total").asInt()).isEqualTo(40);
    String previous = "";
    var changes = json(kg.look("/api/admin/changes?limit=100")).path("changes");
    for (int i = changes.size() - 1; i >= 0; i--) {
      assertThat(changes.get(i).path("previous").asText("").replace("null", ""))
          .isEqualTo(previous);
      previous = changes.get(i).path("id").asText();
    }
  }

  @Test
  void onlyOneOfTwo_withTheSameIfMatch_isTaken() throws Exception {
    String target = "/kg/data?graph=" + encode("urn:doc:g");
    kg.send("PUT", target, "text/turtle", "<urn:doc:a> <urn:doc:p> 0 .");
    String tag = ServerFixture.header(kg.kg.get(target), "ETag");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        String body = "<urn:doc:a> <urn:doc:p> " + i + " .";
        writers.add(
            () -> kg.send("PUT", target, "text/turtle", body, "If-Match", tag).statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> done : threads.invokeAll(writers)) {
        answers.add(done.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(204, 412, 412, 412);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void stalledBody_keepsNobodyFromWriting() throws Exception {
    for (String target :
        List.of(
            "POST /kg/update", "PUT /kg/data?graph=urn:doc:g", "POST /api/admin/load?name=x.nt")) {
      try (Socket socket = open(target, "Content-Length: 1000")) {
        socket.getOutputStream().write("<urn:doc:".getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        assertThat(
                kg.update("INSERT DATA { GRAPH <urn:doc:g> { <urn:doc:a> <urn:doc:p> 1 } }")
                    .statusCode())
            .isEqualTo(200);
      }
    }
    assertNothingIsLeft();
  }

  @Test
  void hugeBody_isRefusedBeforeItIsRead() throws Exception {
    for (String target : List.of("POST /kg/update", "PUT /kg/data?graph=urn:doc:g")) {
      assertThat(statusOf(target, "Content-Length: 1073741824")).as(target).isEqualTo(413);
    }
    assertThat(statusOf("POST /api/admin/load?name=x.nt", "Content-Length: 109951162777600"))
        .isEqualTo(413);
    assertThat(statusOfEndless("PUT /kg/data?graph=urn:doc:g")).isIn(413, 400);
    assertThat(statusOfEndless("POST /kg/update")).isEqualTo(413);
  }

  @Test
  void addressWhoseHostIsNone_isRefused() {
    String name = "/kg/data?graph=http%3A%2F%2F0177.0.0.1%2Fg";
    assertThat(kg.send("PUT", name, "text/turtle", "<a> <b> <c> .").statusCode()).isEqualTo(400);
    String body = "@base <http://0177.0.0.1/> . <a> <b> <c> .";
    assertThat(kg.send("PUT", "/kg/data?graph=urn:doc:g", "text/turtle", body).statusCode())
        .isEqualTo(400);
  }

  @Test
  void tooManyStatements_areRefusedWhole() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200_010; i++) {
      body.append("<urn:doc:a> <urn:doc:p> ").append(i).append(" .\n");
    }
    HttpResponse<String> refused =
        kg.send("PUT", "/kg/data?graph=urn:doc:g", "text/turtle", body.toString());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("200000 statements");
    assertThat(kg.has("GRAPH <urn:doc:g> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void endlessUpdate_isStoppedInTime_andUndone() throws IOException {
    String update =
        "INSERT DATA { GRAPH <urn:doc:g> { <urn:doc:a> <urn:doc:p> 1 } } ; INSERT { GRAPH <urn:doc:g>"
            + " { ?a ?b ?z } } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o ."
            + " ?p ?q ?r . ?s ?t ?u . ?v ?w ?x . ?y ?yy ?yyy . ?zz ?zzz ?z }";
    kg.close();
    kg =
        WritingFixture.ofMeetings(
            Files.createDirectories(temp.resolve("second")),
            BundledGraph.settings().with(Keys.QUERY_TIMEOUT, Duration.ofSeconds(2)));
    HttpResponse<String> stopped = kg.update(update);
    assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(503);
    assertThat(stopped.body()).contains("query-timeout");
    assertThat(kg.has("GRAPH <urn:doc:g> { ?s ?p ?o }")).isFalse();
    assertThat(kg.update("CLEAR ALL").statusCode()).isEqualTo(200);
  }

  @Test
  void entitiesOfXml_fetchNothing() throws Exception {
    try (ServerSocket listener = new ServerSocket(0)) {
      listener.setSoTimeout(500);
      for (String place :
          List.of("file:///etc/hostname", "http://127.0.0.1:" + listener.getLocalPort() + "/x")) {
        String body =
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \""
                + place
                + "\">]>"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:p=\"http://e.org/\">"
                + "<rdf:Description rdf:about=\"http://e.org/a\"><p:p>[&x;]</p:p></rdf:Description></rdf:RDF>";
        kg.send("PUT", "/kg/data?graph=urn:doc:g", "application/rdf+xml", body);
        kg.send("POST", "/api/admin/load?name=x.rdf", "application/rdf+xml", body);
        assertThat(kg.has("?s <http://e.org/p> ?o FILTER(strlen(?o) > 2)")).isFalse();
      }
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void brokenGzip_isToldWithoutAPath() throws Exception {
    HttpResponse<String> refused =
        kg.send("POST", "/api/admin/load?name=x.json.gz", "application/gzip", "no gzip");
    assertThat(json(refused).path("refused").asInt()).as(refused.body()).isEqualTo(1);
    assertThat(refused.body()).doesNotContain("/tmp").doesNotContain(temp.toString());
    assertNothingIsLeft();
  }

  /** A client that hangs up is noticed after a moment; then its file has to be gone. */
  private void assertNothingIsLeft() throws Exception {
    for (int i = 0; i < 300 && !before.containsAll(leftovers()); i++) {
      Thread.sleep(100);
    }
    assertThat(before).containsAll(leftovers());
  }

  private static Set<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("asean-kg-load"))
          .collect(Collectors.toSet());
    }
  }

  private Socket open(String target, String header) throws IOException {
    Socket socket = new Socket("127.0.0.1", kg.kg.server.port());
    socket.setSoTimeout(30_000);
    String type = target.contains("update") ? WritingFixture.UPDATE : "text/turtle";
    String request =
        target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
            + kg.writer
            + "\r\nContent-Type: "
            + type
            + "\r\n"
            + header
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private int statusOf(String target, String header) throws IOException {
    try (Socket socket = open(target, header)) {
      return status(socket.getInputStream());
    }
  }

  private int statusOfEndless(String target) throws IOException {
    try (Socket socket = open(target, "Transfer-Encoding: chunked")) {
      byte[] block = ("# " + "x".repeat((1 << 16) - 3) + "\n").getBytes(StandardCharsets.UTF_8);
      OutputStream out = socket.getOutputStream();
      try {
        for (int i = 0; i < 2_000; i++) {
          out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
          out.write(block);
          out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // The server has answered and hung up.
      }
      return status(socket.getInputStream());
    }
  }

  private static int status(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return Integer.parseInt(line.toString().split(" ")[1]);
  }
}
