package org.aseankg.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes that are no HTTP, or nearly: each gets an answer or the end of its connection. */
final class MalformedHttp {

  private static final int PATIENCE_MILLIS = 45_000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
  private static final Pattern HEXADECIMAL = Pattern.compile("\\\\x([0-9a-f]{2})");

  private final Target target;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  MalformedHttp(Target target) {
    this.target = target;
  }

  /**
   * Sends all, and so many damaged ones.
   *
   * @param open whether connections are left open by this side, so that the server has to end them
   */
  MalformedHttp run(int damaged, long seed, boolean open) throws IOException {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, List<String>> kind : Probes.read("http.txt").entrySet()) {
      for (String probe : kind.getValue()) {
        String bytes = bytes(probe);
        all.add(bytes);
        boolean half = kind.getKey().equals("halves");
        send(kind.getKey(), bytes, half && open);
      }
    }
    for (int i = 0; i < damaged; i++) {
      byte[] one = Mutations.pick(all, random).getBytes(StandardCharsets.ISO_8859_1);
      byte[] changed = Mutations.bytes(one, random);
      send(
          "any of these with bytes changed",
          new String(changed, StandardCharsets.ISO_8859_1),
          false);
    }
    return this;
  }

  private String bytes(String probe) {
    String sent =
        probe.replace("HOST", "127.0.0.1:" + target.port()).replace("BIG", "x".repeat(80_000));
    Matcher hexadecimal = HEXADECIMAL.matcher(sent);
    return hexadecimal.replaceAll(
        m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private void send(String kind, String bytes, boolean open) {
    Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
    tally.count("all");
    long begin = System.nanoTime();
    String answer = "";
    try (Socket socket = new Socket("127.0.0.1", target.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      if (!open) {
        socket.shutdownOutput();
      }
      InputStream in = socket.getInputStream();
      answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      tally.fault("fault hang", bytes);
    } catch (IOException e) {
      // Closed while this was still being sent.
      tally.count("reset");
    }
    tally.took((System.nanoTime() - begin) / 1_000_000);
    count(tally, answer, bytes);
  }

  private static void count(Tally tally, String answer, String bytes) {
    Matcher status = STATUS.matcher(answer);
    if (!status.find()) {
      tally.count(answer.isEmpty() ? "closed" : "other");
      return;
    }
    int code = Integer.parseInt(status.group(1));
    tally.count(code / 100 + "xx");
    if (code >= 500 && code != 505 && code != 501 && code != 503) {
      tally.fault("fault 5xx", code + " for " + bytes + " -> " + answer);
    }
    // Without a coding, or with its name changed, the second request is one of its own.
    boolean coded = bytes.toLowerCase(Locale.ROOT).contains("transfer-encoding");
    if (coded && answer.contains("smuggled")) {
      tally.fault("fault smuggled", bytes + " -> " + answer);
    }
    Leaks.find(answer, bytes).ifPresent(l -> tally.fault("fault leak", l + " for " + bytes));
  }

  List<String> faults() {
    return tallies.values().stream().flatMap(t -> t.faults().stream()).toList();
  }

  long count(String what) {
    return tallies.values().stream().mapToLong(t -> t.get(what)).sum();
  }

  String table() {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| what is wrong | sent | 2xx, 3xx | 4xx | 501, 503, 505 | other 5xx | closed | not ended | inside told | ms the slowest |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    tallies.forEach(
        (kind, t) ->
            rows.add(
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                        kind,
                        t.get("all"),
                        t.get("2xx") + t.get("3xx") + t.get("1xx"),
                        t.get("4xx"),
                        t.get("5xx") - t.get("fault 5xx"),
                        t.get("fault 5xx"),
                        t.get("closed") + t.get("other"),
                        t.get("fault hang"),
                        t.get("fault leak"),
                        t.longestMillis())));
    return String.join("\n", rows);
  }
}
