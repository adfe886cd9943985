package org.aseankg.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the search answers, and finds nothing it should not. */
class HostileTextTest {

  private static final NameIndex INDEX = BundledGraph.names();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n\u0000",
        "…!?()[]{}\"'`~*^:\\/|&-_=<>.,;",
        "☺️🇻🇳👩‍💻",
        "\u202e\u2066\u200b\ufeff\u00ad",
        "\u0301\u0323\u0300",
        "\ud800",
        "+",
        "%"
      })
  void textWithoutWords_findsNothing(String text) {
    assertThat(INDEX.search(SearchRequest.of(text, 10))).isEmpty();
    assertThat(INDEX.suggest(SearchRequest.of(text, 10))).isEmpty();
    assertThat(INDEX.named(text)).isEmpty();
    assertThat(INDEX.nearly(text, 10)).isEmpty();
    assertThat(INDEX.startsName(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "label:* OR kind:person",
        "a* AND NOT b~2",
        "[a TO z]",
        "/.*/",
        "\"ASEAN\"^10",
        "x) OR (y",
        "'; DROP TABLE names; --",
        "<script>alert(1)</script>",
        "SELECT * WHERE { ?s ?p ?o }"
      })
  void syntaxOfQueries_isText(String text) {
    assertThat(INDEX.search(SearchRequest.of(text, 10)))
        .allMatch(h -> h.rung().compareTo(Rung.PREFIX) >= 0 || text.contains("ASEAN"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 200_000})
  void longTexts_areAnswered(int length) {
    List<String> texts =
        List.of(
            "a".repeat(length),
            "ă".repeat(length),
            "a ".repeat(length / 2),
            "một hai ba bốn ".repeat(length / 15),
            "21st ".repeat(length / 5),
            "Dr ".repeat(length / 3),
            "+3 ".repeat(length / 3),
            "\u0301".repeat(length));
    for (String text : texts) {
      assertThat(INDEX.search(SearchRequest.of(text, 10))).isEmpty();
      assertThat(INDEX.named(text)).isEmpty();
      assertThat(INDEX.nearly(text, 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202eViet Nam\u202c",
        "\ufeffViet\u00a0Nam",
        "V\u00adiet N\u200bam",
        "Ｖｉｅｔ Ｎａｍ",
        "Viet\u2009\u2028Nam!!!",
        "☺ Viet Nam ☺"
      })
  void invisibleAndWideCharacters_makeNoDifference(String text) {
    assertThat(INDEX.search(SearchRequest.of(text, 1)))
        .extracting(Hit::rung, h -> h.iri().replaceFirst("^.*/id/", ""))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rung.EXACT, "country/viet-nam"));
  }

  @Property(tries = 300)
  void anyText_isAnswered(@ForAll @StringLength(max = 60) String text) {
    List<Hit> hits = INDEX.search(SearchRequest.of(text, 5));
    assertThat(hits).hasSizeLessThanOrEqualTo(5);
    assertThat(INDEX.named(text)).allMatch(m -> m.rung().compareTo(Rung.UNACCENTED) <= 0);
    INDEX.suggest(SearchRequest.of(text, 5));
    INDEX.described(Description.of(Set.copyOf(List.of(text, Folding.bare(text)))), 3);
  }
}
