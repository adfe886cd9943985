package org.aseankg.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aseankg.model.Finding;

/**
 * What became of every source of a load.
 *
 * @param sources one entry a source, in the order they were treated
 * @param took how long it took, from the first file to the last commit
 */
public record LoadReport(List<Entry> sources, Duration took) {

  /** What became of a source. */
  public enum Outcome {
    /** New in the store. */
    LOADED,
    /** Its graph was replaced. */
    REPLACED,
    /** The same bytes are in the store already. */
    UNCHANGED,
    /** It was bundled with an earlier release and is not with this one. */
    REMOVED,
    /** Something is wrong with it: nothing of it is in the store. */
    REFUSED
  }

  /**
   * One source.
   *
   * @param file the file's name as it was given
   * @param graph the named graph; empty where the file could not be read that far
   * @param added statements that came
   * @param removed statements that went
   * @param findings what a person should know of the file
   */
  public record Entry(
      String file,
      String graph,
      Outcome outcome,
      long added,
      long removed,
      List<Finding> findings) {}

  /** Whether a source was refused. */
  public boolean hasRefused() {
    return sources.stream().anyMatch(e -> e.outcome() == Outcome.REFUSED);
  }

  /** How many sources had an outcome. */
  public long count(Outcome outcome) {
    return sources.stream().filter(e -> e.outcome() == outcome).count();
  }

  /** Statements that came, over all sources. */
  public long added() {
    return sources.stream().mapToLong(Entry::added).sum();
  }

  /** Everything found in any file. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    sources.forEach(e -> all.addAll(e.findings()));
    return all;
  }
}
