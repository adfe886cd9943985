package org.aseankg.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What hostile clients send: work without end, memory without end, and connections held open. */
final class HostileRequests {

  private static final String SLOW_READER = "slow reader";
  private static final String HALF_BODY = "half a body";
  private static final String JOINED = "?a ?p ?c . ?d ?p ?f . ";
  private static final Map<String, String> QUERIES = queries();

  static final List<String> KINDS =
      Stream.concat(
              QUERIES.keySet().stream(), Stream.of(SLOW_READER, HALF_BODY))
          .toList();

  private static final Duration READING = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI address;
  private final HttpClient http;
  private final AtomicBoolean over;

  /**
   * @param over set when connections are no longer held open
   */
  HostileRequests(URI address, HttpClient http, AtomicBoolean over) {
    this.address = address;
    this.http = http;
    this.over = over;
  }

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("cross product, sorted", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c");
    queries.put(
        "product through a property, sorted", "SELECT * { ?a ?p ?c . ?d ?p ?f } ORDER BY ?f ?c");
    queries.put("product through a property, counted", "SELECT (COUNT(*) AS ?n) { " + JOINED + "}");
    queries.put("endless path", "SELECT * { ?s (<urn:p>|!<urn:p>)+ ?o } ORDER BY ?o");
    queries.put(
        "path of many steps",
        "SELECT (COUNT(*) AS ?n) { ?s a/^a/!<urn:p>/^!<urn:p>/!<urn:p> ?o FILTER(?s != ?o) }");
    queries.put(
        "backtracking expression",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o"
            + " FILTER REGEX(CONCAT(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", STR(?o)),"
            + " \"^(a+)+(([a-z])+.)+[A-Z]([a-z])+#$\") }");
    queries.put(
        "group_concat", "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?n) { " + JOINED + "}");
    queries.put(
        "distinct of a product", "SELECT DISTINCT ?a ?c ?d ?f { " + JOINED + "FILTER(?a != ?d) }");
    queries.put("20,001 rows of VALUES", "SELECT * { VALUES ?x { " + numbers(20_001) + "} }");
    queries.put(
        "rows of VALUES, multiplied",
        IntStream.range(0, 7)
            .mapToObj(i -> "VALUES ?x" + i + " { " + numbers(20) + "} ")
            .collect(Collectors.joining("", "SELECT (SUM(?x0 * ?x6) AS ?n) { ", "}")));
    return queries;
  }

  private static String numbers(int count) {
    return IntStream.range(0, count).mapToObj(i -> i + " ").collect(Collectors.joining());
  }

  /** Sends one and tells how it ended. */
  String send(String kind, String from) {
    try {
      return switch (kind) {
        case SLOW_READER -> readSlowly(from);
        case HALF_BODY -> sendHalf(from);
        default -> query(QUERIES.get(kind), from);
      };
    } catch (SocketTimeoutException | HttpTimeoutException e) {
      return "no answer";
    } catch (IOException e) {
      return "cut";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private String query(String query, String from) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/kg/sparql"))
            .header("Content-Type", "application/sparql-query")
            .header("X-Forwarded-For", from)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    return LoadStep.endOf(response.statusCode(), response.body());
  }

  /** Takes a large answer byte by byte. */
  private String readSlowly(String from) throws IOException, InterruptedException {
    String query = HonestRequests.encode("SELECT * { ?a ?b ?c }");
    try (Socket socket = open("GET /kg/sparql?query=" + query + " HTTP/1.1", from, "")) {
      InputStream in = socket.getInputStream();
      long end = System.nanoTime() + READING.toNanos();
      while (System.nanoTime() < end && !over.get()) {
        if (in.read() < 0) {
          return "cut";
        }
        Thread.sleep(100);
      }
      // What is left comes at once; the whole of it would end with an empty chunk.
      String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return rest.endsWith("0\r\n\r\n") ? "ok" : "cut";
    }
  }

  /** Promises a thousand bytes and sends ten. */
  private String sendHalf(String from) throws IOException {
    String head = "Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n";
    try (Socket socket = open("POST /kg/sparql HTTP/1.1", from, head)) {
      socket.getOutputStream().write("SELECT * {".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(12);
      return answer.length < 12
          ? "cut"
          : LoadStep.endOf(
              Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII)), "");
    }
  }

  private Socket open(String line, String from, String more) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    OutputStream out = socket.getOutputStream();
    String head =
        line
            + "\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: "
            + from
            + "\r\n"
            + more
            + "\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
