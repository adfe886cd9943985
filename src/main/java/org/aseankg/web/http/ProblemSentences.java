package org.aseankg.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aseankg.config.Bundle;

/**
 * What problems say in another language than English. {@code lexicon/{language}/problems.tsv} has a
 * line for each sentence: the English one with {@code {0}}, {@code {1}} … for what varies, a tab,
 * its translation.
 */
public final class ProblemSentences {

  private static final Map<String, ProblemSentences> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\d)\\}");

  private record Sentence(Pattern english, String translated) {}

  private final List<Sentence> sentences = new ArrayList<>();

  private ProblemSentences(String language) {
    if (!language.equals("en")) {
      Bundle.text("lexicon/" + language + "/problems.tsv")
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t", 2))
          .forEach(f -> sentences.add(new Sentence(pattern(f[0]), f[1])));
    }
  }

  /** The sentences of one of the languages. */
  public static ProblemSentences of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, ProblemSentences::new);
  }

  /** Variables stand in the English sentence in the order of their numbers. */
  private static Pattern pattern(String english) {
    StringBuilder regex = new StringBuilder();
    for (String part : VARIABLE.split(english, -1)) {
      regex.append(regex.isEmpty() ? "" : "(.*?)").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** The sentence in this language; the English one where there is no translation. */
  public String say(String english) {
    for (Sentence sentence : sentences) {
      Matcher matcher = sentence.english().matcher(english);
      if (matcher.matches()) {
        return VARIABLE
            .matcher(sentence.translated())
            .replaceAll(
                m -> Matcher.quoteReplacement(matcher.group(Integer.parseInt(m.group(1)) + 1)));
      }
    }
    return english;
  }
}
