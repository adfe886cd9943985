package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aseankg.extract.review.ReviewFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  @TempDir Path temp;

  @Test
  void dialog_showsDecidesUndoesAndGoesOnLater() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withNewMeeting();
    // The event, two people; then the second of them is taken back and passed over.
    CommandRun first = review(files, "bogus\n\na\na\nreject\nundo\nn\nq\n");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("event/digital-records-2031 events  [high]")
        .contains("A »Workshop on Digital Records« was held here today.")
        .contains("rule head-word");
    assertThat(first.err()).contains("There is no command \"bogus\"", "Undone: ");
    assertThat(decisions(files)).hasSize(4);
    CommandRun second = review(files, "n\ne startDate=2031-03-13\na\na\na\n");
    assertThat(second.err()).contains("No open fact is left, but for 1 passed over.");
    assertThat(Files.readString(files.folder.resolve("accepted/new-meeting.reviewed.json")))
        .contains("\"startDate\" : \"2031-03-13\"", "\"reviewedBy\" : \"An\"");
    CommandRun report = run(files, "--report");
    assertThat(report.out())
        .startsWith(
            "rule\tdecided\taccepted\tsame-as\tedited\trejected\tprecision\tfloor\tstanding\n")
        .contains("verb-chair\t1\t1\t0\t0\t0\t1.000\t0.95\tcertain\n");
    assertThat(run(files, "--list").out()).contains("\taccepted\thigh\t", "verb-speaker");
  }

  @Test
  void whatRestsOnARejectedEvent_isNotAskedAbout() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withNewMeeting();
    CommandRun run = review(files, "r\na\na\na\na\na\na\na\n");
    assertThat(run.out()).doesNotContain("event/digital-records-2031 startDate", "verb-chair");
    assertThat(run.err())
        .containsPattern("No open fact is left; \\d+ rest on what was rejected")
        .doesNotContain("which was rejected as fact");
  }

  @Test
  void sameAs_takesTheNumberOfWhatIsOffered() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withKnownMeeting();
    CommandRun run = review(files, "s 9\nsame-as 1\nq\n");
    assertThat(run.out())
        .contains(
            "may be 1) event/accsm-21-som, 21st ACCSM Senior Officials' Meeting (the same series and edition");
    assertThat(run.err()).contains("There is no candidate 9");
    assertThat(decisions(files).get(0)).contains("\"as\":\"event/accsm-21-som\"");
  }

  @Test
  void acceptedRecord_loadsLikeAnyOther_intoAStore() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withNewMeeting();
    CommandRun list = run(files, "--list");
    String chair =
        list.out().lines().filter(l -> l.contains("verb-chair")).findFirst().orElseThrow();
    CommandRun accept = run(files, "--accept", chair.split("\t")[0]);
    assertThat(accept.err()).contains("1 accepted, 0 rejected.");
    CommandRun query =
        CommandRun.of(
            "query",
            "chairs-of-event",
            "--event",
            "event/digital-records-2031",
            "--format",
            "csv",
            "--data",
            files.folder.resolve("accepted").toString());
    assertThat(query.out()).as(query.err()).contains("Lan Thử");
    assertThat(
            CommandRun.of(
                    "validate",
                    files.folder.resolve("accepted").toString(),
                    "--no-bundled",
                    "--articles",
                    files.articles.toString())
                .out())
        .contains("Articles: 1 texts");
    assertThat(run(files, "--accept", chair.split("\t")[0]).exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run(files, "--accept", "nothing").exitCode()).isEqualTo(ExitCode.NEGATIVE);
  }

  @Test
  void signsThatSteerATerminal_areLeftOut() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withNewMeeting();
    Path proposal = files.folder.resolve("new-meeting.json");
    Files.writeString(
        proposal,
        Files.readString(proposal)
            .replace("About new", "\\u001b[2J\\u0007\\u202e\\u2066About\\nnew"));
    CommandRun run = review(files, "q\n");
    assertThat(run.out())
        .contains("article: [2JAbout new meeting")
        .doesNotContain("\u001b", "\u202e", "\u2066");
  }

  @Test
  void brokenProposals_areNamed_andTheOthersReviewed() throws IOException {
    ReviewFixture files = ReviewFixture.filesIn(temp).withNewMeeting();
    Files.writeString(files.folder.resolve("a-empty.json"), "");
    Files.writeString(files.folder.resolve("b-array.json"), "[]");
    Files.writeString(files.folder.resolve("c-deep.json"), "[".repeat(100_000));
    Files.write(files.folder.resolve("d-binary.json"), new byte[] {0, (byte) 0xff, 1});
    Files.writeString(files.folder.resolve("e-torn.json"), "{\"source\":{\"id\":");
    Files.writeString(
        files.folder.resolve("f-copy.json"),
        Files.readString(files.folder.resolve("new-meeting.json")));
    Files.writeString(files.folder.resolve("decisions.jsonl"), "no decision\n{}\n[]\n\u0000\n");
    CommandRun run = run(files, "--list");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(8);
    for (String name :
        List.of("a-empty", "b-array", "c-deep", "d-binary", "e-torn", "new-meeting")) {
      assertThat(run.err()).contains(name + ".json");
    }
    assertThat(run.err()).contains("decisions.jsonl:4: The line is no decision");
    assertThat(run.err().lines()).allMatch(l -> l.length() < 400);
  }

  @Test
  void wrongFolders_areToldInOneSentence() {
    CommandRun none = CommandRun.of("review", temp.resolve("none").toString(), "--no-bundled");
    assertThat(none.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(none.err()).contains("There is no folder");
    CommandRun articles =
        CommandRun.of(
            "review",
            temp.toString(),
            "--no-bundled",
            "--articles",
            temp.resolve("none").toString());
    assertThat(articles.exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void token_isPrintedOnce_andNeedsAKnownScope() throws IOException {
    String file = temp.resolve("tokens").toString();
    CommandRun made = CommandRun.of("token", "an", "--token-file", file);
    assertThat(made.out().strip()).matches("[A-Za-z0-9_-]{43}");
    assertThat(CommandRun.of("token", "b", "--token-file", file, "--scope", "all").exitCode())
        .isEqualTo(ExitCode.REFUSED);
    assertThat(Files.readAllLines(Path.of(file))).hasSize(1);
    CommandRun serve =
        CommandRun.of("serve", "--review", temp.toString(), "--no-bundled", "--port", "0");
    assertThat(serve.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(serve.err()).contains("--review lets nobody in without tokens");
  }

  private static CommandRun review(ReviewFixture files, String input) {
    return CommandRun.typing(
        input,
        "review",
        files.folder.toString(),
        "--articles",
        files.articles.toString(),
        "--reviewer",
        "An");
  }

  private static CommandRun run(ReviewFixture files, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "review";
    args[1] = files.folder.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  private static List<String> decisions(ReviewFixture files) throws IOException {
    return Files.readAllLines(files.folder.resolve("decisions.jsonl"));
  }
}
