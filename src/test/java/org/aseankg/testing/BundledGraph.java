package org.aseankg.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * The bundled data, loaded once for all tests of a run into a store in memory. Tests read it and
 * never write.
 */
public final class BundledGraph {

  private static final Settings SETTINGS =
      Settings.defaults()
          .with(Keys.TODAY, Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
  private static final Iris IRIS = new Iris(SETTINGS.base());
  private static final KgStore STORE = KgStore.inMemory();
  private static final LoadReport REPORT =
      new LoadService(STORE, IRIS, KgOntology.bundled(IRIS), SETTINGS.clock())
          .loadBundled(Progress.NONE);

  private BundledGraph() {}

  public static KgStore store() {
    return STORE;
  }

  public static Iris iris() {
    return IRIS;
  }

  /** The default settings on 21 November 2026. */
  public static Settings settings() {
    return SETTINGS;
  }

  /** The names of all that is in it. */
  public static NameIndex names() {
    return Names.INDEX;
  }

  private static final class Names {
    private static final NameIndex INDEX = NameIndex.over(STORE, IRIS);
  }

  public static LoadReport report() {
    return REPORT;
  }
}
