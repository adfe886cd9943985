package org.aseankg.web.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.web.http.Parameters;

/**
 * Which proposed facts are asked for, and which page of them.
 *
 * @param values what each facet has to be: {@code state}, {@code source}, {@code certainty}, {@code
 *     kind}; a facet that is not there may be anything
 * @param page from 1
 */
record ReviewFilter(Map<String, String> values, int page) {

  /** What facts can be told apart by, in the order they are offered. */
  static final List<String> FACETS = List.of("state", "source", "certainty", "kind");

  static final Set<String> PARAMETERS = Set.of("state", "source", "certainty", "kind", "page");

  /** The value of a facet with which it may be anything. */
  static final String ANY = "any";

  static final int ON_A_PAGE = 100;

  static ReviewFilter of(Parameters query, String state) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String facet : FACETS) {
      String value = query.one(facet).orElse(facet.equals("state") ? state : ANY);
      if (!value.equals(ANY) && !value.isEmpty()) {
        values.put(facet, value);
      }
    }
    return new ReviewFilter(values, query.positive("page").orElse(1));
  }

  /** What a fact is in each facet. */
  static String facet(ReviewedFact reviewed, String facet) {
    return switch (facet) {
      case "state" -> reviewed.state().name().toLowerCase(Locale.ROOT);
      case "source" -> reviewed.fact().source();
      case "certainty" -> reviewed.certainty();
      default -> reviewed.fact().heading();
    };
  }

  boolean takes(ReviewedFact reviewed) {
    return values.entrySet().stream()
        .allMatch(e -> facet(reviewed, e.getKey()).equals(e.getValue()));
  }

  List<ReviewedFact> of(List<ReviewedFact> all) {
    return all.stream().filter(this::takes).toList();
  }

  /** The facts of this page; none behind the last. */
  List<ReviewedFact> page(List<ReviewedFact> taken) {
    return taken.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
  }

  /** The next fact that nobody has decided, behind this one or else from the first. */
  static Optional<ReviewedFact> next(List<ReviewedFact> facts, String id) {
    List<String> ids = facts.stream().map(f -> f.fact().id()).toList();
    int here = ids.indexOf(id);
    return Stream.concat(facts.stream().skip(here + 1L), facts.stream().limit(Math.max(here, 0)))
        .filter(f -> f.state() == ReviewedFact.State.OPEN && !f.fact().id().equals(id))
        .findFirst();
  }

  /** This filter as the end of an address, without the page. */
  String address() {
    return FACETS.stream()
        .filter(f -> values.containsKey(f) || f.equals("state"))
        .map(f -> "&" + f + "=" + encode(values.getOrDefault(f, ANY)))
        .collect(Collectors.joining());
  }

  private static String encode(String value) {
    return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
