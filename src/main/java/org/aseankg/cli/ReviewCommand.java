package org.aseankg.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: proposed facts, accepted or not by a person. */
@Command(
    name = "review",
    description = {
      "Goes through proposed records fact by fact; accepted ones become records that load. Exit code 1 says that none was decided.",
      "Decisions are kept in the folder as they are made: quit at any time and go on later, alone or with others."
    })
final class ReviewCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Parameters(paramLabel = "DIR", description = "The folder that extract wrote to.")
  private Path folder;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "The folder of the source texts, found by their digests, to show the words.")
  private Path articles;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      arity = "1..*",
      description = "Accepts these facts and asks nothing.")
  private List<String> accept = List.of();

  @Option(
      names = "--reject",
      paramLabel = "ID",
      arity = "1..*",
      description = "Rejects these facts and asks nothing.")
  private List<String> reject = List.of();

  @Option(names = "--list", description = "Lists all facts with their states and asks nothing.")
  private boolean list;

  @Option(
      names = "--report",
      description = "Prints how often each rule was right and asks nothing.")
  private boolean report;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides; the name of your account unless given.")
  private String reviewer;

  private final Terminal terminal;

  ReviewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Session session = options.open(terminal)) {
      ReviewService review =
          new ReviewService(
              folder,
              Optional.ofNullable(articles),
              session.store(),
              session.iris(),
              session.loads(),
              session.settings().clock(),
              () -> {});
      review.sync();
      terminal.tell(review.findings());
      if (list || report) {
        return print(review);
      }
      if (!accept.isEmpty() || !reject.isEmpty()) {
        Set<String> accepted = new LinkedHashSet<>(accept);
        Set<String> rejected = new LinkedHashSet<>(reject);
        review.decide(accepted, rejected, reviewer);
        terminal.tell(accepted.size() + " accepted, " + rejected.size() + " rejected.");
        return ExitCode.DONE;
      }
      return new ReviewDialog(review, terminal, reviewer).run() > 0
          ? ExitCode.DONE
          : ExitCode.NEGATIVE;
    }
  }

  private int print(ReviewService review) {
    if (list) {
      terminal.out().println("id\tstate\tcertainty\tfact\tsays\trules");
      review.list().forEach(f -> terminal.out().println(row(f)));
    }
    if (report) {
      terminal.out().print(review.report().text());
    }
    return ExitCode.DONE;
  }

  private static String row(ReviewedFact reviewed) {
    return String.join(
        "\t",
        reviewed.fact().id(),
        reviewed.state().name().toLowerCase(java.util.Locale.ROOT),
        reviewed.certainty(),
        ReviewText.heading(reviewed.fact()),
        ReviewText.clean(String.join("; ", reviewed.fact().shown().values())),
        ReviewText.clean(String.join(", ", reviewed.fact().rules())));
  }
}
