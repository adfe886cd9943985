package org.aseankg.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves one language where rows say the same in several: of rows that differ in nothing but the
 * language of a text, those in the language asked for stay, else the English ones, else all.
 */
final class LanguageChoice {

  private final List<Column> texts;
  private final String lang;

  private LanguageChoice(List<Column> texts, String lang) {
    this.texts = texts;
    this.lang = lang;
  }

  static List<Map<String, Value>> of(
      List<Column> columns, List<Map<String, Value>> rows, String lang) {
    List<Column> texts = columns.stream().filter(c -> c.type().equals("text")).toList();
    return texts.isEmpty() ? rows : new LanguageChoice(texts, lang).choose(rows);
  }

  private List<Map<String, Value>> choose(List<Map<String, Value>> rows) {
    List<Map<String, Value>> keys = new ArrayList<>(rows.size());
    Map<Map<String, Value>, Integer> best = new HashMap<>();
    for (Map<String, Value> row : rows) {
      Map<String, Value> key = new HashMap<>(row);
      texts.forEach(c -> key.remove(c.name()));
      keys.add(key);
      best.merge(key, rank(row), Math::min);
    }
    List<Map<String, Value>> chosen = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (rank(rows.get(i)) == best.get(keys.get(i))) {
        chosen.add(rows.get(i));
      }
    }
    return chosen;
  }

  private int rank(Map<String, Value> row) {
    int rank = 0;
    for (Column text : texts) {
      Value value = row.get(text.name());
      String tag = value == null ? lang : value.lang();
      rank += tag.equals(lang) ? 0 : tag.equals("en") ? 1 : 2;
    }
    return rank;
  }
}
