package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Test
  void parse_severalAndEmptyOnes() {
    Parameters parameters = Parameters.parse("a=1&&b=&c&a=2%20+%2B&=x");
    assertThat(parameters.all("a")).containsExactly("1", "2  +");
    assertThat(parameters.one("b")).contains("");
    assertThat(parameters.one("c")).contains("");
    assertThat(parameters.one("d")).isEmpty();
    assertThatThrownBy(() -> parameters.one("a")).hasMessageContaining("a is given 2 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%FF", "%C3=1", "a=%ED%A0%80", "a=%C0%AF"})
  void parse_whatIsNotEncodedUtf8(String text) {
    assertThatThrownBy(() -> Parameters.parse(text)).isInstanceOf(RequestException.class);
  }

  @Property
  void parse_readsWhatWasEncoded(@ForAll String value) {
    String sent =
        new String(
            value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8);
    Parameters parameters = Parameters.parse("q=" + ServerFixture.encode(sent));
    assertThat(parameters.one("q")).contains(sent);
  }
}
