package org.aseankg.coverage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One fact that a careful reader takes from an article.
 *
 * @param kind event, role, post, series, chairmanship, instrument or theme
 * @param cells the fields, each with its accepted spellings
 */
record GoldLine(String kind, List<List<String>> cells) {

  /** The facts of a file that must be in the graph; those marked as optional are left out. */
  static List<GoldLine> required(Path file) throws java.io.IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("?"))
        .map(l -> l.split("\t", -1))
        .map(
            c ->
                new GoldLine(
                    c[0],
                    Arrays.stream(c).skip(1).map(x -> Arrays.asList(x.split("\\|"))).toList()))
        .toList();
  }

  @Override
  public String toString() {
    return kind + " " + cells;
  }
}
