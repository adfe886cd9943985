package org.aseankg.ask;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Says literals: durations in words, numbers with what they count, texts as they are. */
final class Literals {

  private Literals() {}

  /** Ways to say a value, the one to show first. */
  static List<String> spoken(Found found, String language) {
    Node value = found.value();
    Sentences sentences = Sentences.of(language);
    String text = value.getLiteralLexicalForm();
    if (XSDDatatype.XSDduration.equals(value.getLiteralDatatype())) {
      String days = text.replaceAll("\\D", "");
      String key = days.equals("1") ? "day" : "days";
      return List.of(sentences.fill(sentences.template(key), Map.of("n", days)), days, text);
    }
    if (value.getLiteralValue() instanceof Number) {
      return number(found.rows().get(0), plain(text), sentences);
    }
    return List.of(text);
  }

  /** A figure with its comparator and unit, and the bare number. */
  private static List<String> number(Row row, String number, Sentences sentences) {
    String unit = row.text("unit");
    String counted = unit.equals("percent") ? number + "%" : number;
    String comparator = row.iri("comparator");
    String word =
        comparator.isEmpty()
            ? ""
            : sentences.word("comparator." + comparator.substring(comparator.lastIndexOf('/') + 1));
    Set<String> ways = new LinkedHashSet<>();
    ways.add(word.isEmpty() ? counted : word + " " + counted);
    ways.add(counted);
    ways.add(number);
    if (!unit.isEmpty() && !unit.equals("percent")) {
      ways.add(counted + " " + unit);
      ways.add(counted + " " + unit + "s");
    }
    return List.copyOf(ways);
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
