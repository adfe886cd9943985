package org.aseankg.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.StoreException;
import org.aseankg.export.Dump;
import org.aseankg.store.Disk;
import org.aseankg.store.KgStore;
import org.aseankg.store.StoreVersion;

/**
 * A folder of backups, one folder each, named by the time in UTC. A backup is written under another
 * name and gets its own once all of it is on the disk, so that what has such a name is whole.
 */
public final class BackupFolder {

  /** The files of each backup. */
  public static final List<String> FILES =
      List.of(BackupFiles.DATA, BackupFiles.MANIFEST, BackupFiles.SUMS);

  /** What a backup under way is called besides. */
  static final String PART = ".part";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAMES =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ");

  private final Path folder;

  /** A folder that may not exist yet. */
  public BackupFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a backup of what one read transaction sees; others read and write meanwhile.
   *
   * @throws StoreException if it cannot be written; nothing of it is left
   */
  public Backup write(KgStore store, Clock clock) {
    String name = NAME.format(clock.instant());
    Path target = folder.resolve(name);
    Path part = folder.resolve(name + PART);
    try {
      Files.createDirectories(folder);
      removeLeftovers(clock);
      if (Files.exists(target) || Files.exists(part)) {
        throw new ConflictException(
            "There is a backup of this second already, " + target + ": try again.");
      }
      Files.createDirectory(part);
      try {
        BackupManifest manifest =
            store.stream(dataset -> writeData(dataset, part.resolve(BackupFiles.DATA), clock));
        Files.write(part.resolve(BackupFiles.MANIFEST), manifest.toJson());
        Files.writeString(
            part.resolve(BackupFiles.SUMS),
            BackupFiles.sum(part.resolve(BackupFiles.DATA))
                + BackupFiles.sum(part.resolve(BackupFiles.MANIFEST)),
            StandardCharsets.UTF_8);
        Disk.forceAll(part);
        Disk.publish(part, target);
        return Backup.of(target, manifest);
      } catch (IOException | RuntimeException | Error e) {
        Disk.deleteTree(part);
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(e);
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    }
  }

  /** Backups that a killed process left unfinished: none takes a day. */
  private void removeLeftovers(Clock clock) throws IOException {
    Instant longAgo = clock.instant().minus(1, ChronoUnit.DAYS);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(BackupFolder::isPart).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
          Disk.deleteTree(file);
        }
      }
    }
  }

  private static boolean isPart(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(PART)
        && NAMES.matcher(name.substring(0, name.length() - PART.length())).matches();
  }

  /** Where a file of a backup is read from. */
  public interface Origin {
    /** The bytes of a file. */
    InputStream open(String file);
  }

  /**
   * Takes a backup from elsewhere under the same name, and reads it through before it has it.
   *
   * @throws InvalidInputException if it did not come whole; nothing of it is left
   */
  public Backup fetch(String name, Origin origin) {
    if (!NAMES.matcher(name).matches()) {
      throw new InvalidInputException("\"" + name + "\" is no name of a backup.");
    }
    Path target = folder.resolve(name);
    Path part = folder.resolve(name + PART);
    try {
      if (Files.exists(target)) {
        throw new ConflictException("There is a backup " + target + " already.");
      }
      Files.createDirectories(part);
      try {
        for (String file : FILES) {
          try (InputStream in = origin.open(file)) {
            Files.copy(in, part.resolve(file), StandardCopyOption.REPLACE_EXISTING);
          }
        }
        Restore.check(part);
        Disk.forceAll(part);
        Disk.publish(part, target);
        return Backup.of(target, BackupFiles.manifest(target));
      } catch (IOException | RuntimeException | Error e) {
        Disk.deleteTree(part);
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * A file of a backup.
   *
   * @throws NotFoundException if there is none
   */
  public Path file(String name, String file) {
    if (!FILES.contains(file)) {
      throw new NotFoundException("A backup has no such file.");
    }
    return find(name).resolve(file);
  }

  private static BackupManifest writeData(DatasetGraph dataset, Path file, Clock clock) {
    String made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    GraphDigests digests = new GraphDigests();
    try {
      try (OutputStream out = Dump.gzip(Files.newOutputStream(file));
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        Iterator<Quad> quads = dataset.find();
        while (quads.hasNext()) {
          text.append(digests.add(quads.next())).append('\n');
        }
      }
      String program = BackupFolder.class.getPackage().getImplementationVersion();
      return new BackupManifest(
          BackupManifest.FORMAT,
          made,
          program == null ? "unpackaged" : program,
          StoreVersion.of(dataset),
          digests.statements(),
          Files.size(file),
          digests.list());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The whole backups, the newest first; what is not whole is not among them. Their content is held
   * against its digests only when one is {@link Restore restored}.
   */
  public List<Backup> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Backup> backups = new ArrayList<>();
      for (Path file :
          files
              .filter(f -> NAMES.matcher(f.getFileName().toString()).matches())
              .sorted(Comparator.reverseOrder())
              .toList()) {
        backups.add(Backup.of(file, BackupFiles.manifest(file)));
      }
      return backups;
    } catch (IOException e) {
      throw new StoreException(
          "The backups in " + folder + " cannot be read: " + Disk.reason(e) + ".", e);
    }
  }

  /**
   * The folder of one backup, by its name, or that of the newest.
   *
   * @param name the name; empty for the newest
   * @throws NotFoundException if there is none
   */
  public Path find(String name) {
    if (!name.isEmpty() && !NAMES.matcher(name).matches()) {
      throw new InvalidInputException(
          "\"" + name + "\" is no name of a backup: expected one as 2026-11-21T08-30-00Z.");
    }
    return names().stream()
        .filter(n -> name.isEmpty() || n.equals(name))
        .findFirst()
        .map(folder::resolve)
        .orElseThrow(
            () ->
                new NotFoundException(
                    name.isEmpty()
                        ? "There is no backup in " + folder + "."
                        : "There is no backup " + name + " in " + folder + "."));
  }

  /** When the newest was made; empty where there is none. */
  public Optional<Instant> newest() {
    return names().stream().findFirst().map(n -> NAME.parse(n, Instant::from));
  }

  private List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> NAMES.matcher(n).matches())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new StoreException(
          "The backups in " + folder + " cannot be read: " + Disk.reason(e) + ".", e);
    }
  }

  private StoreException unwritable(IOException e) {
    return new StoreException(
        "The backup cannot be written into "
            + folder
            + ": "
            + Disk.reason(e)
            + ". Nothing of it is left; the store is as it was.",
        e);
  }
}
