package org.aseankg.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.aseankg.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has the conversation that {@code docs/review.md} shows. */
class ReviewExamplesTest {

  private static final String TYPED = "> ";

  @TempDir Path temp;

  @Test
  void dialog_goesAsShown() throws Exception {
    FileUtils.copyDirectory(Path.of("docs/examples/review").toFile(), temp.toFile());
    String dialog =
        MarkdownBlocks.of(Path.of("docs/review.md")).stream()
            .filter(b -> b.kind().equals("dialog"))
            .findFirst()
            .orElseThrow()
            .text();
    String typed =
        dialog
            .lines()
            .filter(l -> l.startsWith(TYPED))
            .map(l -> l.substring(TYPED.length()) + "\n")
            .collect(Collectors.joining());
    String shown =
        dialog
            .lines()
            .filter(l -> !l.startsWith(TYPED))
            .map(l -> l + "\n")
            .collect(Collectors.joining());
    CommandRun run =
        CommandRun.typing(
            typed,
            "review",
            temp.resolve("proposed").toString(),
            "--articles",
            temp.resolve("articles").toString());
    assertThat(run.out()).as(run.err()).isEqualTo(shown);
  }
}
