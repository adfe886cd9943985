package org.aseankg.link;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which things are one, by the links that are held and by what data sets of others say of each
 * other, over any number of steps. One thing has at most one identifier of ours and one in each
 * other data set; what says otherwise is a contradiction.
 */
final class Identity {

  private final Function<String, Optional<String>> reference;
  private final Map<String, String> above = new HashMap<>();

  /**
   * Nothing is joined yet.
   *
   * @param reference the short form of an IRI that is an entity of the graph
   */
  Identity(Function<String, Optional<String>> reference) {
    this.reference = reference;
  }

  private boolean isOurs(String iri) {
    return reference.apply(iri).isPresent();
  }

  private String shown(Set<String> iris) {
    return iris.stream()
        .map(i -> reference.apply(i).orElse(i))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** Says that two are one. */
  void join(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    if (!rootA.equals(rootB)) {
      above.put(rootA, rootB);
    }
  }

  private String root(String iri) {
    String at = iri;
    above.putIfAbsent(iri, iri);
    while (!above.get(at).equals(at)) {
      at = above.get(at);
    }
    above.put(iri, at);
    return at;
  }

  /** Every contradiction in what is joined with one of ours, in words. */
  List<String> contradictions() {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (String iri : List.copyOf(above.keySet())) {
      groups.computeIfAbsent(root(iri), r -> new TreeSet<>()).add(iri);
    }
    List<String> found = new ArrayList<>();
    groups.values().stream()
        .filter(group -> group.stream().anyMatch(this::isOurs))
        .forEach(group -> contradiction(group).ifPresent(found::add));
    found.sort(null);
    return found;
  }

  /** What would contradict if these two were one; empty where nothing would. */
  Optional<String> ifJoined(String a, String b) {
    Set<String> group = new TreeSet<>();
    String rootA = root(a);
    String rootB = root(b);
    for (String iri : List.copyOf(above.keySet())) {
      String root = root(iri);
      if (root.equals(rootA) || root.equals(rootB)) {
        group.add(iri);
      }
    }
    return contradiction(group);
  }

  private Optional<String> contradiction(Set<String> group) {
    Map<String, Set<String>> bySet = new TreeMap<>();
    for (String iri : group) {
      bySet.computeIfAbsent(dataSet(iri), d -> new TreeSet<>()).add(iri);
    }
    return bySet.values().stream()
        .filter(same -> same.size() > 1)
        .findFirst()
        .map(
            same ->
                (isOurs(same.iterator().next()) ? "Two of ours" : "Two of theirs")
                    + " are one: "
                    + shown(same)
                    + "; by way of "
                    + shown(without(group, same)));
  }

  private static Set<String> without(Set<String> group, Set<String> some) {
    Set<String> rest = new TreeSet<>(group);
    rest.removeAll(some);
    return rest;
  }

  /** The data set an IRI belongs to: ours, or the host. */
  private String dataSet(String iri) {
    if (isOurs(iri)) {
      return "";
    }
    try {
      String host = URI.create(iri).getHost();
      return host == null ? iri : host;
    } catch (IllegalArgumentException e) {
      return iri;
    }
  }
}
