package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Who was called by which title, of which body, so that a title alone means them later. */
final class Bearers {

  private static final int MOST = 100;

  private final UnaryOperator<String> countryOf;
  private final Map<String, List<Bearer>> byTitle = new TreeMap<>();

  /**
   * @param countryOf the country a body is of, {@code country/slug}, or nothing
   */
  Bearers(UnaryOperator<String> countryOf) {
    this.countryOf = countryOf;
  }

  /** Who bears a title, and of which body; empty where nothing tells it. */
  private record Bearer(String ref, String body) {}

  private static String key(Agent.Post post) {
    return String.join(" ", Tokens.keys(post.title()));
  }

  private static String body(Agent.Post post) {
    return post.body() == null ? "" : post.body().ref();
  }

  /** Notes who was called by a title; the last one comes first to mind. */
  void add(Agent.Post post, String ref) {
    List<Bearer> list = byTitle.computeIfAbsent(key(post), t -> new ArrayList<>());
    Bearer bearer = new Bearer(ref, body(post));
    list.remove(bearer);
    if (list.size() < MOST) {
      list.add(bearer);
    }
  }

  /**
   * Who was last called by this title: of the body it is told with, or of its country, or else
   * somebody of whom no body is told.
   */
  Optional<String> find(Agent.Post post) {
    String body = body(post);
    boolean country = body.startsWith("country/");
    String found = "";
    String other = "";
    for (Bearer bearer : byTitle.getOrDefault(key(post), List.of())) {
      boolean same =
          body.isEmpty()
              || bearer.body().equals(body)
              || country && countryOf.apply(bearer.body()).equals(body);
      found = same ? bearer.ref() : found;
      other = country && bearer.body().isEmpty() ? bearer.ref() : other;
    }
    return Optional.of(found.isEmpty() ? other : found).filter(r -> !r.isEmpty());
  }
}
