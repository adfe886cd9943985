package org.aseankg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A small file system of its own in memory, for tests of full and read-only disks. Where the
 * process may not mount, the test is skipped and says so.
 */
public final class MountedFolder {

  private final Path folder;

  private MountedFolder(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of a size such as {@code 200m}. */
  public static MountedFolder of(Path folder, String size) {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    Assumptions.assumeTrue(mounted, "This process may not mount a file system.");
    return new MountedFolder(folder);
  }

  void makeReadOnly() {
    Assumptions.assumeTrue(run("mount", "-o", "remount,ro", folder.toString()));
  }

  void makeWritable() {
    Assumptions.assumeTrue(run("mount", "-o", "remount,rw", folder.toString()));
  }

  /** Takes it away with all that is in it. */
  public void close() {
    run("umount", "-l", folder.toString());
  }

  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
