package org.aseankg.link;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That one of ours may be one of theirs.
 *
 * @param ours an entity of the graph
 * @param theirs an entity of another data set
 * @param features the reasons, the strongest first
 */
record Candidate(Thing ours, Thing theirs, List<Feature> features) {

  /** Nothing is certain that no person has looked at. */
  static final double HIGHEST = 0.99;

  /** From here on a candidate is proposed as {@code skos:exactMatch}. */
  static final double EXACT = 0.85;

  /** The order of reports: by kind and entity, the better first. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate c) -> c.ours.kind())
          .thenComparing(c -> c.ours.iri())
          .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
          .thenComparing(c -> c.theirs.iri());

  Candidate {
    features =
        features.stream()
            .sorted(
                Comparator.comparing((Feature f) -> !f.ofName())
                    .thenComparing(f -> -Math.abs(f.weight()))
                    .thenComparing(Feature::what))
            .toList();
  }

  /** From 0 to {@value #HIGHEST}: the sum of the weights. */
  double score() {
    double sum = features.stream().mapToDouble(Feature::weight).sum();
    return Math.round(Math.max(0, Math.min(HIGHEST, sum)) * 100) / 100.0;
  }

  /** Whether the name alone speaks for it. */
  boolean isByNameOnly() {
    return features.stream().allMatch(Feature::ofName);
  }

  /** The reasons in one line. */
  String explained() {
    return features.stream().map(Feature::toString).collect(Collectors.joining("; "));
  }

  /** This candidate with one more reason. */
  Candidate with(Feature feature) {
    List<Feature> more = new java.util.ArrayList<>(features);
    more.add(feature);
    return new Candidate(ours, theirs, more);
  }
}
