package org.aseankg.extract.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a careful reader takes from an article: a table of kinds and fields, a bar between accepted
 * spellings, a question mark before what is neither rewarded nor punished.
 */
record Gold(List<Wanted> required, List<Wanted> optional) {

  /** The kinds that are scored. */
  static final List<String> KINDS =
      List.of("event", "role", "post", "series", "chairmanship", "instrument");

  /** One fact; each field with its accepted spellings. */
  record Wanted(String kind, List<List<String>> fields, int line) {}

  static Gold read(Path file) {
    List<Wanted> required = new ArrayList<>();
    List<Wanted> optional = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String kind = cells[0].replaceFirst("^\\?+", "");
      if (KINDS.contains(kind)) {
        List<List<String>> fields =
            Arrays.stream(cells).skip(1).map(c -> Arrays.asList(c.split("\\|", -1))).toList();
        (cells[0].startsWith("?") ? optional : required).add(new Wanted(kind, fields, i));
      }
    }
    return new Gold(required, optional);
  }

  List<Wanted> required(String kind) {
    return required.stream().filter(w -> w.kind().equals(kind)).toList();
  }

  List<Wanted> all(String kind) {
    List<Wanted> all = new ArrayList<>(required(kind));
    optional.stream().filter(w -> w.kind().equals(kind)).forEach(all::add);
    return all;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
