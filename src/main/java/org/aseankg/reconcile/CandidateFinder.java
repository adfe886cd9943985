package org.aseankg.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.reconcile.Retrieval.Found;
import org.aseankg.search.Hit;
import org.aseankg.search.Name;
import org.aseankg.search.NameType;
import org.aseankg.search.Profile;
import org.aseankg.search.Rung;

/** Answers one query: entities are found, then scored, then cut. */
final class CandidateFinder {

  private static final double PERCENT = 100;
  private static final double WRONG_TYPE = 0.8;
  private static final double CONTRADICTED = 0.6;

  private final TypeCatalog types;
  private final Identifiers identifiers;
  private final Cards cards;
  private final Agreement agreement;
  private final Retrieval retrieval;

  CandidateFinder(
      TypeCatalog types,
      Identifiers identifiers,
      Cards cards,
      Agreement agreement,
      Retrieval retrieval) {
    this.types = types;
    this.identifiers = identifiers;
    this.cards = cards;
    this.agreement = agreement;
    this.retrieval = retrieval;
  }

  /**
   * An entity with all that speaks for and against it.
   *
   * @param name the name that was found; empty where it was found otherwise
   */
  record Scored(
      Found found,
      Profile profile,
      Optional<Name> name,
      boolean rightType,
      Map<String, Double> agreements,
      double score) {

    boolean isBearer() {
      return found.hit().filter(h -> h.rung().compareTo(Rung.UNACCENTED) <= 0).isPresent();
    }
  }

  /** The candidates, the best first. */
  List<Candidate> find(Query query, String language) {
    TypeWish wish = new TypeWish(query, types);
    boolean hopeless = query.text().isPresent() && query.text().get().isBlank();
    if (!wish.isSatisfiable() || hopeless) {
      return List.of();
    }
    List<Scored> scored = new ArrayList<>();
    for (Found found : retrieval.find(query, wish, language)) {
      cards.profile(found.iri()).map(p -> score(found, p, query, wish)).ifPresent(scored::add);
    }
    scored.removeIf(s -> wish.isStrict() && !s.rightType());
    scored.sort(
        Comparator.comparing((Scored s) -> !s.found().identified()).thenComparing(s -> -s.score()));
    Optional<Scored> sure = Certainty.sure(query, wish, scored);
    return scored.stream()
        .limit(query.limit())
        .map(s -> candidate(s, sure, wish, scored, language))
        .toList();
  }

  private Scored score(Found found, Profile profile, Query query, TypeWish wish) {
    boolean rightType = wish.fits(profile.classes());
    Map<String, Double> agreements = agreement.of(query.properties(), found.iri());
    double score = weighed(found.score(), agreements) * (rightType ? 1 : WRONG_TYPE);
    Optional<Name> name = found.hit().flatMap(h -> name(h, profile));
    return new Scored(found, profile, name, rightType, agreements, Math.round(score * 10) / 10.0);
  }

  /** What agrees takes the score up to half the way to the top; each contradiction cuts it. */
  private static double weighed(double score, Map<String, Double> agreements) {
    if (agreements.isEmpty()) {
      return score;
    }
    double agreeing = 0;
    double cut = 1;
    for (double agreement : agreements.values()) {
      agreeing += agreement == Agreement.FULL ? 1 : 0;
      cut *= agreement == Agreement.NONE ? CONTRADICTED : 1;
    }
    return (score + (PERCENT - score) / 2 * agreeing / agreements.size()) * cut;
  }

  private static Optional<Name> name(Hit hit, Profile profile) {
    return profile.names().stream()
        .filter(n -> n.text().equals(hit.matched()) && n.language().equals(hit.language()))
        .findFirst();
  }

  private Candidate candidate(
      Scored s, Optional<Scored> sure, TypeWish wish, List<Scored> all, String language) {
    Cards.Card card = cards.of(s.profile(), language);
    String id = identifiers.of(s.found().iri());
    return new Candidate(
        id,
        card.name(),
        card.description(),
        card.types(),
        s.score(),
        sure.filter(s::equals).isPresent(),
        features(s, wish, all),
        s.found().hit().map(Hit::matched).orElse(s.found().identified() ? id : card.name()),
        s.found().hit().map(Hit::language).orElse(""));
  }

  private static Map<String, Object> features(Scored s, TypeWish wish, List<Scored> all) {
    Map<String, Object> features = new LinkedHashMap<>();
    s.found()
        .hit()
        .ifPresent(
            hit -> {
              features.put("name", Math.round(s.found().score() * 10) / 10.0);
              features.put("rung", hit.rung().ordinal() + 1);
            });
    if (s.isBearer()) {
      features.put("namesakes", all.stream().filter(Scored::isBearer).count());
    }
    s.name().ifPresent(n -> features.put("alias", n.type() != NameType.LABEL));
    features.put("identifier", s.found().identified());
    if (wish.isGiven()) {
      features.put("type", s.rightType());
    }
    features.put("popularity", s.profile().popularity());
    // The names above are none of a property.
    s.agreements().forEach((id, value) -> features.put("property:" + id, value));
    return features;
  }
}
