package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command on files that are good, bad, gone or written by two at once. */
@Timeout(180)
class ExtractCommandTest {

  private static final Path OWN = Path.of("src/test/resources/articles/own");
  private static final String ARTICLE =
      "ASEAN trainers meet in Bali\n\n"
          + "The ASEAN Workshop on Clear Letters was held in Bali, Indonesia, on March 4, 2021. "
          + "It was chaired by Jane Roe, Director-General of the Public Service Department of Malaysia.\n";

  @TempDir Path temp;

  @Test
  void doubtfulRule_isNotOfferedAsCertain() throws IOException {
    Path article = Files.writeString(temp.resolve("letters.txt"), ARTICLE);
    String rules =
        "rule\tdecided\taccepted\tsame-as\tedited\trejected\tprecision\tfloor\tstanding\n"
            + "chair-by\t10\t5\t0\t0\t5\t0.500\t0.95\tdoubtful\n"
            + "post-in-apposition\t10\t10\t0\t0\t0\t1.000\t0.95\tcertain\n";
    Path table = Files.writeString(temp.resolve("standings.tsv"), rules);
    assertThat(certainty(run("extract", article.toString()), "chair-by")).isEqualTo("high");
    CommandRun lowered = run("extract", "--rules", table.toString(), article.toString());
    assertThat(certainty(lowered, "chair-by")).isEqualTo("medium");
    assertThat(certainty(lowered, "post-in-apposition")).isEqualTo("high");
    CommandRun statements =
        run("extract", "--format", "nt", "--rules", table.toString(), article.toString());
    assertThat(statements.out()).contains("concept/certainty/medium");

    Path review = Files.createDirectory(temp.resolve("review"));
    Files.move(table, review.resolve("rules.tsv"));
    run("extract", "--out", review.toString(), article.toString());
    assertThat(
            certainty(
                new CommandRun(0, Files.readString(review.resolve("letters.json")), ""),
                "chair-by"))
        .isEqualTo("medium");
  }

  @Test
  void tableThatIsNone_isRefused() throws IOException {
    Path article = Files.writeString(temp.resolve("letters.txt"), ARTICLE);
    Path table = Files.writeString(temp.resolve("standings.tsv"), "chair-by\tmaybe\n");
    CommandRun wrong = run("extract", "--rules", table.toString(), article.toString());
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(wrong.err()).contains("standings.tsv:1: expected certain or doubtful");
    CommandRun none = run("extract", "--rules", temp.resolve("no").toString(), article.toString());
    assertThat(none.exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void badFiles_areToldApart_andTheOthersRead() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(folder.resolve("good.txt"), ARTICLE);
    Files.writeString(folder.resolve("decomposed.txt"), nfd());
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    Files.write(folder.resolve("binary.txt"), new byte[] {1, 2, 0});
    Files.writeString(folder.resolve("paper.txt"), "%PDF-1.7");
    Files.write(folder.resolve("latin.txt"), "Đà".getBytes(StandardCharsets.UTF_16LE));
    Files.write(folder.resolve("latin1.txt"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("football.txt"), "The guests won the match of the town.");
    Files.createSymbolicLink(folder.resolve("gone.txt"), temp.resolve("nowhere"));
    Files.createDirectory(folder.resolve("folder.txt"));
    Path out = temp.resolve("out");
    CommandRun run = run("extract", "--out", out.toString(), folder.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.err())
        .contains("empty.txt is empty", "binary.txt is binary", "paper.txt is a PDF")
        .contains("latin.txt is binary", "latin1.txt is not in UTF-8")
        .contains("gone.txt is not there any more.", "folder.txt cannot be read")
        .contains("football.txt: Nothing is proposed.")
        .contains("3 articles read, 1 of them with nothing to propose, 7 refused.");
    assertThat(files(out)).containsExactly("decomposed.json", "football.json", "good.json");
  }

  @Test
  void decomposedLetters_giveTheSameFacts_atTheirOwnOffsets() throws IOException {
    Path composed = Files.writeString(temp.resolve("a.txt"), vietnamese());
    Path decomposed = Files.writeString(temp.resolve("b.txt"), nfd());
    String[] each = {record(composed), record(decomposed)};
    for (int i = 0; i < each.length; i++) {
      each[i] =
          each[i]
              .replaceAll("\"(start|end|length)\" : \\d+", "")
              .replaceAll("\"sha256\" : \"\\w+\"|source/[ab]", "");
    }
    assertThat(each[1]).isEqualTo(each[0]).contains("roles");
  }

  @Test
  void twoAtOnce_intoOneFolder_leaveWholeFiles() throws IOException {
    Path out = temp.resolve("out");
    List<CompletableFuture<CommandRun>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          CompletableFuture.supplyAsync(
              () -> run("extract", "--out", out.toString(), OWN.toString())));
    }
    both.forEach(r -> assertThat(r.join().exitCode()).as(r.join().err()).isZero());
    assertThat(files(out)).hasSize(12).allMatch(f -> f.endsWith(".json"));
    requireWhole(out);
  }

  @Test
  void killedHalfWay_leavesWholeFilesOnly_andCanBeRunAgain() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    for (int i = 0; i < 400; i++) {
      Files.copy(OWN.resolve("vi-agency-accsm-22.txt"), folder.resolve("a" + i + ".txt"));
    }
    Path out = Files.createDirectory(temp.resolve("out"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aseankg.cli.Main",
                "extract",
                "--out",
                out.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && files(out).size() < 5) {
      Thread.sleep(5);
    }
    process.destroyForcibly();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(files(out).size()).isBetween(5, 399);
    requireWhole(out);
  }

  private static void requireWhole(Path folder) throws IOException {
    for (String file : files(folder)) {
      if (file.endsWith(".json")) {
        assertThat(new ObjectMapper().readTree(folder.resolve(file).toFile()).has("source"))
            .isTrue();
      }
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static String vietnamese() throws IOException {
    return Files.readString(OWN.resolve("vi-portal-hrm-sejong-2022.txt"));
  }

  private static String nfd() throws IOException {
    return Normalizer.normalize(vietnamese(), Normalizer.Form.NFD);
  }

  private static String record(Path article) {
    return run("extract", article.toString()).out();
  }

  private static CommandRun run(String... args) {
    return CommandRun.of(args);
  }

  private static String certainty(CommandRun run, String rule) throws IOException {
    return new ObjectMapper()
        .readTree(run.out()).findParents("rule").stream()
            .filter(n -> n.get("rule").asText().equals(rule))
            .map(n -> n.get("certainty").asText())
            .findFirst()
            .orElse("none");
  }
}
