package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {

  private static final String HOLDERS =
      """
      position,person,personID,start,end
      Head of Civil Service,Lee Ek Tieng,Q900000003,1994,1999
      Minister of Nothing,Nobody At All,Q900000004,1994,1999
      """;

  @TempDir Path folder;

  @Test
  void proposals_goToAFile_thatIsLinkedFromTheNextTime() throws IOException {
    Path holders = write("holders.csv", HOLDERS);
    Path out = folder.resolve("links.sssom.tsv");

    CommandRun run =
        CommandRun.of("link", "--against", holders.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .endsWith(
            "2 things of others looked at: 0 linked already, 0 judged before, 1 proposed, 0 contradictions.\n");
    assertThat(Files.readString(out))
        .contains("person:lee-ek-tieng\tLee Ek Tieng\tskos:exactMatch");

    Files.writeString(
        out,
        Files.readString(out)
            .replace("skos:exactMatch\t\t", "skos:exactMatch\tNot\t")
            .replace("semapv:CompositeMatching", "semapv:ManualMappingCuration"));
    CommandRun again =
        CommandRun.of("link", "--against", holders.toString(), "--out", out.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("1 judged before, 0 proposed");
    assertThat(Files.readString(out)).contains("\tNot\t");
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void loadedDataOfOthers_isUsedWithoutAgainst_andNamesOfCldrAreLoadedByAnOption()
      throws IOException {
    String store = folder.resolve("store").toString();
    Path holders = write("holders.csv", HOLDERS);
    CommandRun load =
        CommandRun.of("load", "--store", store, holders.toString(), "--cldr-territories");
    assertThat(load.exitCode()).as(load.err()).isZero();
    assertThat(CommandRun.of("link", "--store", store).out()).contains("wd:Q900000003");
    assertThat(CommandRun.of("search", "--store", store, "Myanmar (Burma)").out())
        .contains("country/myanmar");
  }

  @Test
  void wrongUse_isToldInOneSentence() throws IOException {
    assertRefused("The least score is 2.0: expected a number from 0 to 1.", "link", "--least", "2");
    assertRefused(
        "There is no type \"song\" to link: expected country, person, place, post.",
        "link",
        "--type",
        "song");
    assertRefused(
        "The mapping set cannot go to x.tsv: expected a name that ends in .sssom.tsv.",
        "link",
        "--out",
        "x.tsv");
    assertRefused(
        "Nothing to load is named: expected files or folders, or --cldr-territories.", "load");
    assertRefused(
        "The store holds no country with a code of ISO 3166, so no name can be told: expected the bundled data, or countries of yours.",
        "load",
        "--no-bundled",
        "--cldr-territories");
  }

  @Test
  void whatIsComparedWith_mustLoad() throws IOException {
    Path broken = write("broken.json", "{\"features\":[");
    CommandRun run = CommandRun.of("link", "--against", broken.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("broken.json:1:14: The file ends in the middle")
        .endsWith("Nothing was compared, since a file was refused: expected files that load.\n");
  }

  private static void assertRefused(String said, String... args) {
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("asean-kg: " + said + "\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
