package org.aseankg.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of what is sent, from {@code src/test/resources/hostile}: a section under each {@code ##
 * name}, a probe a line, {@code \n} for a new line within one.
 */
final class Probes {

  private Probes() {}

  static Map<String, List<String>> read(String file) throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : text(file).split("\n")) {
      if (line.startsWith("## ")) {
        section = new ArrayList<>();
        sections.put(line.substring(3).strip(), section);
      } else if (!line.isEmpty() && !line.startsWith("// ")) {
        section.add(unescaped(line));
      }
    }
    return sections;
  }

  static String text(String file) throws IOException {
    try (InputStream in = Probes.class.getResourceAsStream("/hostile/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
  }
}
