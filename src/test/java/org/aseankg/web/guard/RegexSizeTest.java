package org.aseankg.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~|0",
        "abc|3",
        "a{10}|10",
        "a{2,7}b|8",
        "a{3,}|4",
        "(ab){10}|30",
        "((a{100}){100}){100}|1010100",
        "[]a{9}]{5}|5",
        "[^]\\]{9}]x|2",
        "\\(a{4}|5",
        "a{x}|4",
        "(((|3",
        ")a{2}|2",
      })
  void size_isThatOfTheRepetitionsWrittenOut(String expression, long size) {
    assertThat(RegexSize.of(expression)).isEqualTo(size);
  }
}
