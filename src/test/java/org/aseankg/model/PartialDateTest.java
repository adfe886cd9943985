package org.aseankg.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2025-10-07,2025-10-07",
    "2026-11-20,2026-11-20",
    "2026-11-21,2026-11-21",
    "2030-01-05,2030-01-05",
    "2025-10,2025-10-31",
    "2024-02,2024-02-29",
    "2026-11,2026-11-21",
    "2024,2024-12-31",
    "2026,2026-11-21",
    "2030,2030-12-31"
  })
  void dayAsOf_isTheLastButTodayWhereItIsUnderWay(String date, LocalDate day) {
    assertThat(PartialDate.parse(date).dayAsOf(LocalDate.of(2026, 11, 21))).isEqualTo(day);
  }
}
