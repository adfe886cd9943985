package org.aseankg.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageWordsTest {

  @Test
  void words_areThereInBothLanguages() {
    assertThat(PageWords.of("vi").names()).isEqualTo(PageWords.of("en").names());
  }
}
