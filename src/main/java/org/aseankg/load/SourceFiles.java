package org.aseankg.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aseankg.InvalidInputException;
import org.aseankg.config.Bundle;

/** Finds the files of a load. */
public final class SourceFiles {

  private static final List<String> BUNDLED =
      List.of("data/reference", "data/records", "data/links");

  private SourceFiles() {}

  /** The files that travel with the program. */
  public static List<SourceFile> bundled() {
    List<SourceFile> files = new ArrayList<>();
    for (String folder : BUNDLED) {
      Bundle.list(folder, "").stream()
          .filter(f -> !f.endsWith(".md"))
          .map(SourceFile::bundled)
          .forEach(files::add);
    }
    return files;
  }

  /**
   * The files a user named; a folder stands for all files below it, except hidden ones and those
   * that only describe ({@code .md}, {@code .txt}, {@code .schema.json}, {@code -metadata.json}).
   *
   * @throws InvalidInputException if a path does not exist, or a folder holds no file
   */
  public static List<SourceFile> of(List<Path> paths) {
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new InvalidInputException("There is no file or folder " + path + ".");
      }
      try {
        if (Files.isDirectory(path)) {
          List<SourceFile> found = walk(path);
          if (found.isEmpty()) {
            throw new InvalidInputException("The folder " + path + " holds no file to load.");
          }
          files.addAll(found);
        } else {
          files.add(SourceFile.of(path));
        }
      } catch (IOException e) {
        throw new InvalidInputException(path + " cannot be read: " + e.getMessage() + ".", e);
      }
    }
    return files;
  }

  private static List<SourceFile> walk(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path :
          paths
              .filter(Files::isRegularFile)
              .filter(p -> isData(folder.relativize(p)))
              .sorted()
              .toList()) {
        files.add(SourceFile.of(path));
      }
    }
    return files;
  }

  private static boolean isData(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = path.getFileName().toString();
    return !name.endsWith(".md")
        && !name.endsWith(".txt")
        && !name.endsWith(".schema.json")
        && !name.endsWith(Sidecar.ENDING);
  }
}
