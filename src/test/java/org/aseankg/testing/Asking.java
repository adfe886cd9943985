package org.aseankg.testing;

import java.time.Duration;
import java.time.LocalDate;
import org.aseankg.ask.AskService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;

/** Asks the bundled data, on the day of {@link BundledGraph#settings()}. */
public final class Asking {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final NameIndex NAMES = NameIndex.over(BundledGraph.store(), BundledGraph.iris());

  private static final AskService SERVICE =
      new AskService(
          BundledGraph.store(),
          NAMES,
          KgOntology.bundled(BundledGraph.iris()),
          BundledGraph.iris(),
          Duration.ofSeconds(30));

  private Asking() {}

  public static AskService service() {
    return SERVICE;
  }

  public static NameIndex names() {
    return NAMES;
  }
}
