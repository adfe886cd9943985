package org.aseankg.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.aseankg.InvalidInputException;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.validate.SourceValidator;

/**
 * Reads the files of one load in order, tables first since others refer to them, and hands on every
 * source that conforms. A source with errors is reported and left out whole; the others are not
 * touched by it.
 */
final class BatchReader {

  /** A table that waits until all tables are read. */
  private record Pending(SourceFile file, ParsedSource source, Staging staging) {}

  private final SourceParser parser;
  private final SourceValidator validator;
  private final ReferenceContext context;
  private final Predicate<String> isStored;
  private final Progress progress;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> fileOfGraph = new HashMap<>();

  /**
   * A reader for one load.
   *
   * @param isStored whether the store holds a source of this digest already
   */
  BatchReader(
      SourceParser parser,
      SourceValidator validator,
      ReferenceContext context,
      Predicate<String> isStored,
      Progress progress) {
    this.parser = parser;
    this.validator = validator;
    this.context = context;
    this.isStored = isStored;
    this.progress = progress;
  }

  /** Reads all files; what is good goes to the sink. */
  List<Entry> read(List<SourceFile> files, SourceSink sink) {
    List<SourceFile> tables = files.stream().filter(parser::isTable).toList();
    Set<SourceFile> done = new HashSet<>(tables);
    int count = 0;
    List<Pending> pending = new ArrayList<>();
    try {
      for (SourceFile file : tables) {
        progress.next(count++, files.size(), file.name());
        pending(file, pending);
      }
      refuseUntilStable(pending);
      pending.forEach(p -> entries.add(sink.take(p.source(), p.file().isBundled())));
    } finally {
      pending.forEach(p -> p.staging().close());
    }
    Graph reference = context.graph();
    for (SourceFile file : files) {
      if (!done.contains(file)) {
        progress.next(count++, files.size(), file.name());
        single(file, reference, sink);
      }
    }
    return entries;
  }

  private void pending(SourceFile file, List<Pending> pending) {
    Staging staging = new Staging();
    boolean kept = false;
    try {
      for (ParsedSource source : parse(file, staging)) {
        if (refuse(source, source.findings())) {
          continue;
        }
        context.take(source);
        pending.add(new Pending(file, source, staging));
        kept = true;
      }
    } finally {
      if (!kept) {
        staging.close();
      }
    }
  }

  /**
   * A table that is left out may have declared what another refers to, so the others are looked at
   * again.
   */
  private void refuseUntilStable(List<Pending> pending) {
    boolean changed = true;
    while (changed) {
      Graph reference = context.graph();
      List<Pending> refused =
          pending.stream()
              .filter(
                  p ->
                      refuse(
                          p.source(),
                          validator.validate(
                              p.source().graph(), reference, p.source().positions())))
              .toList();
      refused.forEach(p -> context.drop(p.source()));
      refused.forEach(p -> p.staging().close());
      pending.removeAll(refused);
      changed = !refused.isEmpty();
    }
  }

  private void single(SourceFile file, Graph reference, SourceSink sink) {
    try (Staging staging = new Staging()) {
      for (ParsedSource source : parse(file, staging)) {
        if (!refuse(source, source.findings())
            && !refuse(source, validator.validate(source.graph(), reference, source.positions()))) {
          entries.add(sink.take(source, file.isBundled()));
        }
      }
    }
  }

  private List<ParsedSource> parse(SourceFile file, Staging staging) {
    try {
      String digest = parser.digest(file);
      if (isStored.test(digest)) {
        entries.add(new Entry(file.name(), "", Outcome.UNCHANGED, 0, 0, List.of()));
        return List.of();
      }
      return parser.parse(file, digest, staging);
    } catch (InvalidInputException e) {
      // The message starts with the place already.
      entries.add(
          new Entry(
              file.name(),
              "",
              Outcome.REFUSED,
              0,
              0,
              List.of(Finding.error(Position.of(""), e.getMessage()))));
      return List.of();
    }
  }

  private boolean refuse(ParsedSource source, List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    String first = fileOfGraph.putIfAbsent(source.graphName(), source.file());
    if (first != null && !first.equals(source.file())) {
      all.add(
          Finding.error(
              Position.of(source.file()),
              "The source <"
                  + source.graphName()
                  + "> was read from "
                  + first
                  + " already: expected it once."));
    }
    if (all.stream().noneMatch(Finding::isError)) {
      return false;
    }
    entries.add(new Entry(source.file(), source.graphName(), Outcome.REFUSED, 0, 0, all));
    return true;
  }
}
