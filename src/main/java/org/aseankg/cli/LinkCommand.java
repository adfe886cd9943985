package org.aseankg.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.link.Judgements;
import org.aseankg.link.LinkReport;
import org.aseankg.link.LinkService;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link}: proposals of links to open data of others. */
@Command(
    name = "link",
    description = {
      "Proposes links from entities of the graph to open data of others, with a score and its reasons. Exit code 1 says that there is none.",
      "Nothing is linked by itself: rows that a person marked with semapv:ManualMappingCuration are kept and never asked again."
    })
final class LinkCommand implements Callable<Integer> {

  @Mixin private StoreOptions options;

  @Option(
      names = "--against",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files or folders of others. Without it, what the store holds under graph/external.")
  private List<Path> against = List.of();

  @Option(
      names = "--judged",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Mapping sets (.sssom.tsv) with judgements of people.")
  private List<Path> judged = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the mapping set goes, ending in .sssom.tsv. What was judged in it is kept. Default: standard output.")
  private Path out;

  @Option(
      names = "--least",
      paramLabel = "SCORE",
      defaultValue = "0.6",
      description = "The score from which a candidate is proposed, from 0 to 1. Default: 0.6.")
  private double least;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description =
          "Only entities of this kind: country, person, place, post; several with commas.")
  private List<String> kinds = List.of();

  private final Terminal terminal;

  LinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    requireValid();
    try (Session session = options.open(terminal);
        NameIndex names = NameIndex.over(session.store(), session.iris())) {
      Judgements judgements = Judgements.read(judgedFiles(), session.iris());
      LinkService links = new LinkService(session.store(), session.iris(), names);
      LinkReport report = link(session, links, judgements);
      write(report);
      report.contradictions().forEach(c -> terminal.tell("contradiction: " + c));
      terminal.tell(
          report.looked()
              + " things of others looked at: "
              + report.linked()
              + " linked already, "
              + report.judged()
              + " judged before, "
              + report.proposed()
              + " proposed, "
              + report.contradictions().size()
              + " contradictions.");
      return report.proposed() == 0 ? ExitCode.NEGATIVE : ExitCode.DONE;
    }
  }

  private void requireValid() {
    if (!(least >= 0 && least <= 1)) {
      throw new InvalidInputException(
          "The least score is " + least + ": expected a number from 0 to 1.");
    }
    for (String kind : kinds) {
      if (!LinkService.KINDS.contains(kind)) {
        throw new InvalidInputException(
            "There is no type \""
                + kind
                + "\" to link: expected "
                + String.join(", ", new TreeSet<>(LinkService.KINDS))
                + ".");
      }
    }
    if (out != null && !out.toString().endsWith(".sssom.tsv")) {
      throw new InvalidInputException(
          "The mapping set cannot go to " + out + ": expected a name that ends in .sssom.tsv.");
    }
  }

  private List<Path> judgedFiles() {
    List<Path> files = new ArrayList<>(judged);
    if (out != null && Files.exists(out) && !files.contains(out)) {
      files.add(out);
    }
    return files;
  }

  private LinkReport link(Session session, LinkService links, Judgements judgements) {
    var wanted = kinds.isEmpty() ? LinkService.KINDS : new TreeSet<>(kinds);
    if (against.isEmpty()) {
      return links.link(session.store(), judgements, least, wanted);
    }
    // What is only compared with does not come into the store.
    try (KgStore others = KgStore.inMemory()) {
      LoadService loads =
          new LoadService(
              others,
              session.iris(),
              KgOntology.bundled(session.iris()),
              session.settings().clock());
      LoadReport loaded = loads.load(SourceFiles.of(against), Progress.NONE);
      terminal.tell(loaded.findings());
      if (loaded.hasRefused()) {
        throw new InvalidInputException(
            "Nothing was compared, since a file was refused: expected files that load.");
      }
      return links.link(others, judgements, least, wanted);
    }
  }

  private void write(LinkReport report) {
    try {
      if (out == null) {
        report.mappings().write(terminal.out());
        return;
      }
      // A file with judgements is replaced in one step, or stays.
      Path folder = out.toAbsolutePath().getParent();
      Path fresh = Files.createTempFile(folder, ".link", ".tsv");
      try {
        try (OutputStream to = Files.newOutputStream(fresh)) {
          report.mappings().write(to);
        }
        Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new StoreException("The mapping set could not be written: " + e.getMessage() + ".", e);
    }
  }
}
