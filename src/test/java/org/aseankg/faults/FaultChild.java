package org.aseankg.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.jena.graph.Node;
import org.aseankg.backup.BackupFolder;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;

/**
 * A process that does one kind of step over and over until it is killed, and says before and after
 * each change what it is. Arguments: the step, the folder of the store, the number of the last
 * change so far.
 */
public final class FaultChild {

  private final Path folder;
  private final KgStore store;
  private int revision;
  private int backups;

  private FaultChild(Path folder, int revision) {
    this.folder = folder;
    this.revision = revision;
    this.store = KgStore.open(folder.resolve("store"));
  }

  /** Does a step until the process is killed, or a fault of the disk ends it. */
  public static void main(String[] args) throws Exception {
    FaultChild child = new FaultChild(Path.of(args[1]), Integer.parseInt(args[2]));
    Runnable step = child.step(args[0]);
    say("ready");
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : Integer.MAX_VALUE;
    try {
      for (int i = 0; i < rounds; i++) {
        step.run();
      }
    } catch (RuntimeException | Error e) {
      say("failed " + e);
    }
    child.store.close();
  }

  private Runnable step(String name) {
    return switch (name) {
      case "build", "load" -> {
        LoadService loads = loads();
        yield () -> load(loads);
      }
      case "update" -> this::update;
      case "backup" -> {
        writeBeside();
        yield this::backUp;
      }
      case "compaction" -> {
        writeBeside();
        yield this::compact;
      }
      case "index" -> {
        LoadService loads = loads();
        NameIndex index = NameIndex.over(store, FaultData.IRIS);
        yield () -> index(loads, index);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private LoadService loads() {
    return new LoadService(
        store, FaultData.IRIS, KgOntology.bundled(FaultData.IRIS), Clock.systemUTC());
  }

  private void load(LoadService loads) {
    int number = nextNumber();
    Path file = folder.resolve("source-" + number + ".nt");
    try {
      Files.writeString(file, FaultData.source(number, revision), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin(number);
    LoadReport report = loads.load(SourceFiles.of(List.of(file)), Progress.NONE);
    if (report.hasRefused()) {
      throw new IllegalStateException(report.findings().toString());
    }
    done(number);
  }

  private synchronized void update() {
    int number = nextNumber();
    begin(number);
    store.write(
        dataset -> {
          dataset.deleteAny(FaultData.graph(number), Node.ANY, Node.ANY, Node.ANY);
          FaultData.quads(number, revision).forEach(dataset::add);
        });
    done(number);
  }

  private int nextNumber() {
    return ++revision % FaultRun.SOURCES;
  }

  private void begin(int number) {
    say("begin " + number + " " + revision);
  }

  private void done(int number) {
    say("done " + number + " " + revision);
  }

  private void writeBeside() {
    Thread writer =
        new Thread(
            () -> {
              try {
                while (true) {
                  update();
                  Thread.sleep(ThreadLocalRandom.current().nextInt(20));
                }
              } catch (RuntimeException | InterruptedException | Error e) {
                say("failed " + e);
              }
            },
            "writer");
    writer.setDaemon(true);
    writer.start();
  }

  private void backUp() {
    // Named by the second, of which there is one for each backup here.
    BackupFolder target = new BackupFolder(folder.resolve("backups"));
    long next = 1_000_000_000L + 1_000L * committed() + ++backups;
    Clock clock = Clock.fixed(Instant.ofEpochSecond(next), ZoneOffset.UTC);
    int before = committed();
    say("step backup");
    String name = target.write(store, clock).name();
    say("stepped backup " + name + " " + before);
  }

  private synchronized int committed() {
    return revision;
  }

  private void compact() {
    say("step compaction");
    store.compact();
    say("stepped compaction");
  }

  private void index(LoadService loads, NameIndex index) {
    load(loads);
    say("step index");
    index.refresh();
    say("stepped index");
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
