package org.aseankg.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.Progress;
import org.aseankg.model.Finding;

/**
 * Where a command writes: results to standard output, everything else to standard error, both in
 * UTF-8.
 */
final class Terminal {

  private static final int BUFFER = 1 << 13;

  private final WatchedOutput watched;
  private final PrintStream out;
  private final PrintWriter err;
  private final boolean interactive;
  private final BufferedReader in;

  Terminal(OutputStream out, OutputStream err, boolean interactive) {
    this(System.in, out, err, interactive);
  }

  Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.watched = new WatchedOutput(out);
    this.out =
        new PrintStream(new BufferedOutputStream(watched, BUFFER), true, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.interactive = interactive;
  }

  /** Standard output and error of the process; a progress bar only where a person looks at them. */
  static Terminal ofProcess() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        System.err,
        System.console() != null && System.getenv("NO_COLOR") == null);
  }

  /** Writes out what is waiting and says whether all results were written. */
  boolean finish() {
    out.flush();
    watched
        .failure()
        .ifPresent(
            e -> tell("asean-kg: Standard output cannot be written: " + e.getMessage() + "."));
    return watched.failure().isEmpty();
  }

  /** The next line that a person typed; empty at the end of the input. */
  Optional<String> readLine() {
    out.flush();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The stream of results. */
  PrintStream out() {
    return out;
  }

  /** The writer of everything else. */
  PrintWriter errors() {
    return err;
  }

  /** One line that is not a result. */
  void tell(String line) {
    err.println(line);
  }

  /** Findings, one a line. */
  void tell(Iterable<Finding> findings) {
    for (Finding finding : findings) {
      String place = finding.position().toString();
      tell(
          (finding.isError() ? "error: " : "notice: ")
              + (place.isEmpty() ? "" : place + ": ")
              + finding.message());
    }
  }

  /** What a load did, in one line, after what was found. */
  void tell(LoadReport report) {
    tell(report.findings());
    tell(
        String.format(
            java.util.Locale.ROOT,
            "%d sources loaded, %d replaced, %d unchanged, %d removed, %d refused; %,d statements in %.1f s.",
            report.count(Outcome.LOADED),
            report.count(Outcome.REPLACED),
            report.count(Outcome.UNCHANGED),
            report.count(Outcome.REMOVED),
            report.count(Outcome.REFUSED),
            report.added(),
            report.took().toMillis() / 1000.0));
  }

  /** A bar that moves where a person looks, a line a file elsewhere. */
  Progress progress() {
    return interactive
        ? this::bar
        : (done, total, file) -> tell("[" + (done + 1) + "/" + total + "] " + file);
  }

  private void bar(int done, int total, String file) {
    int width = 30;
    int filled = total == 0 ? width : width * (done + 1) / total;
    String name = file.length() > 40 ? "…" + file.substring(file.length() - 39) : file;
    err.print(
        "\r["
            + "#".repeat(filled)
            + " ".repeat(width - filled)
            + "] "
            + (done + 1)
            + "/"
            + total
            + " "
            + name
            + "\u001B[K");
    if (done + 1 == total) {
      err.print("\r\u001B[K");
    }
    err.flush();
  }
}
