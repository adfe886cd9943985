package org.aseankg.extract.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.score.Found.Spot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads articles written for this project, in both languages and several layouts, and holds what is
 * proposed against what a careful reader takes from them. The floors are what was reached: who
 * raises it raises them, who falls below it says why.
 */
class OwnArticlesTest {

  private static final Path FOLDER = Path.of("src/test/resources/articles/own");
  private static final ArticleSet SET = new ArticleSet();

  @BeforeAll
  static void read() {
    ExtractService service = ArticleSet.service("");
    for (String name : ArticleSet.names(FOLDER)) {
      SET.add(service, FOLDER.resolve(name + ".txt"), FOLDER.resolve(name + ".tsv"));
    }
    System.out.print(SET.table("own articles"));
    System.out.println(SET.sum("en-").line("own articles in English"));
    System.out.println(SET.sum("vi-").line("own articles in Vietnamese"));
  }

  @Test
  void allArticles_areScored() {
    assertThat(SET.scores()).hasSize(12);
    Score all = SET.sum("");
    assertThat(all.found.size() + all.missed.size()).isEqualTo(174);
  }

  @Test
  void facts_areFoundInBothLanguages() {
    assertThat(SET.sum("").f1()).isGreaterThanOrEqualTo(0.94);
    assertThat(SET.sum("en-").f1()).isGreaterThanOrEqualTo(0.90);
    assertThat(SET.sum("vi-").f1()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void whatIsOfferedAsCertain_isRight() {
    assertThat(SET.sum("").highPrecision()).isGreaterThanOrEqualTo(0.97);
  }

  /** A fact may rest on more words or fewer than a reader would mark, not on others. */
  @Test
  void facts_restOnTheWordsAReaderMarks() throws IOException {
    int right = 0;
    List<String> elsewhere = new ArrayList<>();
    for (Map.Entry<String, Score> article : SET.scores().entrySet()) {
      JsonNode facts =
          new ObjectMapper()
              .readTree(FOLDER.resolve(article.getKey() + ".json").toFile())
              .path("facts");
      for (Score.Pair pair : article.getValue().found) {
        List<Spot> marked = spots(facts.get(pair.wanted().line()));
        if (pair.found().spans().stream().anyMatch(s -> marked.stream().anyMatch(s::touches))) {
          right++;
        } else {
          elsewhere.add(article.getKey() + ": " + pair.found() + " " + pair.found().spans());
        }
      }
    }
    System.out.println(right + " facts rest on words of the gold, elsewhere: " + elsewhere);
    assertThat(elsewhere.size()).isLessThanOrEqualTo(right / 20);
  }

  private static List<Spot> spots(JsonNode fact) {
    List<Spot> spots = new ArrayList<>();
    fact.path("evidence")
        .forEach(e -> spots.add(new Spot(e.get("start").asInt(), e.get("end").asInt())));
    return spots;
  }
}
