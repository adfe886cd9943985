package org.aseankg.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aseankg.NotFoundException;

/**
 * The files that travel with the program: {@code ontology/}, {@code data/}, {@code queries/} and
 * {@code lexicon/}. It reads them alike from the jar and from a folder of classes, and finds the
 * files of a kind by their folder.
 */
public final class Bundle {

  private Bundle() {}

  /**
   * The names of the files directly in a bundled folder that end with {@code suffix}, in
   * alphabetical order, as {@code folder/name}.
   */
  public static List<String> list(String folder, String suffix) {
    return entries(folder, f -> Files.isRegularFile(f) && f.toString().endsWith(suffix));
  }

  /** The folders directly in a bundled folder, in alphabetical order, as {@code folder/name}. */
  public static List<String> folders(String folder) {
    return entries(folder, Files::isDirectory);
  }

  private static List<String> entries(String folder, Predicate<Path> wanted) {
    URL url = Bundle.class.getResource("/" + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return entries(Path.of(uri), folder, wanted);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return entries(jar.getPath("/" + folder), folder, wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled folder " + folder + " cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> entries(Path path, String folder, Predicate<Path> wanted)
      throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(wanted)
          .map(f -> f.getFileName().toString().replace("/", ""))
          .sorted()
          .map(f -> folder + "/" + f)
          .toList();
    }
  }

  /**
   * Opens a bundled file.
   *
   * @throws NotFoundException if there is none of that name
   */
  public static InputStream open(String path) {
    InputStream in = Bundle.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new NotFoundException("There is no bundled file " + path + ".");
    }
    return in;
  }

  /** The text of a bundled file. */
  public static String text(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled file " + path + " cannot be read.", e);
    }
  }
}
