package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aseankg.cli.CommandRun;
import org.aseankg.docs.MarkdownBlocks.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every command that a page shows in a {@code console} block and compares what it prints. */
class ConsoleExamplesTest {

  private static final String PROMPT = "$ ./asean-kg ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  static Stream<Block> examples() {
    return MarkdownBlocks.pages().stream()
        .flatMap(p -> MarkdownBlocks.of(p).stream())
        .filter(b -> b.kind().equals("console") && b.text().startsWith(PROMPT));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void command_printsWhatIsShown(Block block) {
    String[] lines = block.text().split("\n", 2);
    CommandRun run = CommandRun.of(words(lines[0].substring(PROMPT.length())));
    assertThat(run.out()).as(run.err()).isEqualTo(lines[1]);
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(line);
    while (m.find()) {
      words.add(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
    }
    return words.toArray(String[]::new);
  }
}
