package org.aseankg.extract.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aseankg.ConflictException;
import org.aseankg.InvalidInputException;
import org.aseankg.NotFoundException;
import org.aseankg.load.LoadService;
import org.aseankg.model.Finding;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/**
 * The review of a folder of proposed records. What it knows is in the files of that folder, so it
 * can be left and taken up again, by several people at once and from several processes. Safe for
 * use by many threads.
 *
 * <p>A decision is on the disk before what follows from it is written; what follows is drawn from
 * the decisions again when a process died in between.
 */
public final class ReviewService {

  private final ReviewFiles files;
  private final Proposals proposals;
  private final DecisionLog log;
  private final Articles articles;
  private final KnownEntities known;
  private final SimilarEvents similar;
  private final AcceptedRecords records;
  private final Clock clock;
  private final Runnable afterLoad;
  private Map<String, Decision> drawn = Map.of();

  /**
   * @param folder where extract wrote the proposed records
   * @param articles the folder of their texts, to show what was read
   * @param afterLoad run after the store has changed
   * @throws InvalidInputException if a folder is none
   */
  public ReviewService(
      Path folder,
      Optional<Path> articles,
      KgStore store,
      Iris iris,
      LoadService loads,
      Clock clock,
      Runnable afterLoad) {
    this.files = new ReviewFiles(folder);
    this.proposals = new Proposals(folder);
    this.log = new DecisionLog(folder);
    this.articles = new Articles(articles);
    this.known = new KnownEntities(store, iris);
    this.similar = new SimilarEvents(known);
    this.records = new AcceptedRecords(files, known, similar, loads);
    this.clock = clock;
    this.afterLoad = afterLoad;
  }

  /**
   * Brings what was decided, here or by others, into the store: accepted records are drawn from the
   * decisions where they are not in step with them, and loaded.
   */
  public synchronized void sync() {
    refresh();
    Map<String, Decision> standing = log.standing();
    if (standing.equals(drawn)) {
      return;
    }
    FolderLock.hold(
        files.folder(),
        () -> {
          records.redraw(proposals.list(), standing);
          files.write(files.rules(), report().bytes());
        });
    load(files.accepted(), "review");
    drawn = standing;
  }

  /** What a person should know of the files: those that could not be read. */
  public synchronized List<Finding> findings() {
    refresh();
    List<Finding> all = new ArrayList<>(proposals.findings());
    all.addAll(log.findings());
    all.addAll(records.findings());
    return all;
  }

  /** All facts: article by article, events first, then other things, then what is said of them. */
  public synchronized List<ReviewedFact> list() {
    refresh();
    Map<String, Decision> standing = log.standing();
    RuleReport report = report();
    List<ReviewedFact> all = new ArrayList<>();
    for (Proposal proposal : proposals.list()) {
      proposal.facts().stream()
          .sorted(Comparator.comparingInt(ReviewService::turn))
          .forEach(f -> all.add(reviewed(proposal, f, standing, report)));
    }
    return all;
  }

  private static int turn(Fact fact) {
    return fact.isEvent() ? 0 : fact.kind() == Fact.Kind.ENTITY ? 1 : 2;
  }

  /**
   * One fact.
   *
   * @throws NotFoundException if there is none of that id
   */
  public synchronized ReviewedFact get(String id) {
    refresh();
    return found(id);
  }

  private ReviewedFact found(String id) {
    for (Proposal proposal : proposals.list()) {
      for (Fact fact : proposal.facts()) {
        if (fact.id().equals(id)) {
          return reviewed(proposal, fact, log.standing(), report());
        }
      }
    }
    throw new NotFoundException("There is no fact " + id + " among the proposals.");
  }

  private ReviewedFact reviewed(
      Proposal proposal, Fact fact, Map<String, Decision> standing, RuleReport report) {
    Optional<Decision> decision = Optional.ofNullable(standing.get(fact.id()));
    boolean bare = fact.kind() == Fact.Kind.ENTITY && !fact.isEvent();
    ReviewedFact.State state =
        decision.isPresent()
            ? decision.get().accepts() ? ReviewedFact.State.ACCEPTED : ReviewedFact.State.REJECTED
            : bare && known.has(fact.entity(), fact.source())
                ? ReviewedFact.State.KNOWN
                : ReviewedFact.State.OPEN;
    boolean doubtful = fact.rules().stream().anyMatch(r -> !report.isCertain(r));
    String certainty = doubtful && fact.certainty().equals("high") ? "medium" : fact.certainty();
    return new ReviewedFact(fact, proposal.title("en"), state, decision, certainty);
  }

  /** The words of a span in their sentence, where the text of the article is at hand. */
  public synchronized Optional<Passage> passage(Fact fact, Span span) {
    return proposals.of(fact.source()).flatMap(p -> articles.passage(p, span));
  }

  /** Whether there is a folder of articles to read from. */
  public boolean hasArticles() {
    return articles.areGiven();
  }

  /** The events of the graph that a proposed event may be; none for other facts. */
  public synchronized List<Twin> twins(Fact fact) {
    return fact.isEvent()
        ? proposals.of(fact.source()).map(p -> similar.of(p, fact)).orElse(List.of())
        : List.of();
  }

  /** How often each rule was right. */
  public synchronized RuleReport report() {
    return RuleReport.of(log.standing().values(), RuleStandings.floors(files.floors()));
  }

  /**
   * Decides on several facts at once: on all of them, or on none.
   *
   * @throws NotFoundException if there is no such fact
   * @throws ConflictException if one was decided meanwhile
   * @throws InvalidInputException if what would be accepted does not make a record that loads, or
   *     rests on an event that may be one of the graph and was not decided on
   */
  public void decide(Set<String> accepted, Set<String> rejected, String by) {
    decide(
        by,
        () -> {
          List<Decision> decisions = new ArrayList<>();
          accepted.forEach(id -> decisions.add(decision(id, Verdict.ACCEPT, by)));
          rejected.forEach(id -> decisions.add(decision(id, Verdict.REJECT, by)));
          return decisions;
        });
  }

  /** Accepts a fact with other values, by key; a null takes a value away. */
  public void edit(String id, ObjectNode values, String by) {
    decide(
        by,
        () -> {
          Edits.require(found(id).fact(), values);
          return List.of(decision(id, Verdict.EDIT, by).withValues(values));
        });
  }

  /**
   * Accepts that a proposed thing is one that the graph has.
   *
   * @param entity {@code kind/slug}
   */
  public void sameAs(String id, String entity, String by) {
    decide(
        by,
        () -> {
          Edits.requireSameKind(found(id).fact(), entity);
          if (!known.has(entity, found(id).fact().source())) {
            throw new NotFoundException("The graph has no " + entity + ".");
          }
          return List.of(decision(id, Verdict.SAME_AS, by).withEntity(entity));
        });
  }

  /** Takes back what was decided on a fact. */
  public void undo(String id, String by) {
    decide(by, () -> List.of(decision(id, Verdict.UNDO, by)));
  }

  /** The fact that a person decided last of those that stand. */
  public synchronized Optional<String> lastBy(String by) {
    refresh();
    return log.standing().values().stream()
        .filter(d -> d.by().equals(by))
        .reduce((a, b) -> b)
        .map(Decision::fact);
  }

  private Decision decision(String id, Verdict verdict, String by) {
    return Decision.of(found(id).fact(), verdict, by, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private interface Deciding {
    List<Decision> decide();
  }

  private synchronized void decide(String by, Deciding deciding) {
    sync();
    Map<Path, byte[]> changed = new LinkedHashMap<>();
    FolderLock.hold(
        files.folder(),
        () -> {
          refresh();
          List<Decision> decisions = deciding.decide();
          Map<String, Decision> before = log.standing();
          Map<String, Decision> after = new LinkedHashMap<>(before);
          for (Decision decision : decisions) {
            requireOpen(decision, after);
            DecisionLog.apply(after, decision);
          }
          for (String source : sources(decisions)) {
            changed.putAll(records.draw(proposals.of(source).orElseThrow(), before, after));
          }
          log.append(decisions);
          changed.forEach(files::write);
          files.write(files.rules(), report().bytes());
          drawn = log.standing();
        });
    load(List.copyOf(changed.keySet()), by);
  }

  private void load(List<Path> changed, String by) {
    if (records.load(changed, by)) {
      afterLoad.run();
    }
  }

  private static Set<String> sources(List<Decision> decisions) {
    return decisions.stream().map(Decision::source).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void requireOpen(Decision decision, Map<String, Decision> standing) {
    Decision other = standing.get(decision.fact());
    if (decision.verdict() == Verdict.UNDO) {
      if (other == null) {
        throw new InvalidInputException(
            "The fact " + decision.fact() + " is not decided: there is nothing to undo.");
      }
    } else if (other != null) {
      throw new ConflictException(
          "The fact "
              + decision.fact()
              + " was decided already ("
              + other.verdict().word()
              + ", by "
              + other.by()
              + "): undo that first.");
    }
  }

  private void refresh() {
    proposals.refresh();
    log.refresh();
  }
}
