package org.aseankg.web;

import static org.aseankg.web.ServerFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody writes without a token: over every path of the server, by every method, with headers that
 * claim another one, and with every way of writing a path that some servers take for the same.
 */
class ReadOnlyTest {

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "OPTIONS",
          "TRACE",
          "CONNECT",
          "PROPFIND",
          "MKCOL",
          "COPY",
          "MOVE",
          "LOCK",
          "get",
          "Post",
          "X");

  private static final List<String> CLAIMS =
      List.of(
          "",
          "X-HTTP-Method-Override: PUT\r\n",
          "X-HTTP-Method: DELETE\r\nX-Method-Override: POST\r\n",
          "X-Original-URL: /kg/update\r\nX-Rewrite-URL: /kg/update\r\n",
          "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-User: admin\r\nForwarded: for=127.0.0.1\r\n",
          "Authorization: Basic YWRtaW46YWRtaW4=\r\n",
          "Cookie: asean-kg-session=x\r\n");

  private static final String UPDATE =
      "CLEAR ALL ; INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }";

  @Test
  void nobodyWrites_withoutATokenFile() throws IOException {
    try (ServerFixture kg = ServerFixture.ofMeetings()) {
      int requests = tryAll(kg, kg.store);
      assertThat(requests).isGreaterThan(5_000);
    }
  }

  @Test
  void nobodyWrites_withoutTheToken(@TempDir Path temp) throws IOException {
    try (WritingFixture kg = WritingFixture.ofMeetings(temp)) {
      tryAll(kg.kg, kg.store);
    }
  }

  private static int tryAll(ServerFixture kg, KgStore store) throws IOException {
    String before = content(store);
    int requests = 0;
    List<String> paths = new ArrayList<>();
    json(kg.get("/", "Accept", "application/json"))
        .path("paths")
        .forEach(p -> paths.add(p.path("path").asText().replaceAll("\\{[^}]+}", "x")));
    assertThat(paths).contains("/kg/update", "/kg/data", "/api/admin/load");
    for (String path : paths) {
      for (String written : writings(path)) {
        for (String method : METHODS) {
          send(kg, method, written, "");
          requests++;
        }
      }
    }
    for (String path : List.of("/kg/update", "/kg/data?default", "/api/admin/load?name=x.nt")) {
      for (String claim : CLAIMS) {
        for (String method : METHODS) {
          String status = send(kg, method, path, claim);
          boolean read = Set.of("GET", "HEAD", "OPTIONS").contains(method);
          assertThat(status)
              .as(method + " " + path + " " + claim)
              .matches(read ? "[24].." : "4..|501|505");
          requests++;
        }
      }
    }
    assertThat(content(store)).isEqualTo(before);
    return requests;
  }

  private static List<String> writings(String path) {
    String last = path.isEmpty() ? "" : path.substring(1);
    return List.of(
        path,
        path + "/",
        "/" + path,
        path + ";x=1",
        path + "%2f",
        path + "%00",
        "/%2e" + path,
        "/." + path,
        "/x/.." + path,
        "/x/%2e%2e" + path,
        "/%2E%2E" + path,
        path.toUpperCase(Locale.ROOT),
        "/" + last.replaceFirst("/", "//"),
        "/" + last.replaceFirst("/", "%2F"),
        "/" + last.replaceFirst("/", "/./"),
        "http://other.example" + path,
        path + "?update=CLEAR%20ALL&_method=PUT");
  }

  private static String send(ServerFixture kg, String method, String target, String headers)
      throws IOException {
    String request =
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + headers
            + "Content-Type: application/sparql-update\r\nContent-Length: "
            + UPDATE.length()
            + "\r\n\r\n"
            + UPDATE;
    try (Socket socket = new Socket("127.0.0.1", kg.server.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        line.write(b);
      }
      String[] words = line.toString(StandardCharsets.UTF_8).split(" ");
      return words.length > 1 ? words[1] : "";
    }
  }

  private static String content(KgStore store) {
    return store.read(ReadOnlyTest::sorted);
  }

  private static String sorted(DatasetGraph dataset) {
    List<String> quads = new ArrayList<>();
    dataset.find().forEachRemaining((Quad q) -> quads.add(q.toString()));
    return String.join("\n", quads.stream().sorted().toList());
  }
}
