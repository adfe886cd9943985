package org.aseankg.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

  private static final List<Offer<String>> OFFERS =
      List.of(new Offer<>("a/x", "ax"), new Offer<>("a/y", "ay"), new Offer<>("b/x", "bx"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | ax",
        "'' | ax",
        "*/* | ax",
        "* | ax",
        "a/y | ay",
        "b/* | bx",
        "a/*;q=0.5, b/x;q=0.6 | bx",
        "a/x;q=0.1, a/*;q=0.9 | ay",
        "a/x;q=0, a/y;q=0, b/x;q=0 | -",
        "c/x | -",
        "a/x;q=0, */* | ay",
        "a/y;level=1;q=0.4, b/x;q=0.5 | bx",
        "a/y;q=nonsense, b/x;q=0.001 | bx",
        "a/y;q=NaN, b/x;q=0.001 | bx",
        "A/Y | ay",
        ", ;, a/y | ay"
      })
  void choose_bestOffer(String header, String expected) {
    String chosen = Accept.parse(header).choose(OFFERS).map(Offer::value).orElse(null);
    assertThat(chosen).isEqualTo(expected);
  }
}
