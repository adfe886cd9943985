package org.aseankg.web;

import static org.aseankg.web.ServerFixture.encode;
import static org.aseankg.web.ServerFixture.json;
import static org.aseankg.web.ServerFixture.sparql;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over every path of the server: headers, injection, redirects; and clients that take their time.
 */
@Timeout(180)
class WebSafetyTest {

  private static final ServerFixture KG = ServerFixture.ofBundled();

  @BeforeAll
  static void start() {
    KG.awaitReady();
  }

  @AfterAll
  static void stop() {
    KG.close();
  }

  /** A request that fits a path of the interface's own description. */
  record Call(String path, List<String> parameters, String target) {
    @Override
    public String toString() {
      return target.length() > 80 ? target.substring(0, 80) : target;
    }
  }

  static List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    JsonNode paths = json(KG.get("/openapi.json")).path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      if (path.getValue().has("get")) {
        calls.add(call(path.getKey(), path.getValue().path("get").path("parameters")));
      }
    }
    assertThat(calls).hasSizeGreaterThan(50);
    return calls;
  }

  private static Call call(String path, JsonNode parameters) {
    String target = path;
    List<String> query = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      String example = encode(parameter.path("example").asText("x"));
      if (parameter.path("in").asText().equals("path")) {
        target = target.replace("{" + name + "}", example);
      } else {
        names.add(name);
        if (parameter.path("required").asBoolean()) {
          query.add(name + "=" + example);
        }
      }
    }
    return new Call(path, names, query.isEmpty() ? target : target + "?" + String.join("&", query));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answer_carriesWhatBrowsersHaveToKnow(Call call) {
    HttpResponse<String> response = KG.get(call.target());
    Map<String, List<String>> headers = response.headers().map();
    assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
    assertThat(headers.get("content-security-policy").get(0))
        .contains("default-src 'none'", "frame-ancestors", "base-uri 'none'")
        .doesNotContainPattern("script-src[^;]*unsafe|unsafe-eval");
    assertThat(headers).containsKeys("referrer-policy", "permissions-policy");
    assertThat(headers).containsKeys("cross-origin-resource-policy", "cross-origin-opener-policy");
    assertThat(headers).doesNotContainKeys("server", "x-powered-by");
    assertThat(headers).doesNotContainKey("strict-transport-security");
    assertThat(headers.getOrDefault("access-control-allow-credentials", List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void parameter_bringsNoHeaderIntoTheAnswer(Call call) throws IOException {
    for (String name : call.parameters()) {
      String separator = call.target().contains("?") ? "&" : "?";
      String answer =
          RawHttp.get(
              KG.server.port(),
              call.target() + separator + name + "=a%0d%0aX-Evil:%201%0d%0a%0d%0ab");
      assertThat(headersOf(answer)).as(name).doesNotContainPattern("(?m)^X-Evil");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void address_thatAProxyMayClaimIsNotBelieved(Call call) {
    HttpResponse<String> response =
        KG.get(
            call.target(),
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "gopher",
            "X-Forwarded-For",
            "evil.example",
            "X-Forwarded-Prefix",
            "/evil.example",
            "Forwarded",
            "host=evil.example;proto=gopher",
            "X-Original-URL",
            "/evil.example",
            "X-Rewrite-URL",
            "/evil.example");
    assertThat(response.body()).doesNotContain("evil.example", "gopher");
    assertThat(response.headers().map().toString()).doesNotContain("evil.example", "gopher");
    assertThat(response.statusCode()).isEqualTo(KG.get(call.target()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/%2e%2e",
        "//evil.example",
        "/id//evil.example",
        "/id/event//evil.example",
        "/id/%2F%2Fevil.example/x",
        "/id/event/%2F%2Fevil.example",
        "/id/event/x?//evil.example",
        "/concept/%5C%5Cevil.example",
        "/reconcile/view?id=//evil.example",
        "/reconcile/view?id=https://evil.example/",
        "/reconcile/view?id=%5C%5Cevil.example",
        "/review/login?next=//evil.example"
      })
  void redirect_leadsToNoOtherServer(String target) throws IOException {
    String headers = headersOf(RawHttp.get(KG.server.port(), target));
    headers
        .lines()
        .filter(l -> l.toLowerCase(java.util.Locale.ROOT).startsWith("location:"))
        .map(l -> l.substring(9).strip())
        .forEach(to -> assertThat(to).doesNotMatch("^(?:[a-z]+:|[/\\\\]{2}).*evil.*"));
  }

  @Test
  void headers_tooManyOrTooLong() throws IOException {
    StringBuilder many = new StringBuilder("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
    for (int i = 0; i < 100; i++) {
      many.append("X-").append(i).append(": 1\r\n");
    }
    assertThat(RawHttp.send(KG.server.port(), many + "\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("problem/headers-too-large");
    String target = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: ";
    assertThat(RawHttp.send(KG.server.port(), target + "a/b,".repeat(5000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
  }

  @Test
  void parameters_tooMany() {
    assertThat(KG.get("/api/search?q=x" + "&a=1".repeat(1001)).statusCode()).isEqualTo(400);
    String form = "query=ASK+%7B%7D" + "&a=1".repeat(100_000);
    HttpResponse<String> response =
        KG.post("/kg/sparql", "application/x-www-form-urlencoded", form);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("expected at most 1000");
  }

  @Test
  void client_thatNeverEndsItsHeadersIsCutOff() throws Exception {
    assertCutOff("GET / HTTP/1.1\r\nHost: a\r\n", "X-A: 1\r\n");
  }

  @Test
  void client_thatNeverEndsItsBodyIsCutOff() throws Exception {
    assertCutOff(
        "POST /kg/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
            + "Content-Length: 100000\r\n\r\n",
        "#");
  }

  @Test
  void client_thatStopsInTheMiddleOfItsBodyIsToldSoon() throws IOException {
    String half =
        "POST /kg/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
            + "Content-Type: application/sparql-query\r\n\r\nSELECT * {";
    long start = System.nanoTime();

    String answer = RawHttp.send(KG.server.port(), half);

    assertThat(answer).startsWith("HTTP/1.1 408 ").contains("/problem/request-timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void client_thatHardlyReadsIsCutOff() throws Exception {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", KG.server.port()));
      socket.setSoTimeout(5_000);
      String target = sparql("SELECT * { ?s ?p ?o }", "format=json");
      socket
          .getOutputStream()
          .write(
              ("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      long start = System.nanoTime();
      boolean whole = true;
      try {
        // A few bytes a second, until the server has had enough; then what is on its way.
        while (System.nanoTime() - start < 24_000_000_000L && in.read(new byte[16]) > 0) {
          Thread.sleep(500);
        }
        byte[] rest = in.readAllBytes();
        whole = new String(rest, StandardCharsets.UTF_8).endsWith("0\r\n\r\n");
      } catch (IOException e) {
        whole = false;
      }
      assertThat(whole).isFalse();
    }
    assertThat(KG.get(sparql("ASK {}")).statusCode()).isEqualTo(200);
  }

  /** Sends something again and again, until the server has had enough. */
  private static void assertCutOff(String begin, String more) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", KG.server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      long start = System.nanoTime();
      boolean cut = false;
      while (!cut && System.nanoTime() - start < 24_000_000_000L) {
        Thread.sleep(400);
        try {
          out.write(more.getBytes(StandardCharsets.UTF_8));
          cut = socket.getInputStream().available() > 0;
        } catch (SocketException e) {
          cut = true;
        }
      }
      assertThat(cut).as("after a minute").isTrue();
    }
  }

  private static String headersOf(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    return end < 0 ? answer : answer.substring(0, end);
  }
}
