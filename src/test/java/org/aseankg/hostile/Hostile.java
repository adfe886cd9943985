package org.aseankg.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * All hostile input, as tables in Markdown. Properties: {@code hostile.queries} to send, {@code
 * hostile.files} of each kind and {@code hostile.texts} to read, {@code hostile.seed}, {@code
 * hostile.only} some parts, with commas, {@code hostile.folder}.
 */
public final class Hostile {

  private static final long SEED = Long.getLong("hostile.seed", 21);

  private static final List<String> FAULTS = new ArrayList<>();

  private Hostile() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(System.getProperty("hostile.folder", "target/hostile")).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    List<String> parts =
        List.of(
            System.getProperty(
                    "hostile.only", "forgery,injection,http,giant,queries,updates,files,texts")
                .split(","));
    for (String part : parts) {
      System.out.println("\n" + table(part, folder));
    }
    FAULTS.forEach(System.out::println);
    System.exit(FAULTS.isEmpty() ? 0 : 1);
  }

  private static String table(String part, Path folder) throws Exception {
    return switch (part) {
      case "forgery" -> forgery(folder);
      case "injection" -> injection(folder);
      case "http" -> http();
      case "giant" -> giant();
      case "queries" -> queries(Integer.getInteger("hostile.queries", 100_000));
      case "updates" -> updates(Integer.getInteger("hostile.queries", 100_000) / 10, folder);
      case "files" -> files(Integer.getInteger("hostile.files", 7_000));
      case "texts" -> texts(Integer.getInteger("hostile.texts", 30_000));
      default -> throw new IllegalArgumentException("no part " + part);
    };
  }

  private static String forgery(Path folder) throws IOException {
    try (Target open = Target.small();
        Target guarded = Target.smallWritable(folder.resolve("forgery"));
        Listener listener = new Listener()) {
      ForgeryProbes probes =
          new ForgeryProbes(open, guarded, listener, folder.resolve("probes")).run(100);
      FAULTS.addAll(probes.faults());
      return probes.table() + "\n\n" + after(open) + " Connections: " + probes.connections() + ".";
    }
  }

  private static String injection(Path folder) throws IOException {
    try (Target target = Target.writable(folder.resolve("injection"))) {
      String before = target.digest();
      ParameterInjection injection = new ParameterInjection(target).run(1);
      FAULTS.addAll(injection.faults());
      return injection.table() + "\n\n" + after(target, before);
    }
  }

  private static String http() throws IOException {
    try (Target target = Target.small()) {
      MalformedHttp http = new MalformedHttp(target).run(5_000, SEED, true);
      FAULTS.addAll(http.faults());
      return http.table() + "\n\n" + after(target);
    }
  }

  private static String giant() throws IOException {
    try (Target target = Target.small()) {
      String before = target.digest();
      GiantQueries giant = new GiantQueries(target).run(5);
      FAULTS.addAll(giant.faults());
      return giant.table() + "\n\n" + after(target, before);
    }
  }

  private static String queries(int count) throws Exception {
    StringBuilder out = new StringBuilder(QueryFuzz.head());
    try (Target target = Target.small()) {
      out.append('\n').append(queries(target, "a few statements", count * 19 / 20));
    }
    try (Target target = Target.bundled()) {
      out.append("\n\n").append(QueryFuzz.head());
      out.append('\n').append(queries(target, "the bundled graph", count / 20));
    }
    return out.toString();
  }

  private static String queries(Target target, String over, int count) throws Exception {
    String before = target.digest();
    // What is compiled and kept by the first queries is no leak.
    QueryFuzz.queries(target).run(count / 20, SEED + 1);
    long first = heldMegabytes();
    QueryFuzz fuzz = QueryFuzz.queries(target).run(count, SEED);
    FAULTS.addAll(fuzz.faults());
    return fuzz.rows(over)
        + "\n\n%.0f a second; memory held before and after: %d and %d MB. %s"
            .formatted(fuzz.perSecond(), first, heldMegabytes(), after(target, before));
  }

  private static String updates(int count, Path folder) throws Exception {
    try (Target target = Target.smallWritable(folder.resolve("updates"))) {
      QueryFuzz fuzz = QueryFuzz.updates(target).run(count, SEED);
      FAULTS.addAll(fuzz.faults());
      return QueryFuzz.head() + "\n" + fuzz.rows("updates");
    }
  }

  private static String files(int each) throws IOException {
    LoaderFuzz fuzz = new LoaderFuzz().run(each, SEED);
    FAULTS.addAll(fuzz.faults());
    return fuzz.table();
  }

  private static String texts(int count) throws IOException {
    ExtractFuzz fuzz = new ExtractFuzz().run(count, SEED);
    FAULTS.addAll(fuzz.faults());
    return fuzz.table();
  }

  private static String after(Target target) {
    return "Healthy afterwards: " + (target.isHealthy() ? "yes" : "no") + ".";
  }

  private static String after(Target target, String before) {
    String same = target.digest().equals(before) ? "yes" : "no";
    return after(target) + " Data as before: " + same + ".";
  }

  private static long heldMegabytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(200);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
