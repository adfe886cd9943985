package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.config.Keys;
import org.aseankg.config.Setting;
import org.aseankg.config.Settings;
import org.junit.jupiter.api.Test;

/** The settings told to operators are those there are. */
class SettingsTableTest {

  private static final Path PAGE = Path.of("docs/operation.md");

  @Test
  void table_isTheListOfSettings() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
            .dropWhile(l -> !l.startsWith("| setting |"))
            .skip(2)
            .takeWhile(l -> l.startsWith("|"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Keys.all().stream().map(SettingsTableTest::row).toList());
  }

  @Test
  void exampleOfAFile_isRead() throws IOException {
    List<MarkdownBlocks.Block> examples =
        MarkdownBlocks.of(PAGE).stream().filter(b -> b.kind().equals("yaml")).toList();
    assertThat(examples).isNotEmpty();
    for (MarkdownBlocks.Block example : examples) {
      Path file = Files.createTempFile("settings", ".yaml");
      Files.writeString(file, example.text());
      Settings settings =
          Settings.read(java.util.Optional.of(file), java.util.Map.of(), java.util.Map.of());
      Files.delete(file);
      assertThat(settings.told()).as(example.toString()).isNotEmpty();
    }
  }

  private static String row(Setting<?> setting) {
    String otherwise = setting.defaultText();
    return "| `"
        + setting.name()
        + "` | "
        + setting.type().unit()
        + " | "
        + (otherwise.isEmpty() ? "" : "`" + otherwise + "` ")
        + "| "
        + setting.purpose()
        + " |";
  }
}
