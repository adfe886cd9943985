package org.aseankg.web.ops;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.aseankg.config.Keys;
import org.aseankg.config.Settings;
import org.aseankg.store.KgStore;

/** Everything operators see, put together from the settings: figures, logs, readiness, a port. */
public final class Operations implements AutoCloseable {

  private final Meters meters = new Meters();
  private final Readiness readiness = new Readiness();
  private final Inventory inventory;
  private final JsonLog access;
  private final JsonLog audit;
  private final RequestLog log;
  private Management management;

  /**
   * Puts it together; nothing listens yet.
   *
   * @param inStep whether what is searched is made from the newest data
   */
  public Operations(Settings settings, KgStore store, BooleanSupplier inStep) {
    long largest = settings.get(Keys.LOG_BYTES);
    access = JsonLog.open(settings.get(Keys.ACCESS_LOG), largest);
    audit = JsonLog.open(settings.get(Keys.AUDIT_LOG), largest);
    log = new RequestLog(meters, access, audit);
    inventory = new Inventory(store);
    readiness.require(
        "data",
        () -> store.isEmpty() ? Optional.of("The store holds no data yet.") : Optional.empty());
    readiness.require(
        "index",
        () ->
            inStep.getAsBoolean()
                ? Optional.empty()
                : Optional.of("The search index is still being made from the newest data."));
    store.directory().ifPresent(d -> disk(d, settings.get(Keys.READ_ONLY)));
    meters.gauge("store.quads", "Statements in all named graphs", inventory::quads);
    meters.gauge(
        "index.in.step",
        "1 when searches find the newest data",
        () -> inStep.getAsBoolean() ? 1 : 0);
    meters.gauge(
        "ready", "1 when requests should be sent here", () -> readiness.look().isReady() ? 1 : 0);
    meters.gauge(
        "data.changed.timestamp.seconds",
        "When this process first saw the data as it is",
        inventory::changed);
    meters.gauge(
        "data.loaded.timestamp.seconds",
        "When a source was last loaded or changed, as the log of changes has it",
        inventory::loaded);
    meters.gauge(
        "data.drawn.timestamp.seconds",
        "The day for which the status of events was concluded",
        inventory::drawn);
  }

  private void disk(Path folder, boolean readOnly) {
    StoreDisk disk = new StoreDisk(folder);
    if (!readOnly) {
      readiness.require("disk", disk::trouble);
    }
    meters.gauge("store.bytes", "Bytes of all files in the folder of the store", disk::bytes);
    meters.gauge(
        "store.free.bytes",
        "Bytes the disk of the store has left",
        () -> folder.toFile().getUsableSpace());
  }

  /** Begins to count, and listens on the management port where one is set. */
  public void start(Settings settings) {
    inventory.start();
    settings
        .get(Keys.MANAGEMENT_PORT)
        .ifPresent(
            p ->
                management =
                    Management.start(settings.get(Keys.MANAGEMENT_HOST), p, meters, readiness));
  }

  /** The address of the management port, where there is one. */
  public Optional<URI> uri() {
    return Optional.ofNullable(management).map(Management::uri);
  }

  /** Where to say what happens. */
  public Meters meters() {
    return meters;
  }

  /** Where every request passes by. */
  public RequestLog log() {
    return log;
  }

  /** Whether requests should be sent here. */
  public Readiness readiness() {
    return readiness;
  }

  @Override
  public void close() {
    inventory.close();
    if (management != null) {
      management.close();
    }
    access.close();
    audit.close();
    meters.close();
  }
}
