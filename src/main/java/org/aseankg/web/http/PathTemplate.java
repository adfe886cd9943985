package org.aseankg.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documented path with variables, as {@code /id/{kind}/{slug}} or {@code /ontology.{format}}. A
 * variable stands for one or more characters of one segment.
 */
public final class PathTemplate {

  /** Templates that say more about a path come first. */
  public static final Comparator<PathTemplate> MOST_LITERAL_FIRST =
      Comparator.comparingInt((PathTemplate t) -> t.literals).reversed();

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  private final String start;
  private final List<String> names = new ArrayList<>();
  private final Pattern pattern;
  private final int literals;

  public PathTemplate(String path) {
    StringBuilder regex = new StringBuilder();
    Matcher variable = VARIABLE.matcher(path);
    int from = 0;
    while (variable.find()) {
      regex.append(Pattern.quote(path.substring(from, variable.start()))).append("([^/]+)");
      names.add(variable.group(1));
      from = variable.end();
    }
    pattern = Pattern.compile(regex.append(Pattern.quote(path.substring(from))).toString());
    start = path.substring(0, path.indexOf('{'));
    literals = VARIABLE.matcher(path).replaceAll("").length();
  }

  /** The values of the variables in a path as it was sent; empty where it does not fit. */
  public Optional<Map<String, String>> match(String path) {
    if (!path.startsWith(start)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1));
    }
    return Optional.of(values);
  }
}
