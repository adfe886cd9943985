package org.aseankg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one TDB2 database. A tree has two files of blocks, {@code .idn} and {@code .dat},
 * and a {@code .bpt} that says how many blocks of each are in use; a file of nodes, {@code .obj},
 * has a {@code .bdf} that says how many bytes are. The files of blocks grow in steps of 8 MB, of
 * which only what is in use takes space.
 */
final class DatabaseFiles {

  private static final long BLOCK = 8192;
  private static final int STATE_OF_TREE = 3 * Long.BYTES;
  private static final List<String> QUADS = List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG");
  private static final List<String> TRIPLES = List.of("SPO", "POS", "OSP");
  private static final List<String> NAMES = List.of("nodes", "prefixes", "GPU");

  private final Path folder;

  /** The files in the engine's own folder, {@code Data-NNNN}. */
  DatabaseFiles(Path folder) {
    this.folder = folder;
  }

  /** A file that is not as the engine left it, and how. */
  static final class TornException extends Exception {
    TornException(String message) {
      super(message);
    }
  }

  /** The files with the bytes in use of each; files of no consequence left out. */
  SortedMap<String, Long> used() throws IOException {
    SortedMap<String, Long> used = new TreeMap<>();
    for (Path file : list()) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".lock")) {
        used.put(name, Math.min(inUse(name), Files.size(file)));
      }
    }
    return used;
  }

  /** The bytes in use, all together. */
  long size() throws IOException {
    return used().values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Holds the files against what they say of each other.
   *
   * @throws TornException if one is missing or shorter than what is in use of it
   */
  void requireWhole() throws IOException, TornException {
    for (List<String> trees : List.of(QUADS, TRIPLES, NAMES)) {
      for (String tree : trees) {
        requireLength(tree + ".bpt", STATE_OF_TREE);
        requireLength(tree + ".idn", inUse(tree + ".idn"));
        requireLength(tree + ".dat", inUse(tree + ".dat"));
      }
    }
    for (String names : List.of("nodes-data", "prefixes-data")) {
      requireLength(names + ".bdf", Long.BYTES);
      requireLength(names + ".obj", inUse(names + ".obj"));
    }
  }

  /**
   * Holds the lengths against the size of a block, which no journal can mend.
   *
   * @throws TornException if a file ends within a block
   */
  void requireBlocks() throws IOException, TornException {
    for (Path file : list()) {
      String name = file.getFileName().toString();
      long length = Files.size(file);
      if ((name.endsWith(".dat") || name.endsWith(".idn")) && length % BLOCK != 0) {
        throw new TornException(name + " has " + length + " bytes, which are no whole blocks");
      }
    }
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void requireLength(String name, long least) throws IOException, TornException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new TornException(name + " is missing");
    }
    long length = Files.size(file);
    if (length < least) {
      throw new TornException(name + " has " + length + " bytes of " + least);
    }
  }

  /** The bytes in use of a file, as the file beside it says; else all it has. */
  private long inUse(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return switch (dot < 0 ? "" : name.substring(dot)) {
      case ".idn" -> blocks(stem, 1);
      case ".dat" -> blocks(stem, 2);
      case ".obj" -> number(stem + ".bdf", 0);
      default -> Long.MAX_VALUE;
    };
  }

  private long blocks(String tree, int position) throws IOException {
    long blocks = number(tree + ".bpt", position);
    return blocks == Long.MAX_VALUE ? blocks : blocks * BLOCK;
  }

  /** A number of a file of numbers; the highest there is, where the file is too short for it. */
  private long number(String name, int position) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return Long.MAX_VALUE;
    }
    ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      in.read(number, (long) position * Long.BYTES);
    }
    return number.hasRemaining() || number.getLong(0) < 0 ? Long.MAX_VALUE : number.getLong(0);
  }
}
