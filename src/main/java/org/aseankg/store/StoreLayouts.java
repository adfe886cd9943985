package org.aseankg.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layouts a store's folder has had, and the way from each to the next. A step makes what is new
 * beside what is in use; the manifest then names it and its layout in one rename, so that a process
 * killed half-way leaves a store of the layout before.
 */
final class StoreLayouts {

  private static final Logger LOG = LoggerFactory.getLogger(StoreLayouts.class);

  /** Makes a database of the next layout. */
  private interface Change {

    /** Returns the name of the database to use from now on: the same, or one made beside it. */
    String apply(Path directory, String database) throws IOException;
  }

  /**
   * The way from a layout to the next.
   *
   * @param from the layout it starts from
   * @param what what the next one has
   */
  private record Step(int from, String what, Change change) {}

  /**
   * One step for each layout but the newest. From layout 1 to 2 no file changes: a seal is set when
   * the store is closed, which a program of layout 1 would break without knowing.
   */
  private static final List<Step> STEPS =
      List.of(new Step(1, "a seal over the files of a closed store", (directory, name) -> name));

  private StoreLayouts() {}

  /** Brings a store to the newest layout. */
  static StoreManifest upgrade(Path directory, StoreManifest found) throws IOException {
    StoreManifest manifest = found;
    for (Step step : STEPS) {
      if (step.from() == manifest.layout()) {
        String database = step.change().apply(directory, manifest.database());
        manifest = new StoreManifest(step.from() + 1, database);
        manifest.write(directory);
        LOG.info("The store {} now has layout {}: {}", directory, manifest.layout(), step.what());
      }
    }
    return manifest;
  }
}
