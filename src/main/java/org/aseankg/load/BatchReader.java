package org.aseankg.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.aseankg.load.LoadReport.Entry;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.load.Reading.Checked;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;
import org.aseankg.validate.SourceValidator;

/**
 * Reads the files of one load in order, tables first since others refer to them, and hands on every
 * source that conforms. A source with errors is reported and left out whole; the others are not
 * touched by it. One reader serves one load.
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
  private final Set<String> digests = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Staging> open = new ArrayList<>();

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
    List<SourceFile> others = files.stream().filter(f -> !parser.isTable(f)).toList();
    int count = 0;
    try {
      for (SourceFile file : tables) {
        progress.next(count++, files.size(), file.name());
        stage(file);
      }
      refuseUntilStable();
      pending.forEach(p -> entries.add(sink.take(p.source(), p.file().isBundled())));
      readOthers(others, count, sink);
    } finally {
      open.forEach(Staging::close);
    }
    return entries;
  }

  private void stage(SourceFile file) {
    Staging staging = new Staging(Staging.left(open));
    open.add(staging);
    for (ParsedSource source : good(parse(file, staging))) {
      context.take(source);
      pending.add(new Pending(file, source, staging));
    }
  }

  /**
   * A table that is left out may have declared what another refers to, so the others are looked at
   * again.
   */
  private void refuseUntilStable() {
    boolean changed = !pending.isEmpty();
    while (changed) {
      Graph reference = context.graph();
      List<Pending> refused =
          pending.stream()
              .filter(p -> !isGood(p.source(), validate(p.source(), reference)))
              .toList();
      refused.forEach(p -> context.drop(p.source()));
      pending.removeAll(refused);
      changed = !refused.isEmpty();
    }
  }

  private void readOthers(List<SourceFile> files, int done, SourceSink sink) {
    try (ReadAhead ahead = new ReadAhead(this::check)) {
      for (int i = 0; i < files.size(); i++) {
        SourceFile file = files.get(i);
        progress.next(done + i, done + files.size(), file.name());
        try (Reading reading = ahead.take(file)) {
          if (i + 1 < files.size()) {
            ahead.start(files.get(i + 1));
          }
          store(file, reading, sink);
        }
      }
    }
  }

  /** Reads a file and holds its sources against the shapes; changes nothing of this reader. */
  private Reading check(SourceFile file) {
    Staging staging = new Staging(Staging.left(open));
    String digest = null;
    try {
      digest = parser.digest(file);
      if (isStored.test(digest)) {
        return new Reading(digest, null, null, staging);
      }
      List<ParsedSource> sources = parser.parse(file, digest, staging);
      return new Reading(digest, null, checked(sources), staging);
    } catch (RefusedException e) {
      return new Reading(digest, e, null, staging);
    } catch (RuntimeException | Error e) {
      staging.close();
      throw e;
    }
  }

  /**
   * Holds the sources of one file against the shapes. A dump holds its tables beside what refers to
   * them; a table that does not conform is not there for the others either.
   */
  private List<Checked> checked(List<ParsedSource> sources) {
    List<ParsedSource> tables = sources.stream().filter(context::isTable).toList();
    while (true) {
      Graph reference = context.graphWith(tables);
      List<Checked> checked =
          sources.stream()
              .map(s -> new Checked(s, s.hasErrors() ? List.of() : validate(s, reference)))
              .toList();
      List<ParsedSource> good =
          checked.stream()
              .filter(c -> !c.source().hasErrors())
              .filter(c -> c.findings().stream().noneMatch(Finding::isError))
              .map(Checked::source)
              .filter(context::isTable)
              .toList();
      if (good.size() == tables.size()) {
        return checked;
      }
      tables = good;
    }
  }

  private void store(SourceFile file, Reading reading, SourceSink sink) {
    if (reading.digest() != null && isKnown(reading.digest())) {
      unchanged(file);
    } else if (reading.refused() != null) {
      refuse(file, reading.refused());
    } else if (reading.sources() == null) {
      // A file before it replaced what it had given when it was looked at.
      digests.remove(reading.digest());
      try (Reading again = check(file)) {
        store(file, again, sink);
      }
    } else {
      storeGood(file, reading.sources(), sink);
    }
  }

  /**
   * Stores what is good of a file that others do not depend on. Where some of its graphs are
   * refused, the rest is marked, so that the file is not taken for loaded the next time.
   */
  private void storeGood(SourceFile file, List<Checked> sources, SourceSink sink) {
    List<Checked> claimed =
        sources.stream().filter(c -> isGood(c.source(), claim(c.source()))).toList();
    List<ParsedSource> conforming =
        claimed.stream()
            .filter(c -> isGood(c.source(), c.findings()))
            .map(Checked::source)
            .toList();
    boolean whole = conforming.size() == sources.size();
    for (ParsedSource source : conforming) {
      entries.add(sink.take(whole ? source : source.marked("incomplete"), file.isBundled()));
    }
  }

  private List<ParsedSource> parse(SourceFile file, Staging staging) {
    try {
      String digest = parser.digest(file);
      if (isKnown(digest)) {
        unchanged(file);
        return List.of();
      }
      return parser.parse(file, digest, staging);
    } catch (RefusedException e) {
      refuse(file, e);
      return List.of();
    }
  }

  private boolean isKnown(String digest) {
    return isStored.test(digest) || !digests.add(digest);
  }

  private void unchanged(SourceFile file) {
    entries.add(new Entry(file.name(), "", Outcome.UNCHANGED, 0, 0, List.of()));
  }

  private void refuse(SourceFile file, RefusedException why) {
    entries.add(new Entry(file.name(), "", Outcome.REFUSED, 0, 0, List.of(why.finding())));
  }

  private List<Finding> validate(ParsedSource source, Graph reference) {
    return source
        .placing()
        .apply(validator.validate(source.graph(), reference, source.positions()));
  }

  /** The sources of a file that were read without errors and that no other file holds. */
  private List<ParsedSource> good(List<ParsedSource> sources) {
    return sources.stream().filter(s -> isGood(s, claim(s))).toList();
  }

  private List<Finding> claim(ParsedSource source) {
    if (source.hasErrors()) {
      return List.of();
    }
    String first = fileOfGraph.putIfAbsent(source.graphName(), source.file());
    if (first == null || first.equals(source.file())) {
      return List.of();
    }
    String message =
        "The file gives <"
            + source.graphName()
            + ">, which "
            + first
            + " gives already: expected one file for each source.";
    return List.of(Finding.error(Position.of(source.file()), message));
  }

  /** Whether a source has no errors; where it has, it is reported as refused. */
  private boolean isGood(ParsedSource source, List<Finding> more) {
    List<Finding> all = Stream.concat(source.findings().stream(), more.stream()).toList();
    if (all.stream().noneMatch(Finding::isError)) {
      return true;
    }
    entries.add(new Entry(source.file(), source.graphName(), Outcome.REFUSED, 0, 0, all));
    return false;
  }
}
