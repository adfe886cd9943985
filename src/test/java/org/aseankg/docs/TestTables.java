package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tables of a page whose last column names the tests that hold what a row says. */
final class TestTables {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAME = Pattern.compile("`(\\w+)#(\\w+)`");

  /**
   * A row.
   *
   * @param place file and line
   * @param cells its cells, the last of which names tests
   */
  record Row(String place, List<String> cells) {
    @Override
    public String toString() {
      return place + " " + cells;
    }
  }

  private TestTables() {}

  /** The rows of a page's tables without their heads, by the title of the section. */
  static Map<String, List<Row>> read(Path page) throws IOException {
    Map<String, List<Row>> sections = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(page, StandardCharsets.UTF_8);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        rows = new ArrayList<>();
        sections.put(line.substring(3), rows);
      } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
        String[] cells = line.substring(1).split("\\|");
        rows.add(new Row(page + ":" + (i + 1), Stream.of(cells).map(String::strip).toList()));
      }
    }
    sections.values().forEach(all -> all.subList(0, Math.min(1, all.size())).clear());
    return sections;
  }

  /**
   * Fails unless the row has so many cells, the last of which names tests that run, commas between.
   */
  static void requireTests(Row row, int columns) throws Exception {
    assertThat(row.cells()).as(row.toString()).hasSize(columns).noneMatch(String::isBlank);
    for (String named : row.cells().get(columns - 1).split(", ")) {
      Matcher name = NAME.matcher(named);
      assertThat(name.matches()).as(row.toString()).isTrue();
      requireTest(name.group(1), name.group(2), row);
    }
  }

  private static void requireTest(String type, String method, Row row) throws Exception {
    Class<?> found = find(type, row);
    List<Method> methods =
        Arrays.stream(found.getDeclaredMethods()).filter(m -> m.getName().equals(method)).toList();
    assertThat(methods).as(row.toString()).hasSize(1);
    assertThat(AnnotationSupport.isAnnotated(methods.get(0), Testable.class))
        .as(row.toString())
        .isTrue();
    assertThat(methods.get(0).isAnnotationPresent(Disabled.class)).as(row.toString()).isFalse();
    assertThat(found.isAnnotationPresent(Disabled.class)).as(row.toString()).isFalse();
  }

  private static Class<?> find(String simpleName, Row row) throws Exception {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> found = files.filter(f -> f.endsWith(simpleName + ".java")).toList();
      assertThat(found).as(row.toString()).hasSize(1);
      String path = TESTS.relativize(found.get(0)).toString().replaceFirst("\\.java$", "");
      return Class.forName(path.replace(File.separatorChar, '.'));
    }
  }
}
