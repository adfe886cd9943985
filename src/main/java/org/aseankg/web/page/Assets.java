package org.aseankg.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aseankg.config.Bundle;
import org.aseankg.picture.MapSvg;
import org.aseankg.web.http.EntityTag;

/**
 * Style sheets, scripts and pictures of the pages: the files of {@code src/main/resources/assets}.
 * Their path has a version that changes with any of them, so that a browser keeps them for good.
 */
public final class Assets {

  /** What their paths begin with. */
  public static final String PATH = "/assets/";

  private static final String FOLDER = "assets";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json",
          "geojson", "application/geo+json",
          "txt", "text/plain;charset=utf-8",
          "png", "image/png",
          "woff2", "font/woff2");

  /** The outline that the maps of pages lie on, made from the one that pictures are drawn on. */
  public static final String OUTLINE = "region.svg";

  /** The part of CodeMirror that the query editor uses, from its WebJar. */
  private static final String EDITOR_JAR = "META-INF/resources/webjars/codemirror/5.65.16/";

  private static final List<String> EDITOR =
      List.of(
          "lib/codemirror.js",
          "lib/codemirror.css",
          "mode/sparql/sparql.js",
          "addon/hint/show-hint.js",
          "addon/hint/show-hint.css",
          "addon/edit/matchbrackets.js");

  private static final Assets BUNDLED = new Assets();

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String version;

  private Assets() {
    for (String file : Bundle.list(FOLDER, "")) {
      files.put(file.substring(FOLDER.length() + 1), bytes(file));
    }
    files.put(OUTLINE, MapSvg.outline().getBytes(StandardCharsets.UTF_8));
    EDITOR.forEach(f -> files.put(f.substring(f.lastIndexOf('/') + 1), bytes(EDITOR_JAR + f)));
    String[] parts =
        files.entrySet().stream()
            .map(f -> f.getKey() + ' ' + java.util.Arrays.hashCode(f.getValue()))
            .toArray(String[]::new);
    version = EntityTag.of(parts).replaceAll("[^A-Za-z0-9]", "").substring(0, 10);
  }

  /** The files of the jar. */
  public static Assets bundled() {
    return BUNDLED;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Bundle.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled file " + file + " cannot be read.", e);
    }
  }

  /** Changes with any of the files. */
  public String version() {
    return version;
  }

  /**
   * The path of a file.
   *
   * @throws IllegalStateException if there is none of that name
   */
  public String path(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalStateException("There is no file assets/" + name);
    }
    return PATH + version + '/' + name;
  }

  Optional<byte[]> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The media type of a file by its ending. */
  static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
