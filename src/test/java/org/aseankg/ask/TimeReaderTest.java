package org.aseankg.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in questions, asked on 21 November 2026. */
class TimeReaderTest {

  private static final Words WORDS =
      Words.bundled(KgOntology.bundled(BundledGraph.iris()), BundledGraph.iris());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | on 7 October 2025 | 2025-10-07",
        "en | October 7, 2025 | 2025-10-07",
        "en | the 7th of October 2025 | 2025-10-07",
        "en | in August 2022 | 2022-08",
        "en | in 2022 | 2022",
        "en | 2022-08-05 | 2022-08-05",
        "en | 05/08/2022 | 2022-08-05",
        "en | 8/2022 | 2022-08",
        "en | since 2013 | 2013-01-01/..",
        "en | before 2013 | ../2012-12-31",
        "en | after 2013 | 2014-01-01/..",
        "en | between 2013 and 2015 | 2013-01-01/2015-12-31",
        "en | from 2013 to 2015 | 2013-01-01/2015-12-31",
        "en | 2021-2025 | 2021-01-01/2025-12-31",
        "en | last year | 2025",
        "en | five years ago | 2021",
        "en | this month | 2026-11",
        "en | yesterday | 2026-11-20",
        "vi | ngày 7/10/2025 | 2025-10-07",
        "vi | ngày 7 tháng 10 năm 2025 | 2025-10-07",
        "vi | tháng 8 năm 2022 | 2022-08",
        "vi | tháng 8/2022 | 2022-08",
        "vi | tháng tám năm 2022 | 2022-08",
        "vi | năm 2022 | 2022",
        "vi | nam 2022 | 2022",
        "vi | từ năm 2013 | 2013-01-01/..",
        "vi | trước năm 2013 | ../2012-12-31",
        "vi | từ 2013 đến 2015 | 2013-01-01/2015-12-31",
        "vi | năm ngoái | 2025",
        "vi | cách đây hai năm | 2024",
        "vi | tính đến tháng 1 năm 1998 | 1998-01",
        "en | ACCSM 21 | ''",
        "en | the post-2015 vision | ''",
        "en | 2022-13-40 | ''",
        "en | may I ask | ''",
      })
  void time_isReadAsExactlyAsItIsSaid(String language, String text, String expected) {
    QuestionText question = QuestionText.of(text);
    TimeReader reader =
        new TimeReader(question, WORDS.of(language), WORDS.numbers(), LocalDate.of(2026, 11, 21));
    assertThat(reader.read().stream().map(TimeSpan::toString).collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
