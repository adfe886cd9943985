package org.aseankg.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.InvalidInputException;

/**
 * The files of one backup: the statements, what the backup says of itself, and the digests of both
 * in the form that {@code sha256sum -c} reads.
 */
final class BackupFiles {

  static final String DATA = "data.nq.gz";
  static final String MANIFEST = "manifest.json";
  static final String SUMS = "SHA256SUMS";

  /** A manifest of more is none of ours. */
  private static final long MOST_MANIFEST = 256L << 20;

  private BackupFiles() {}

  /** The line of a file among the sums. */
  static String sum(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return DigestUtils.sha256Hex(in) + "  " + file.getFileName() + "\n";
    }
  }

  /**
   * Reads what a backup says of itself once its files are what they were when it was made.
   *
   * @throws InvalidInputException if they are not
   */
  static BackupManifest verified(Path folder) {
    try {
      Path sums = require(folder, SUMS);
      StringBuilder now = new StringBuilder();
      for (String name : List.of(DATA, MANIFEST)) {
        now.append(sum(require(folder, name)));
      }
      List<String> said = new ArrayList<>();
      Files.readString(sums, StandardCharsets.UTF_8).lines().forEach(said::add);
      for (String line : now.toString().lines().toList()) {
        if (!said.contains(line)) {
          throw damaged(folder, line.substring(line.lastIndexOf(' ') + 1) + " was changed or torn");
        }
      }
      return manifest(folder);
    } catch (IOException e) {
      throw damaged(folder, "it cannot be read: " + e.getMessage());
    }
  }

  /** What a backup says of itself, not verified. */
  static BackupManifest manifest(Path folder) throws IOException {
    Path file = require(folder, MANIFEST);
    if (Files.size(file) > MOST_MANIFEST) {
      throw damaged(folder, MANIFEST + " is no manifest");
    }
    try {
      BackupManifest manifest = BackupManifest.of(Files.readAllBytes(file));
      if (manifest.graphs() == null || manifest.format() < 1) {
        throw damaged(folder, MANIFEST + " is no manifest");
      }
      if (manifest.format() > BackupManifest.FORMAT) {
        throw new InvalidInputException(
            "The backup "
                + folder
                + " has format "
                + manifest.format()
                + ", this version reads formats up to "
                + BackupManifest.FORMAT
                + ": restore it with the version that made it.");
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw damaged(folder, MANIFEST + " is no manifest");
    }
  }

  private static Path require(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw damaged(folder, name + " is missing");
    }
    return file;
  }

  static InvalidInputException damaged(Path folder, String how) {
    return new InvalidInputException(
        "The backup "
            + folder
            + " is damaged: "
            + how
            + "; nothing was restored. Choose another one.");
  }
}
