package org.aseankg.store;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** Write transactions that are told in a log of changes, where one is kept: both, or neither. */
final class Telling {

  private Telling() {}

  /**
   * Runs a change in one transaction.
   *
   * @param action is given what records the change, where it is told
   */
  static void write(
      Optional<ChangeLog> log,
      ChangeNote note,
      DatasetGraph target,
      BiConsumer<DatasetGraph, Optional<Recording>> action) {
    Recording[] recording = new Recording[1];
    boolean[] done = new boolean[1];
    try {
      Txn.executeWrite(
          target,
          () -> {
            recording[0] = log.map(l -> l.begin(note, target)).orElse(null);
            action.accept(target, Optional.ofNullable(recording[0]));
            done[0] = true;
          });
    } catch (RuntimeException | Error e) {
      // Once it is prepared, only the store knows whether it took place.
      if (recording[0] != null) {
        if (done[0]) {
          log.orElseThrow().doubt();
        } else {
          recording[0].abandon();
        }
      }
      throw e;
    }
    if (recording[0] != null) {
      recording[0].committed();
    }
  }

  /** Tells a dataset that takes the place of another by the sources it holds. */
  static Optional<Recording> summary(Optional<ChangeLog> log, ChangeNote note, DatasetGraph fresh) {
    return log.map(l -> Txn.calculateWrite(fresh, () -> summary(l, note, fresh)));
  }

  private static Recording summary(ChangeLog log, ChangeNote note, DatasetGraph fresh) {
    Recording recording = log.beginAnew(note);
    try {
      recording.summarise(fresh);
      return recording;
    } catch (RuntimeException e) {
      recording.abandon();
      throw e;
    }
  }
}
