package org.aseankg.search;

import static org.aseankg.search.SearchFixture.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of names that differ by marks alone, and what filters leave. */
class LadderTest {

  private KgStore store;
  private NameIndex index;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = KgStore.inMemory();
    SearchFixture.load(
        store,
        folder,
        "place/level,Lương,",
        "place/heavy,Lượng,",
        "place/plain,Luong,",
        "place/other-vowel,Luông,",
        "place/longer,Lương Sơn,Sơn Lương",
        "place/peace,Hòa Bình,",
        "place/word-order,Bình Hòa,");
    index = NameIndex.over(store, SearchFixture.IRIS);
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @Test
  void marksTyped_rankTheNameThatBearsThemFirst_andOtherMarksBelowNone() {
    assertThat(found(index, "Lương"))
        .startsWith(
            "exact place/level",
            "unaccented place/plain",
            "unaccented place/heavy",
            "unaccented place/other-vowel");
    assertThat(found(index, "Lượng"))
        .startsWith(
            "exact place/heavy",
            "unaccented place/plain",
            "unaccented place/level",
            "unaccented place/other-vowel");
  }

  @Test
  void noMarksTyped_loseNothing() {
    assertThat(found(index, "luong"))
        .hasSize(5)
        .startsWith("exact place/plain")
        .contains(
            "unaccented place/level",
            "unaccented place/heavy",
            "unaccented place/other-vowel",
            "prefix place/longer");
  }

  @Test
  void toneOnTheOtherVowel_isAVariant_ofTheSameOrderOnly() {
    assertThat(found(index, "Hoà Bình"))
        .containsExactly("tone-variant place/peace", "unaccented place/word-order");
  }

  @Test
  void scores_fallFromRungToRung() {
    for (String text : List.of("Lương", "luong", "Hoà Bình", "Luongg", "l")) {
      List<Hit> hits = index.search(SearchRequest.of(text, 10));
      for (int i = 1; i < hits.size(); i++) {
        assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
        assertThat(hits.get(i).rung()).isGreaterThanOrEqualTo(hits.get(i - 1).rung());
      }
    }
  }

  @Test
  void wholeName_leavesNoTypos_beginningsDo() {
    assertThat(found(index, "Lương Sơn")).containsExactly("exact place/longer");
    assertThat(found(index, "Luong Son")).containsExactly("unaccented place/longer");
    assertThat(found(index, "Luonf")).contains("typo place/plain");
  }

  @Test
  void filters_leaveKindsAndLanguages() {
    SearchRequest request = SearchRequest.of("Lương", 10);
    assertThat(index.search(request.withKind("place"))).hasSize(5);
    assertThat(index.search(request.withKind("person"))).isEmpty();
    assertThat(names("vi")).hasSize(5);
    assertThat(names("en")).isEmpty();
  }

  private List<Hit> names(String language) {
    return index.search(new SearchRequest("Lương", List.of(), Optional.of(language), "en", 10));
  }

  @Test
  void limit_takesTheNearest() {
    assertThat(index.search(SearchRequest.of("Lương", 2)))
        .extracting(Hit::matched)
        .containsExactly("Lương", "Luong");
  }

  @Test
  void suggestion_takesTheLastWordAsBegun() {
    assertThat(index.suggest(SearchRequest.of("sơn l", 10)))
        .extracting(Hit::matched)
        .containsExactly("Sơn Lương");
    assertThat(index.suggest(SearchRequest.of("L", 10).withKind("place"))).hasSize(5);
  }

  @Test
  void entity_isOneHit_withItsOtherNames() {
    List<Hit> hits = index.search(SearchRequest.of("son luong", 10));
    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).label()).isEqualTo("Lương Sơn");
    assertThat(hits.get(0).matched()).isEqualTo("Sơn Lương");
    assertThat(hits.get(0).altLabels()).containsExactly("Sơn Lương");
    assertThat(hits.get(0).language()).isEqualTo("vi");
  }
}
