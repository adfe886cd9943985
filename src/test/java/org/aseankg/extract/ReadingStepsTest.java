package org.aseankg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.api.Test;

/** Each step of reading by itself, on sentences made for it. */
class ReadingStepsTest {

  private static final KgOntology ONTOLOGY = KgOntology.bundled(BundledGraph.iris());
  private static final Words VI = Words.of("vi", ONTOLOGY);
  private static final Words EN = Words.of("en", ONTOLOGY);
  private static final Gazetteer NAMES =
      BundledGraph.store().read(d -> Gazetteer.read(d, BundledGraph.iris(), ""));

  @Test
  void cleaning_blanksTagsAndKeepsOffsets() {
    CleanText clean = TextCleaner.clean("<p>A &amp; <b>Bali</b></p>");
    int at = clean.text().indexOf("Bali");
    assertThat(clean.text()).contains("A & ").doesNotContain("<");
    assertThat(clean.start(at)).isEqualTo(14);
    assertThat(clean.end(at + 4)).isEqualTo(18);
  }

  @Test
  void cleaning_composesLettersAndCountsThoseGiven() {
    String decomposed = "Ha\u0300 No\u0323\u0302i x";
    CleanText clean = TextCleaner.clean(decomposed);
    assertThat(clean.text()).isEqualTo("H\u00e0 N\u1ed9i x");
    assertThat(clean.start(clean.text().indexOf('x'))).isEqualTo(decomposed.indexOf('x'));
  }

  @Test
  void cleaning_countsCodePoints() {
    CleanText clean = TextCleaner.clean("\ud83d\ude00 Bali");
    assertThat(clean.start(clean.text().indexOf("Bali"))).isEqualTo(2);
  }

  @Test
  void cleaning_leavesTextThatIsNoPage() {
    assertThat(TextCleaner.clean("a < b and SELECT ?s { ?s ?p \"<x\" }").text())
        .isEqualTo("a < b and SELECT ?s { ?s ?p \"<x\" }");
  }

  @Test
  void layout_tellsCaptionsMenusAndTeasersFromText() {
    String text =
        "Home | News | Sport\nASEAN officials meet again in Bali this week\n01/02/2021 - 10:00\n"
            + "Officials of all member states met in Bali for two days of talks on the public service.\n"
            + "Photo: a hall\nRelated news\nSomething else entirely";
    List<Line.Kind> kinds =
        Layout.of(TextCleaner.clean(text), EN).stream().map(Line::kind).toList();
    assertThat(kinds)
        .containsExactly(
            Line.Kind.BOILERPLATE,
            Line.Kind.TITLE,
            Line.Kind.DATELINE,
            Line.Kind.BODY,
            Line.Kind.CAPTION,
            Line.Kind.BOILERPLATE,
            Line.Kind.BOILERPLATE);
  }

  @Test
  void sentences_endNeitherAtAbbreviationsNorInNumbers() {
    assertThat(sentences("TS. An nói về 2.5 tỷ. Bà Bình đồng ý.", VI)).hasSize(2);
    assertThat(sentences("Dr. Smith spoke. He left.", EN)).hasSize(2);
  }

  @Test
  void dates_areReadInAllForms() {
    assertThat(dates("từ ngày 2 đến 4/5/2021", VI)).containsExactly("2021-05-02/2021-05-04");
    assertThat(dates("sáng 3/8 và tháng 9/2022", VI)).containsExactly("0000-08-03", "2022-09");
    assertThat(dates("ngày 7 tháng 6 năm 2020", VI)).containsExactly("2020-06-07");
    assertThat(dates("on May 3-5, 2019", EN)).containsExactly("2019-05-03/2019-05-05");
    assertThat(dates("on 18 November 2020", EN)).containsExactly("2020-11-18");
    assertThat(dates("The may of 3/8 of them", EN)).isEmpty();
  }

  @Test
  void dates_areCountedFromTheDayOfTheArticle() {
    List<DateMention> found =
        DateReader.read(tokens("It opened yesterday."), EN, LocalDate.of(2021, 5, 4));
    assertThat(found).extracting(d -> d.start().iso()).containsExactly("2021-05-03");
  }

  @Test
  void people_areReadWithTitlesBeforeAndBehind() {
    Agent before = agents("Thứ trưởng Bộ Nội vụ Lê Thị Mơ phát biểu.", VI).get(0);
    assertThat(before.name()).isEqualTo("Lê Thị Mơ");
    assertThat(before.posts()).extracting(Agent.Post::title).containsExactly("Thứ trưởng");
    assertThat(before.posts().get(0).body().name()).isEqualTo("Bộ Nội vụ");
    Agent behind =
        agents("Jane Roe, Director-General of the Public Service Department, spoke.", EN).get(0);
    assertThat(behind.name()).isEqualTo("Jane Roe");
    assertThat(behind.posts().get(0).body().name()).isEqualTo("Public Service Department");
  }

  @Test
  void editions_areReadByAcronymOrdinalAndMark() {
    assertThat(editions("ACCSM 21 mở ra.", VI)).containsExactly("series/accsm 21");
    assertThat(editions("the 20th ACCSM", EN)).containsExactly("series/accsm 20");
    assertThat(editions("Hội nghị Mưa rào lần thứ 3 và 4", VI))
        .containsExactly("series/hoi-nghi-mua-rao 3", "series/hoi-nghi-mua-rao 4");
    assertThat(editions("Cách mạng công nghiệp lần thứ tư", VI)).isEmpty();
  }

  private static List<Tok> tokens(String text) {
    return Tokens.of(text, 0, text.length());
  }

  private static List<Sentence> sentences(String text, Words words) {
    return Sentence.of(
        TextCleaner.clean(text), List.of(new Line(Line.Kind.BODY, 0, text.length())), words);
  }

  private static List<String> dates(String text, Words words) {
    return DateReader.read(tokens(text), words, null).stream()
        .map(d -> d.start().iso() + (d.end() == null ? "" : "/" + d.end().iso()))
        .toList();
  }

  private static List<Agent> agents(String text, Words words) {
    return AgentFinder.find(sentences(text, words).get(0), words, new Cast(NAMES, words));
  }

  private static List<String> editions(String text, Words words) {
    return EditionFinder.find(sentences(text, words).get(0), words, new Cast(NAMES, words)).stream()
        .flatMap(e -> e.numbers().stream().map(n -> e.series() + " " + n))
        .toList();
  }
}
