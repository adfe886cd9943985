package org.aseankg.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes of their own, so that each thing measured starts as it would for a user. */
final class Child {

  /**
   * What a process took.
   *
   * @param wall seconds
   * @param cpu processor seconds of all threads
   */
  record Times(double wall, double cpu) {}

  private Child() {}

  /** Runs a class with a heap limit; the last times it tells are the result. */
  static Times run(String heap, Class<?> main, String... args) throws IOException {
    return run(heap, main.getName(), args);
  }

  /** As {@link #run(String, Class, String...)}, the whole process measured. */
  static Times runTimed(String heap, String main, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of(main));
    all.addAll(List.of(args));
    return run(heap, Timed.class.getName(), all.toArray(String[]::new));
  }

  private static Times run(String heap, String main, String... args) throws IOException {
    // What it prints is not read: with a full pipe it would wait for ever.
    Process process = builder(heap, main, args).redirectOutput(Redirect.DISCARD).start();
    process.getOutputStream().close();
    Times times = null;
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Timed.MARK)) {
          String[] numbers = line.substring(Timed.MARK.length()).split(" ");
          times = new Times(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } else {
          said.append(line).append('\n');
        }
      }
    }
    if (times == null) {
      throw new IOException(main + " failed:\n" + said);
    }
    return times;
  }

  /** Starts a class in a process of its own. */
  static Process start(String heap, String main, String... args) throws IOException {
    return builder(heap, main, args).start();
  }

  private static ProcessBuilder builder(String heap, String main, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }
}
