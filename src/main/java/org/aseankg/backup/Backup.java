package org.aseankg.backup;

import java.nio.file.Path;

/**
 * A whole backup.
 *
 * @param folder where it is
 * @param made when the data was so, in UTC
 * @param dataVersion the version of the data
 * @param statements how many there are
 * @param graphs how many named graphs
 * @param bytes what its data takes on the disk
 */
public record Backup(
    Path folder, String made, String dataVersion, long statements, int graphs, long bytes) {

  static Backup of(Path folder, BackupManifest manifest) {
    return new Backup(
        folder,
        manifest.made(),
        manifest.dataVersion(),
        manifest.statements(),
        manifest.graphs().size(),
        manifest.bytes());
  }

  /** The name by which it is restored: the time it was made. */
  public String name() {
    return folder.getFileName().toString();
  }
}
