package org.aseankg.extract.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFile;
import org.aseankg.model.Finding;
import org.aseankg.model.Position;

/** The records of what was accepted: drawn from the decisions, held against the loader, loaded. */
final class AcceptedRecords {

  private static final int MOST_REASONS = 3;

  private final ReviewFiles files;
  private final KnownEntities known;
  private final SimilarEvents similar;
  private final LoadService loads;
  private final List<Finding> findings = new ArrayList<>();

  AcceptedRecords(
      ReviewFiles files, KnownEntities known, SimilarEvents similar, LoadService loads) {
    this.files = files;
    this.known = known;
    this.similar = similar;
    this.loads = loads;
  }

  /** What kept a record from being drawn or loaded. */
  List<Finding> findings() {
    return findings;
  }

  /** Writes the records that are not in step with the decisions. */
  void redraw(Collection<Proposal> proposals, Map<String, Decision> standing) {
    findings.clear();
    proposals.forEach(p -> redraw(p, standing));
  }

  private void redraw(Proposal proposal, Map<String, Decision> standing) {
    try {
      Choice choice = Choice.of(proposal, standing);
      if (!choice.facts().isEmpty() || Files.exists(files.accepted(proposal.id()))) {
        requireOwn(proposal);
        files.write(files.accepted(proposal.id()), AcceptedRecord.write(proposal, choice, known));
      }
    } catch (InvalidInputException e) {
      findings.add(Finding.error(Position.of(proposal.file()), e.getMessage()));
    }
  }

  /**
   * What becomes of an article's record by new decisions: its file with its bytes, or nothing.
   *
   * @throws InvalidInputException if the record would not load, or rests on an event that may be
   *     one of the graph and was not decided on
   */
  Map<Path, byte[]> draw(
      Proposal proposal, Map<String, Decision> before, Map<String, Decision> after) {
    Choice choice = Choice.of(proposal, after);
    Path file = files.accepted(proposal.id());
    if (choice.facts().isEmpty() && !Files.exists(file)) {
      return Map.of();
    }
    requireOwn(proposal);
    requireAsked(proposal, Choice.of(proposal, before).pulled(), choice);
    byte[] record = AcceptedRecord.write(proposal, choice, known);
    requireLoadable(file, record);
    return Map.of(file, record);
  }

  /** A record of the same source that came another way would be replaced by a part of it. */
  private void requireOwn(Proposal proposal) {
    Optional<String> other =
        loads
            .fileOf(known.graphOf(proposal.id()))
            .filter(f -> !f.equals(ReviewFiles.acceptedName(proposal.id())));
    if (other.isPresent()) {
      throw new InvalidInputException(
          "The graph has "
              + proposal.id()
              + " already, from "
              + other.get()
              + ": give the proposal in "
              + proposal.file()
              + " another source id.");
    }
  }

  private void requireAsked(Proposal proposal, Set<String> before, Choice choice) {
    for (Fact fact : choice.facts()) {
      if (!fact.isEvent() || !choice.pulled().contains(fact.id()) || before.contains(fact.id())) {
        continue;
      }
      List<Twin> twins = similar.of(proposal, fact);
      if (!twins.isEmpty()) {
        Twin twin = twins.get(0);
        throw new InvalidInputException(
            "This rests on "
                + fact.entity()
                + ", which may be "
                + twin.event()
                + " of the graph ("
                + String.join(", ", twin.reasons())
                + "): decide on fact "
                + fact.id()
                + " first, with same-as or accept.");
      }
    }
  }

  private void requireLoadable(Path file, byte[] record) {
    SourceFile made = SourceFile.made(file.getFileName().toString(), record);
    LoadReport report = loads.preview(List.of(made), q -> {}, q -> {}, Progress.NONE);
    if (report.hasRefused()) {
      throw new InvalidInputException(
          "Nothing was decided, since the record would not load: "
              + report.findings().stream()
                  .filter(Finding::isError)
                  .limit(MOST_REASONS)
                  .map(f -> f.position().pointer() + " " + f.message())
                  .map(String::strip)
                  .collect(Collectors.joining(" ")));
    }
  }

  /** Loads records in somebody's name; says whether there were any. */
  boolean load(List<Path> records, String by) {
    if (records.isEmpty()) {
      return false;
    }
    try {
      List<SourceFile> sources = new ArrayList<>();
      for (Path record : records) {
        sources.add(SourceFile.of(record));
      }
      LoadReport report = loads.signedBy(by).loadOnline(sources, Progress.NONE);
      if (report.hasRefused()) {
        report.findings().stream().filter(Finding::isError).forEach(findings::add);
      }
      return true;
    } catch (IOException e) {
      throw new StoreException("Accepted records cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
