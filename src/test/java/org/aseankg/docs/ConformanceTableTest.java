package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Every row of {@code docs/conformance.md} names a test that there is and that runs. */
class ConformanceTableTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern NAME = Pattern.compile("`(\\w+)#(\\w+)`");

  /** A row: its cells, the last of which names the test. */
  private record Row(int line, List<String> cells) {
    @Override
    public String toString() {
      return "docs/conformance.md:" + line + " " + cells;
    }
  }

  private static final Map<String, List<Row>> SECTIONS = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/conformance.md"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ")) {
        rows = new ArrayList<>();
        SECTIONS.put(line.substring(3), rows);
      } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
        String[] cells = line.substring(1).split("\\|");
        rows.add(new Row(i + 1, Stream.of(cells).map(String::strip).toList()));
      }
    }
    SECTIONS.values().forEach(all -> all.subList(0, Math.min(1, all.size())).clear());
  }

  @Test
  void rows_nameTestsThatRun() throws Exception {
    for (Row row : rows()) {
      assertThat(row.cells()).as(row.toString()).hasSize(3).noneMatch(String::isBlank);
      Matcher name = NAME.matcher(row.cells().get(2));
      assertThat(name.matches()).as(row.toString()).isTrue();
      Class<?> type = find(name.group(1), row);
      List<Method> methods =
          Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals(name.group(2)))
              .toList();
      assertThat(methods).as(row.toString()).hasSize(1);
      assertThat(AnnotationSupport.isAnnotated(methods.get(0), Testable.class))
          .as(row.toString())
          .isTrue();
      assertThat(methods.get(0).isAnnotationPresent(Disabled.class)).as(row.toString()).isFalse();
      assertThat(type.isAnnotationPresent(Disabled.class)).as(row.toString()).isFalse();
    }
  }

  @Test
  void suites_areWhole() {
    assertThat(cases("SPARQL 1.1 Protocol")).hasSize(34).doesNotHaveDuplicates();
    assertThat(cases("SPARQL 1.1 Service Description")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void sections_haveEachItsRows() {
    assertThat(SECTIONS).hasSizeGreaterThan(8);
    SECTIONS.forEach((title, rows) -> assertThat(rows).as(title).isNotEmpty());
  }

  private static List<Row> rows() {
    return SECTIONS.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> cases(String section) {
    return SECTIONS.get(section).stream().map(r -> r.cells().get(0)).toList();
  }

  private static Class<?> find(String simpleName, Row row) throws Exception {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> found = files.filter(f -> f.endsWith(simpleName + ".java")).toList();
      assertThat(found).as(row.toString()).hasSize(1);
      String path = TESTS.relativize(found.get(0)).toString().replaceFirst("\\.java$", "");
      return Class.forName(path.replace(java.io.File.separatorChar, '.'));
    }
  }
}
