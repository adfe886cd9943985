package org.aseankg.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.io.FileUtils;

/**
 * All faults, as tables in Markdown. Properties: {@code faults.cycles} of each step (45 make 270
 * kills), {@code faults.seed}, {@code faults.folder}.
 */
public final class Faults {

  /** The steps, with the milliseconds within which each is struck. */
  static final Map<String, Integer> STEPS = steps();

  private Faults() {}

  public static void main(String[] args) throws Exception {
    int cycles = Integer.getInteger("faults.cycles", 45);
    long seed = Long.getLong("faults.seed", 21);
    Path folder = Path.of(System.getProperty("faults.folder", "target/faults")).toAbsolutePath();
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectories(folder);
    System.out.println(kills(folder, cycles, seed));
    System.out.println();
    System.out.println(DiskFaults.table(folder, Math.max(1, cycles / 4), seed));
    System.out.println();
    System.out.println(TornFaults.table(folder, cycles, seed));
  }

  private static Map<String, Integer> steps() {
    Map<String, Integer> steps = new LinkedHashMap<>();
    steps.put("build", 1500);
    steps.put("load", 600);
    steps.put("update", 300);
    steps.put("backup", 400);
    steps.put("compaction", 1200);
    steps.put("index", 600);
    return steps;
  }

  /** Kills at random moments of each step; two steps at a time, each in a folder of its own. */
  static String kills(Path folder, int cycles, long seed) throws Exception {
    Map<String, Future<FaultCount>> results = new LinkedHashMap<>();
    ExecutorService lanes = Executors.newFixedThreadPool(2);
    STEPS.forEach(
        (step, most) -> results.put(step, lanes.submit(kills(folder, step, cycles, seed))));
    lanes.shutdown();
    List<String> rows = new ArrayList<>();
    rows.add(
        "| killed during | cycles | in the middle of one | changes that had returned | looked at"
            + " | committed data lost | half-commits seen | other |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Map.Entry<String, Future<FaultCount>> result : results.entrySet()) {
      rows.add(result.getValue().get().row(result.getKey()));
    }
    return String.join("\n", rows);
  }

  static Callable<FaultCount> kills(Path folder, String step, int cycles, long seed) {
    return () -> {
      FaultCount count = new FaultCount();
      Random random = new Random(seed + step.hashCode());
      FaultRun run = new FaultRun(step, folder.resolve(step), random, STEPS.get(step), count);
      for (int i = 0; i < cycles; i++) {
        run.cycle(FaultRun.kill());
      }
      return count;
    };
  }
}
