package org.aseankg.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * Cycles of one kind of step: a process does the step, a fault ends it, the store is opened and
 * compared with what the process had said before.
 */
final class FaultRun {

  /** Graphs that are changed in turns. */
  static final int SOURCES = 8;

  /** What is done to the process, or around it, after it has begun. */
  interface Fault {
    void strike(Process process, Path folder) throws Exception;

    /** Afterwards, before the store is opened. */
    default void clear(Path folder) throws IOException {}
  }

  private static final long PATIENCE_SECONDS = 60;

  private final String step;
  private final Path folder;
  private final Random random;
  private final FaultCount count;
  private final FaultCheck check;
  private final int mostMillis;

  /** The last change of each graph that had returned, and the last that had begun. */
  private final int[] done = new int[SOURCES];

  private final int[] begun = new int[SOURCES];
  private int last;

  /**
   * Cycles in a folder.
   *
   * @param mostMillis how long after its beginning a process is struck at most
   */
  FaultRun(String step, Path folder, Random random, int mostMillis, FaultCount count) {
    this.step = step;
    this.folder = folder;
    this.random = random;
    this.mostMillis = mostMillis;
    this.count = count;
    this.check = new FaultCheck(step, folder, count);
  }

  /** As by {@code kill -9}. */
  static Fault kill() {
    return (process, folder) -> process.destroyForcibly();
  }

  /** One cycle. */
  void cycle(Fault fault) throws Exception {
    if (step.equals("build")) {
      FileUtils.deleteDirectory(folder.resolve("store").toFile());
      java.util.Arrays.fill(done, 0);
      java.util.Arrays.fill(begun, 0);
    }
    Files.createDirectories(folder);
    Process process = start();
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    Thread reader = reader(process, said);
    if (awaitReady(process, said)) {
      // A first build is struck while it is made, the others somewhere in a row of steps.
      awaitSteps(process, said, step.equals("build") ? 0 : random.nextInt(4));
      process.waitFor(random.nextInt(mostMillis), TimeUnit.MILLISECONDS);
      fault.strike(process, folder);
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    reader.join();
    fault.clear(folder);
    take(said);
    int[] seen = check.open(done, begun, said);
    System.arraycopy(seen, 0, done, 0, SOURCES);
    System.arraycopy(seen, 0, begun, 0, SOURCES);
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(
        List.of(FaultChild.class.getName(), step, folder.toString(), String.valueOf(last)));
    return new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
  }

  private static Thread reader(Process process, List<String> said) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(said::add);
              } catch (IOException | UncheckedIOException e) {
                // The end of a process that is killed.
                said.add("end");
              }
            });
    reader.start();
    return reader;
  }

  private static boolean awaitReady(Process process, List<String> said)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!said.contains("ready") && process.isAlive() && System.nanoTime() < deadline) {
      Thread.sleep(2);
    }
    return said.contains("ready");
  }

  /** Waits until so many changes or steps have returned. */
  private static void awaitSteps(Process process, List<String> said, int wanted)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (process.isAlive() && System.nanoTime() < deadline) {
      long returned =
          List.copyOf(said).stream().filter(l -> l.matches("(done|stepped) .*|stepped")).count();
      if (returned >= wanted) {
        return;
      }
      Thread.sleep(2);
    }
  }

  private void take(List<String> said) {
    int commits = 0;
    String doing = "";
    for (String line : said) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "begin" -> {
          begun[Integer.parseInt(words[1])] = Integer.parseInt(words[2]);
          last = Math.max(last, Integer.parseInt(words[2]));
          doing = isOwnStep() ? "change" : doing;
        }
        case "done" -> {
          done[Integer.parseInt(words[1])] = Integer.parseInt(words[2]);
          doing = isOwnStep() ? "" : doing;
          commits++;
        }
        case "step" -> doing = "step";
        case "stepped" -> doing = "";
        default -> {}
      }
    }
    if (!said.contains("ready")) {
      count.trouble("not started");
    }
    count.cycle(!doing.isEmpty(), commits);
  }

  private boolean isOwnStep() {
    return List.of("build", "load", "update").contains(step);
  }
}
