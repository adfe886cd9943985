package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * Puts texts together that say the same in two languages: those that one and the same node gives
 * for one property, one in each language.
 */
final class TextPairs {

  private TextPairs() {}

  /** Groups of values; in each the one in the language wanted comes first. */
  static List<List<Found>> group(List<Found> found, String language) {
    List<List<Found>> groups = new ArrayList<>();
    Map<String, List<Found>> open = new LinkedHashMap<>();
    Map<String, Long> times =
        found.stream().collect(Collectors.groupingBy(TextPairs::slot, Collectors.counting()));
    for (Found one : found) {
      String tag = tag(one.value());
      if (tag.isEmpty()) {
        groups.add(new ArrayList<>(List.of(one)));
        continue;
      }
      List<Found> group = open.get(key(one));
      boolean joins = group != null && times.get(slot(one)) == 1 && group.size() < 3;
      if (joins) {
        group.add(one);
      } else {
        List<Found> fresh = new ArrayList<>(List.of(one));
        groups.add(fresh);
        open.put(key(one), fresh);
      }
    }
    for (List<Found> group : groups) {
      group.sort(
          (a, b) ->
              Boolean.compare(tag(b.value()).equals(language), tag(a.value()).equals(language)));
    }
    return inOneLanguage(groups, language);
  }

  /** Where texts cannot be paired, those in the language wanted are given, if there are any. */
  private static List<List<Found>> inOneLanguage(List<List<Found>> groups, String language) {
    boolean tagged = groups.stream().allMatch(g -> !tag(g.get(0).value()).isEmpty());
    List<List<Found>> own =
        groups.stream().filter(g -> tag(g.get(0).value()).equals(language)).toList();
    return tagged && !own.isEmpty() && own.size() < groups.size() && own.size() * 2 >= groups.size()
        ? own
        : groups;
  }

  /** A property of a node in a language: where it has one value, that value can be paired. */
  private static String slot(Found found) {
    return key(found) + " " + tag(found.value());
  }

  private static String key(Found found) {
    Row row = found.rows().get(0);
    return row.text("node") + " " + row.text("property");
  }

  private static String tag(Node value) {
    return value.isLiteral() ? value.getLiteralLanguage() : "";
  }
}
