package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.search.Folding;
import org.aseankg.search.Token;

/**
 * The posts of the graph by the body they are in, so that a title read beside a body is linked to
 * its post instead of proposed as a new one.
 */
final class KnownPosts {

  private final Map<String, List<Known>> inBody = new HashMap<>();
  private final Map<String, Set<String>> wordsOfBody = new HashMap<>();
  private final Set<String> functionWords = new HashSet<>();

  KnownPosts() {
    for (String language : ExtractService.LANGUAGES) {
      Words.lines(language, "function-words.txt").forEach(w -> functionWords.addAll(words(w)));
    }
  }

  /** Notes a post with its bodies, which {@link Known#countries()} holds for a post. */
  void add(Known post) {
    post.countries().forEach(b -> inBody.computeIfAbsent(b, k -> new ArrayList<>()).add(post));
  }

  /** Notes the names of a body, once posts are told by them. */
  void name(Known body) {
    if (inBody.containsKey(body.ref())) {
      Set<String> words = new HashSet<>();
      body.names().forEach(n -> words.addAll(words(n.text())));
      wordsOfBody.put(body.ref(), words);
    }
  }

  /**
   * The post of a body with this title: one whose name is the title and words of the body's own
   * names ("Minister of Home Affairs of Viet Nam", not "Deputy Minister" nor "Secretary General"
   * for a secretary). Nothing where several are.
   */
  Optional<Known> find(String body, String title) {
    List<String> words = words(title);
    List<Known> found =
        inBody.getOrDefault(body, List.of()).stream()
            .filter(p -> p.names().stream().anyMatch(n -> isNamed(body, words, words(n.text()))))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isNamed(String body, List<String> title, List<String> name) {
    Set<String> ofBody = wordsOfBody.getOrDefault(body, Set.of());
    return !title.isEmpty()
        && name.size() >= title.size()
        && name.subList(0, title.size()).equals(title)
        && name.stream()
            .skip(title.size())
            .allMatch(w -> ofBody.contains(w) || functionWords.contains(w));
  }

  private static List<String> words(String text) {
    return Folding.tokens(text).stream().map(Token::bare).toList();
  }
}
