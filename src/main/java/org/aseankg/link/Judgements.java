package org.aseankg.link;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aseankg.InvalidInputException;
import org.aseankg.load.MappingSet;
import org.aseankg.vocab.Iris;

/** What people decided of pairs in earlier runs. */
public final class Judgements {

  /** Nobody has judged anything. */
  public static final Judgements NONE = new Judgements(Map.of(), Map.of());

  private final Map<String, Judgement> byPair;
  private final Map<String, String> prefixes;

  private Judgements(Map<String, Judgement> byPair, Map<String, String> prefixes) {
    this.byPair = byPair;
    this.prefixes = prefixes;
  }

  /**
   * Reads them from mapping sets: the rows whose justification is {@code
   * semapv:ManualMappingCuration}.
   *
   * @throws InvalidInputException if a file is no mapping set, or two rows of a pair contradict
   *     each other
   */
  public static Judgements read(List<Path> files, Iris iris) {
    Map<String, Judgement> found = new LinkedHashMap<>();
    Map<String, String> prefixes = new TreeMap<>();
    for (Path file : files) {
      MappingSet set = MappingSet.read(file, iris);
      set.prefixes().forEach(prefixes::putIfAbsent);
      for (Map<String, String> row : set.rows()) {
        if (Judgement.isIn(row)) {
          Judgement judgement = Judgement.of(row);
          Judgement other = found.put(pair(judgement.subject(), judgement.object()), judgement);
          if (other != null && other.verdict() != judgement.verdict()) {
            throw new InvalidInputException(
                file
                    + ": "
                    + judgement.subject()
                    + " and "
                    + judgement.object()
                    + " are judged twice, and otherwise: expected one judgement.");
          }
        }
      }
    }
    return new Judgements(found, prefixes);
  }

  Optional<Judgement> of(String ours, String theirs) {
    return Optional.ofNullable(byPair.get(pair(ours, theirs)))
        .or(() -> Optional.ofNullable(byPair.get(pair(theirs, ours))));
  }

  /** What the prefixes in their files stand for. */
  Map<String, String> prefixes() {
    return prefixes;
  }

  Collection<Judgement> all() {
    return byPair.values();
  }

  private static String pair(String a, String b) {
    return a + " " + b;
  }
}
