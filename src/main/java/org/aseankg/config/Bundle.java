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
import java.util.stream.Stream;
import org.aseankg.NotFoundException;

/**
 * The files that travel with the program: {@code ontology/}, {@code data/} and {@code queries/}. It
 * reads them alike from the jar and from a folder of classes, and finds the files of a kind by
 * their folder.
 */
public final class Bundle {

  private Bundle() {}

  /**
   * The names of the files directly in a bundled folder that end with {@code suffix}, in
   * alphabetical order, as {@code folder/name}.
   */
  public static List<String> list(String folder, String suffix) {
    URL url = Bundle.class.getResource("/" + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return list(Path.of(uri), folder, suffix);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return list(jar.getPath("/" + folder), folder, suffix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled folder " + folder + " cannot be read.", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> list(Path path, String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(suffix))
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
