package org.aseankg.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.aseankg.config.Bundle;

/**
 * A file to load: one the user named, or one that travels with the program. Gzip is undone by its
 * ending {@code .gz}.
 */
public final class SourceFile {

  /** Opens the bytes of a file. */
  private interface Opener {
    InputStream open() throws IOException;
  }

  private final String name;
  private final String fileName;
  private final boolean bundled;
  private final long size;
  private final Opener opener;
  private final Path path;

  private SourceFile(
      String name, String fileName, boolean bundled, long size, Opener opener, Path path) {
    this.name = name;
    this.fileName = fileName;
    this.bundled = bundled;
    this.size = size;
    this.opener = opener;
    this.path = path;
  }

  /** A file on disk. */
  public static SourceFile of(Path path) throws IOException {
    return new SourceFile(
        path.toString(),
        path.getFileName().toString(),
        false,
        Files.size(path),
        () -> Files.newInputStream(path),
        path);
  }

  /** A file on disk that goes by another name, as one that was sent. */
  public static SourceFile of(Path path, String name) throws IOException {
    return new SourceFile(
        name, name, false, Files.size(path), () -> Files.newInputStream(path), null);
  }

  /** A file that travels with the program, as {@code data/records/x.json}. */
  public static SourceFile bundled(String path) {
    return new SourceFile(
        path, path.substring(path.lastIndexOf('/') + 1), true, -1, () -> Bundle.open(path), null);
  }

  /** A file that the program makes itself and nobody finds on disk. */
  public static SourceFile made(String name, byte[] bytes) {
    return new SourceFile(
        name, name, false, bytes.length, () -> new ByteArrayInputStream(bytes), null);
  }

  /** Where it is on disk; empty for one that is not, or goes by another name. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** Another file of the same folder, where there is one. */
  Optional<SourceFile> beside(String otherName) throws IOException {
    Path other = path == null ? null : path.resolveSibling(otherName);
    return other != null && Files.isRegularFile(other) ? Optional.of(of(other)) : Optional.empty();
  }

  /** The name to tell a person: the path as it was given. */
  public String name() {
    return name;
  }

  /** Whether it travels with the program. */
  public boolean isBundled() {
    return bundled;
  }

  /** The bytes on disk, or -1 where that is not known. */
  public long size() {
    return size;
  }

  /** The file name without folder. */
  String fileName() {
    return fileName;
  }

  /** The file name without folder and without {@code .gz}. */
  public String plainName() {
    return isGzip() ? fileName.substring(0, fileName.length() - 3) : fileName;
  }

  /** Opens the content, gzip undone. */
  public InputStream open() throws IOException {
    InputStream raw = opener.open();
    try {
      return isGzip() ? new GZIPInputStream(raw, 1 << 16) : new BufferedInputStream(raw, 1 << 16);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The SHA-256 of the bytes as they are, in hexadecimal. */
  public String sha256() throws IOException {
    try (InputStream in = opener.open()) {
      return DigestUtils.sha256Hex(in);
    }
  }

  private boolean isGzip() {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  @Override
  public String toString() {
    return name;
  }
}
