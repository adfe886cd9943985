package org.aseankg.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.aseankg.store.MountedFolder;

/** A disk, in memory and small, that fills up at a random moment of each step. */
final class DiskFaults {

  private static final List<String> STEPS =
      List.of("load", "update", "backup", "compaction", "index");

  private DiskFaults() {}

  static String table(Path folder, int cycles, long seed) throws Exception {
    List<String> rows = new ArrayList<>();
    rows.add(
        "| disk full during | cycles | ended by itself | changes that had returned | looked at"
            + " | committed data lost | half-commits seen | other |");
    rows.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String step : STEPS) {
      FaultCount count = new FaultCount();
      Path mounted = Files.createDirectories(folder.resolve("disk-" + step));
      MountedFolder disk = MountedFolder.of(mounted, "200m");
      try {
        Random random = new Random(seed + step.hashCode());
        int most = Faults.STEPS.get(step);
        FaultRun run = new FaultRun(step, mounted, random, most, count);
        for (int i = 0; i < cycles; i++) {
          run.cycle(new Full(random.nextInt(3) == 0 ? 0 : random.nextInt(4 << 20), count));
        }
      } finally {
        disk.close();
      }
      rows.add(count.rowTold(step));
    }
    return String.join("\n", rows);
  }

  /** Leaves so many bytes, and lets the process notice. */
  private record Full(int left, FaultCount count) implements FaultRun.Fault {

    @Override
    public void strike(Process process, Path folder) throws Exception {
      try (OutputStream out = Files.newOutputStream(folder.resolve("ballast"))) {
        byte[] block = new byte[1 << 12];
        while (Files.getFileStore(folder).getUsableSpace() > left + block.length) {
          long blocks = (Files.getFileStore(folder).getUsableSpace() - left) / block.length;
          for (long i = 0; i < blocks; i++) {
            out.write(block);
          }
        }
      } catch (IOException e) {
        // Full, which was wanted.
        left();
      }
      if (process.waitFor(10, TimeUnit.SECONDS)) {
        count.told();
      }
      process.destroyForcibly();
    }

    @Override
    public void clear(Path folder) throws IOException {
      Files.deleteIfExists(folder.resolve("ballast"));
    }
  }
}
