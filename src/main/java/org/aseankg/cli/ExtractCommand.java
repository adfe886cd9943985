package org.aseankg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aseankg.InvalidInputException;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.review.RuleStandings;
import org.aseankg.ontology.KgOntology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: proposed records from articles. */
@Command(
    name = "extract",
    description = {
      "Reads articles and proposes facts, each with the words it was read from, a certainty and the rule that found it. Nothing enters the graph: see review.",
      "Exit code 1 says that nothing was proposed, 2 that a file could not be read as an article."
    })
final class ExtractCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Articles: text in UTF-8, or pages, whose tags are passed over. A folder stands for its .txt and .html files.")
  private List<Path> files;

  @Mixin private StoreOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the records go, one file an article. Default: standard output.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description =
          "json: records as the loader takes them; nt: the same as N-Triples. Default: json.")
  private String format;

  @Option(
      names = "--issued",
      paramLabel = "DATE",
      description =
          "The day of the article, from which days without a year are counted. Default: what the text shows.")
  private String issued;

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "",
      description = "en or vi. Default: found out.")
  private String language;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "How often each rule was right, as review keeps it: a doubtful rule's facts are not offered as certain. Default: rules.tsv in the folder of --out.")
  private Path rules;

  @Option(
      names = "--without",
      paramLabel = "SOURCE",
      defaultValue = "",
      description =
          "Reads as if the graph did not have this source, as source/ID, nor what only it says: to measure.")
  private String without;

  private final Terminal terminal;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    LocalDate day = day();
    ProposalWriter writer = new ProposalWriter(format, out, terminal);
    RuleStandings standings = standings();
    if (!without.isEmpty() && !without.matches("source/[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidInputException("\"" + without + "\" is no source: expected source/ID.");
    }
    List<Path> articles = articles();
    try (Session session = options.open(terminal)) {
      ExtractService service =
          ExtractService.over(
              session.store(), session.iris(), KgOntology.bundled(session.iris()), without);
      return new ExtractRun(service, standings, writer, day, language, terminal).of(articles);
    }
  }

  private RuleStandings standings() {
    if (rules != null) {
      return RuleStandings.read(rules);
    }
    Path kept = out == null ? null : out.resolve(RuleStandings.FILE);
    return kept != null && Files.exists(kept) ? RuleStandings.read(kept) : RuleStandings.NONE;
  }

  private LocalDate day() {
    try {
      return issued == null ? null : LocalDate.parse(issued);
    } catch (DateTimeException e) {
      throw new InvalidInputException(
          "The day of the article is \"" + issued + "\": expected YYYY-MM-DD.", e);
    }
  }

  private List<Path> articles() {
    List<Path> articles = new ArrayList<>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new InvalidInputException("There is no file or folder " + file + ".");
      }
      if (!Files.isDirectory(file)) {
        articles.add(file);
        continue;
      }
      try (Stream<Path> found = Files.list(file)) {
        found
            .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".html"))
            .sorted()
            .forEach(articles::add);
      } catch (IOException e) {
        throw new InvalidInputException(
            "The folder " + file + " cannot be read: " + e.getMessage() + ".", e);
      }
    }
    if (articles.isEmpty()) {
      throw new InvalidInputException(
          "There is no article: expected files, or a folder with .txt or .html files.");
    }
    return articles;
  }
}
