package org.aseankg.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aseankg.cli.Main;

/** The server as the launcher starts it, in a process of its own, and what that process takes. */
final class LoadedServer implements AutoCloseable {

  private static final int MOST_SECONDS_TO_START = 300;
  private static final double TICKS_A_SECOND = 100;

  private final Process process;
  private final Path log;
  private final URI address;
  private final URI management;
  private final HttpClient client = HttpClient.newHttpClient();

  private LoadedServer(Process process, Path log, URI address, URI management) {
    this.process = process;
    this.log = log;
    this.address = address;
    this.management = management;
  }

  /**
   * Fills a store on disk with the bundled data and serves it; clients may say who they are, as a
   * proxy would.
   */
  static LoadedServer start(Path folder, String heap) throws Exception {
    Path log = folder.resolve("server.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--store=" + folder.resolve("store"),
                "--port=0",
                "--management-port=0",
                "--trusted-proxies=127.0.0.1",
                "--log-level=warn"));
    String more = System.getProperty("load.arguments", "").strip();
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split("\\s+")));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.redirectError(Redirect.to(log.toFile()));
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String said = lines.readLine();
    if (said == null) {
      throw new IOException("The server did not start:\n" + Files.readString(log));
    }
    String address = said.replaceAll(".*(http://\\S+?)/?$", "$1");
    LoadedServer server =
        new LoadedServer(process, log, URI.create(address), URI.create(management(log)));
    server.awaitReady();
    return server;
  }

  private static String management(Path log) throws Exception {
    for (int i = 0; i < MOST_SECONDS_TO_START; i++) {
      for (String line : Files.readAllLines(log)) {
        if (line.startsWith("management:")) {
          return line.substring(line.indexOf("http"));
        }
      }
      Thread.sleep(1000);
    }
    throw new IOException("The server tells no management port:\n" + Files.readString(log));
  }

  private void awaitReady() throws Exception {
    for (int i = 0; i < MOST_SECONDS_TO_START; i++) {
      if (send(HttpRequest.newBuilder(management.resolve("/readyz")).build()).statusCode() == 200) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IOException("The server is not ready.");
  }

  URI address() {
    return address;
  }

  /** The body of an answer, for preparation. */
  String get(String target, String accept) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(target)).header("Accept", accept).build())
        .body();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Megabytes in memory. */
  long rss() {
    return status("VmRSS:") / 1024;
  }

  long threads() {
    return status("Threads:");
  }

  private long status(String field) {
    try (Stream<String> lines = Files.lines(proc("status"))) {
      return lines
          .filter(l -> l.startsWith(field))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  long files() {
    try (Stream<Path> files = Files.list(proc("fd"))) {
      return files.count();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Processor seconds so far. */
  double processor() throws IOException {
    String stat = Files.readString(proc("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** Megabytes of the heap that are used after it was cleared up. */
  double heap() throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start()
        .waitFor(30, TimeUnit.SECONDS);
    return metric("jvm_memory_used_bytes{area=\"heap\"") / (1 << 20);
  }

  /** The sum of all figures whose lines begin like this. */
  double metric(String beginning) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(management.resolve("/metrics"))
            .timeout(Duration.ofSeconds(30))
            .build();
    return send(request)
        .body()
        .lines()
        .filter(l -> l.startsWith(beginning))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
        .sum();
  }

  private Path proc(String name) {
    return Path.of("/proc", Long.toString(process.pid()), name);
  }

  /** Stops it as an operator would, and tells how it ended. */
  String end() throws Exception {
    List<String> told =
        send(HttpRequest.newBuilder(management.resolve("/metrics")).build())
            .body()
            .lines()
            .filter(l -> l.matches("asean_kg_(problems|aborts|budget_refusals)_total.*"))
            .toList();
    long start = System.nanoTime();
    process.destroy();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    return String.join("\n", told)
        + "\nAfter SIGTERM: "
        + (ended ? "ended with " + process.exitValue() : "still there")
        + " after "
        + (System.nanoTime() - start) / 1_000_000
        + " ms; in its log: "
        + told("Memory runs short")
        + " queries stopped to free memory, "
        + told("OutOfMemoryError")
        + " times out of memory, "
        + told(" ERROR ")
        + " errors";
  }

  private long told(String what) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(l -> l.contains(what)).count();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
