package org.aseankg.hostile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;

/**
 * Everything that might make the server call another: each way with each address of a listener.
 * {@code URL} in {@code probes/*.txt} is the address.
 */
final class ForgeryProbes {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Target open;
  private final Target guarded;
  private final Listener listener;
  private final Path folder;
  private final Map<String, Tally> ways = new LinkedHashMap<>();
  private final Map<String, Integer> calls = new LinkedHashMap<>();

  /**
   * @param open a server that only reads
   * @param guarded one that writes for those with its token
   * @param folder for files that are loaded
   */
  ForgeryProbes(Target open, Target guarded, Listener listener, Path folder) {
    this.open = open;
    this.guarded = guarded;
    this.listener = listener;
    this.folder = folder;
  }

  /** Sends all; with so many of the listener's addresses. */
  ForgeryProbes run(int addresses) throws IOException {
    Files.createDirectories(folder);
    Map<String, List<String>> probes = Probes.read("forgery.txt");
    List<String> places = listener.addresses();
    for (String place : places.subList(0, Math.min(addresses, places.size()))) {
      try (Wire reading = open.wire();
          Wire writing = guarded.wire()) {
        queries(probes.get("queries"), place, reading);
        updates(probes.get("updates"), place, reading, writing);
        graphs(place, reading, writing);
        bodies(probes, place, writing);
        parameters(probes.get("parameters"), place, reading);
        headers(probes.get("headers"), place, reading, writing);
      }
    }
    settle("all", new Tally());
    return this;
  }

  int connections() {
    return listener.connections();
  }

  List<String> faults() {
    List<String> all = new ArrayList<>();
    ways.forEach((way, tally) -> tally.faults().forEach(f -> all.add(way + ": " + f)));
    return all;
  }

  String table() {
    List<String> rows = new ArrayList<>();
    rows.add("| way | probes | answered 2xx | refused 4xx | 5xx | closed | connections |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- |");
    ways.forEach(
        (way, t) ->
            rows.add(
                "| %s | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                        way,
                        t.get("all"),
                        t.get("2xx") + t.get("3xx"),
                        t.get("4xx"),
                        t.get("5xx"),
                        t.get("closed"),
                        calls.getOrDefault(way, 0))));
    return String.join("\n", rows);
  }

  long probes() {
    return ways.values().stream().mapToLong(t -> t.get("all")).sum();
  }

  private void queries(List<String> queries, String place, Wire wire) throws IOException {
    Tally tally = way("a query: SERVICE, FROM, functions, base");
    for (String query : queries) {
      String text = query.replace("URL", place);
      String target = "/kg/sparql?query=" + encode(text);
      tally.answer(wire.get(target), text);
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      tally.answer(
          wire.send("POST", "/kg/sparql", body, "Content-Type: application/sparql-query"), text);
    }
    for (String name : List.of("default-graph-uri", "named-graph-uri", "using-graph-uri")) {
      String target =
          "/kg/sparql?query=" + encode("ASK { ?s ?p ?o }") + "&" + name + "=" + encode(place);
      tally.answer(wire.get(target), target);
    }
    settle("a query: SERVICE, FROM, functions, base", tally);
  }

  private void updates(List<String> updates, String place, Wire reading, Wire writing)
      throws IOException {
    String name = "an update: LOAD, SERVICE, USING";
    Tally tally = way(name);
    for (String update : updates) {
      String text = update.replace("URL", place);
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      String type = "Content-Type: application/sparql-update";
      tally.answer(reading.send("POST", "/kg/update", body, type), text);
      tally.answer(writing.send("POST", "/kg/update", body, type), text);
      tally.answer(writing.send("POST", "/kg/update", body, type, bearer()), text);
      String form = "update=" + encode(text) + "&using-graph-uri=" + encode(place);
      tally.answer(
          writing.send(
              "POST",
              "/kg/update",
              form.getBytes(StandardCharsets.UTF_8),
              "Content-Type: " + FORM,
              bearer()),
          text);
    }
    settle(name, tally);
  }

  private void graphs(String place, Wire reading, Wire writing) throws IOException {
    String name = "a named graph of the graph store";
    Tally tally = way(name);
    String target = "/kg/data?graph=" + encode(place + "/graph");
    byte[] body = "<> <urn:p> <x> .".getBytes(StandardCharsets.UTF_8);
    String type = "Content-Type: text/turtle";
    tally.answer(reading.get(target), target);
    tally.answer(reading.send("PUT", target, body, type), target);
    tally.answer(writing.send("PUT", target, body, type, bearer()), target);
    tally.answer(writing.get(target), target);
    tally.answer(writing.send("DELETE", target, null, bearer()), target);
    settle(name, tally);
  }

  /** Files that refer elsewhere: sent as a graph, sent to be loaded, loaded by the command. */
  private void bodies(Map<String, List<String>> probes, String place, Wire wire)
      throws IOException {
    for (String kind : List.of("jsonld", "rdf", "ttl", "trig")) {
      String name = "a file of " + kind + " that refers elsewhere";
      Tally tally = way(name);
      String media =
          Map.of(
                  "jsonld", "application/ld+json",
                  "rdf", "application/rdf+xml",
                  "ttl", "text/turtle",
                  "trig", "application/trig")
              .get(kind);
      for (String probe : probes.get(kind)) {
        String text = probe.replace("URL", place);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String type = "Content-Type: " + media;
        tally.answer(wire.send("PUT", "/kg/data?graph=urn:x:probe", body, type, bearer()), text);
        tally.answer(
            wire.send("POST", "/api/admin/load?name=probe." + kind, body, type, bearer()), text);
        tally.answer(
            wire.send("POST", "/api/admin/load?dry-run&name=probe." + kind, body, type, bearer()),
            text);
        load(tally, kind, body);
      }
      settle(name, tally);
    }
  }

  private void load(Tally tally, String kind, byte[] body) throws IOException {
    Path file = Files.write(folder.resolve("probe." + kind), body);
    var iris = BundledGraph.iris();
    var report =
        new LoadService(
                guarded.store, iris, KgOntology.bundled(iris), BundledGraph.settings().clock())
            .loadOnline(List.of(SourceFile.of(file)), Progress.NONE);
    tally.count("all");
    tally.count(report.hasRefused() ? "4xx" : "2xx");
  }

  private void parameters(List<String> targets, String place, Wire wire) throws IOException {
    String name = "a parameter of another path";
    Tally tally = way(name);
    for (String target : targets) {
      String sent = target.replace("URL", encode(place));
      tally.answer(wire.get(sent), sent);
    }
    settle(name, tally);
  }

  private void headers(List<String> headers, String place, Wire reading, Wire writing)
      throws IOException {
    String name = "a header";
    Tally tally = way(name);
    String host = place.replaceFirst("^[^/]*//", "");
    for (String header : headers) {
      String sent = header.replace("URL", place).replace("HOST", host);
      for (String target : List.of("/", "/kg/sparql?query=ASK%7B%7D", "/dcat", "/doc/x/y")) {
        tally.answer(reading.get(target, sent), sent);
        tally.answer(writing.get(target, sent, bearer()), sent);
      }
    }
    String absolute = place + "/";
    tally.answer(reading.get(absolute), absolute);
    tally.answer(reading.send("CONNECT", host, null), absolute);
    settle(name, tally);
  }

  private String bearer() {
    return "Authorization: Bearer " + guarded.token.orElseThrow();
  }

  private Tally way(String name) {
    return ways.computeIfAbsent(name, n -> new Tally());
  }

  /** What has connected since the last time is put down to this way. */
  private void settle(String name, Tally tally) {
    int counted = calls.values().stream().mapToInt(Integer::intValue).sum();
    int more = listener.connections() - counted;
    if (more > 0) {
      calls.merge(name, more, Integer::sum);
      tally.fault("fault connections", String.valueOf(more));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
