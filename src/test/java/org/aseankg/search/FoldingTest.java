package org.aseankg.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đỗ Quang Trung      | đỗ quang trung      | đô quang trung      | do quang trung
          Thuỷ Điện, Hoà-Bình | thuỷ điện hoà bình  | thuy điên hoa binh  | thuy dien hoa binh
          ƯỚC                 | ước                 | ươc                 | uoc
          Türkiye             | türkiye             | türkiye             | turkiye
          SOM + 3             | som +3              | som +3              | som +3
          ACCSM21             | accsm 21            | accsm 21            | accsm 21
          21st, 50 %, 50%     | 21st 50 50%         | 21st 50 50%         | 21st 50 50%
          Prime Minister’s    | prime minister s    | prime minister s    | prime minister s
          Straße              | strasse             | strasse             | strasse
          """)
  void forms(String text, String exact, String toneless, String bare) {
    for (String typed : List.of(text, Normalizer.normalize(text, Normalizer.Form.NFD))) {
      assertThat(Folding.exact(typed)).isEqualTo(exact);
      assertThat(Folding.toneless(typed)).isEqualTo(toneless);
      assertThat(Folding.bare(typed)).isEqualTo(bare);
    }
  }

  @ParameterizedTest
  @CsvSource({"hoà,hòa", "Thuỷ,thủy", "khoẻ,khỏe", "Ðông,Đông", "quý,QUÝ", "hoàng,hòang"})
  void toneStyles_areOne(String one, String other) {
    assertThat(Folding.toneStyle(one)).isEqualTo(Folding.toneStyle(other));
  }

  @ParameterizedTest
  @CsvSource({"hoà,hoá", "hoà,hoa", "lương,lượng", "đông,dông", "mã,mạ"})
  void otherTones_stayOthers(String one, String other) {
    assertThat(Folding.toneStyle(one)).isNotEqualTo(Folding.toneStyle(other));
  }

  @Test
  void tokens_pointIntoTheTextGiven() {
    String text = Normalizer.normalize("Ông Đỗ (SOM + 3), 21st!", Normalizer.Form.NFD);
    List<Token> tokens = Folding.tokens(text);
    assertThat(tokens).extracting(Token::bare).containsExactly("ong", "do", "som", "+3", "21st");
    assertThat(tokens.stream().map(t -> text.substring(t.start(), t.end())))
        .containsExactly(
            Normalizer.normalize("Ông", Normalizer.Form.NFD),
            Normalizer.normalize("Đỗ", Normalizer.Form.NFD),
            "SOM",
            "+ 3",
            "21st");
  }

  @Property
  void tokens_areInOrder_andWithinTheText(@ForAll @StringLength(max = 200) String text) {
    int end = 0;
    for (Token token : Folding.tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end).isLessThan(token.end());
      assertThat(token.bare()).isNotEmpty();
      end = token.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Property
  void normalForm_makesNoDifference(@ForAll @StringLength(max = 60) String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(Folding.exact(decomposed)).isEqualTo(Folding.exact(composed));
    assertThat(Folding.bare(decomposed)).isEqualTo(Folding.bare(composed));
  }
}
