package org.aseankg.reconcile;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.reconcile.CandidateFinder.Scored;
import org.aseankg.search.NameType;
import org.aseankg.search.Rung;

/**
 * Decides whether a candidate is taken without anybody looking. A wrong match in a table of a
 * thousand rows is found by nobody, a missing one by everybody; so one is made only where nothing
 * speaks against it.
 */
final class Certainty {

  /** Names that are whole names to whoever reads them. */
  private static final Set<NameType> FULL =
      EnumSet.of(NameType.LABEL, NameType.TRANSLATED, NameType.GENERATED);

  /** Names so short that they mean another thing in another table. */
  private static final Set<NameType> SHORT = EnumSet.of(NameType.ACRONYM, NameType.CODE);

  private Certainty() {}

  /** The one that is sure; empty where none is. */
  static Optional<Scored> sure(Query query, TypeWish wish, List<Scored> scored) {
    List<Scored> right = scored.stream().filter(Scored::rightType).toList();
    List<Scored> identified = right.stream().filter(s -> s.found().identified()).toList();
    List<Scored> possible = !identified.isEmpty() ? identified : identifiedByProperty(query, right);
    if (possible.isEmpty()) {
      possible = right.stream().filter(Scored::isBearer).toList();
    }
    // Two that bear one name, or one identifier, are for a person to tell apart.
    if (possible.size() != 1) {
      return Optional.empty();
    }
    Scored only = possible.get(0);
    return contradicted(only.agreements()) || !isSure(only, query, wish, right)
        ? Optional.empty()
        : Optional.of(only);
  }

  private static boolean isSure(Scored only, Query query, TypeWish wish, List<Scored> right) {
    if (only.found().identified()) {
      return true;
    }
    if (agreesByIdentifier(only.agreements())) {
      return query.text().isEmpty() || only.isBearer();
    }
    boolean sameLetters =
        only.found().hit().filter(h -> h.rung().compareTo(Rung.TONE_VARIANT) <= 0).isPresent();
    return sameLetters && only.name().isPresent() && isWholeName(only, query, wish, right);
  }

  private static boolean isWholeName(Scored only, Query query, TypeWish wish, List<Scored> right) {
    NameType type = only.name().orElseThrow().type();
    if (type == NameType.CODE
        && !query.text().orElse("").strip().equals(only.name().get().text())) {
      return false;
    }
    if (SHORT.contains(type) || isCapitals(only.name().get().text())) {
      return wish.isGiven();
    }
    // "Minister of Home Affairs" is another name of one post, and the beginning of many.
    return FULL.contains(type)
        || only.profile().edition().isPresent()
        || only.profile().kind().equals("person")
        || agreesAnywhere(only.agreements())
        || right.stream()
            .noneMatch(
                s -> s != only && s.profile().kind().equals(only.profile().kind()) && begins(s));
  }

  /** Acronyms are often given as other names. */
  private static boolean isCapitals(String name) {
    return name.indexOf(' ') < 0 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean begins(Scored s) {
    return s.found().hit().filter(h -> h.rung() == Rung.PREFIX).isPresent();
  }

  private static List<Scored> identifiedByProperty(Query query, List<Scored> right) {
    return query.properties().isEmpty()
        ? List.of()
        : right.stream().filter(s -> agreesByIdentifier(s.agreements())).toList();
  }

  private static boolean agreesByIdentifier(Map<String, Double> agreements) {
    return agreements.entrySet().stream()
        .anyMatch(e -> Identifiers.identifies(e.getKey()) && e.getValue() == Agreement.FULL);
  }

  private static boolean agreesAnywhere(Map<String, Double> agreements) {
    return agreements.containsValue(Agreement.FULL);
  }

  private static boolean contradicted(Map<String, Double> agreements) {
    return agreements.containsValue(Agreement.NONE);
  }
}
