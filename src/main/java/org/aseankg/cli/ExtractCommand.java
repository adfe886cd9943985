package org.aseankg.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.Proposed;
import org.aseankg.load.Progress;
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
      names = "--without",
      paramLabel = "SOURCE",
      defaultValue = "",
      description =
          "Reads as if the graph did not have this source, as source/ID, nor what only it says: to measure.")
  private String without;

  private final Terminal terminal;
  private final ObjectMapper json = new ObjectMapper();

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What became of one article. */
  private record Done(
      Path file, String name, byte[] text, String notice, boolean refused, boolean empty) {}

  @Override
  public Integer call() {
    LocalDate day = day();
    if (!format.equals("json") && !format.equals("nt")) {
      throw new InvalidInputException(
          "There is no format \"" + format + "\": expected json or nt.");
    }
    if (!without.isEmpty() && !without.matches("source/[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidInputException("\"" + without + "\" is no source: expected source/ID.");
    }
    List<Path> articles = articles();
    try (Session session = options.open(terminal)) {
      ExtractService service =
          ExtractService.over(
              session.store(), session.iris(), KgOntology.bundled(session.iris()), without);
      return readAll(articles, service, day);
    }
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

  /** Some articles are under way at a time, so that memory does not grow with their number. */
  private int readAll(List<Path> articles, ExtractService service, LocalDate day) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Progress progress = articles.size() > 1 ? terminal.progress() : Progress.NONE;
    Map<String, Path> names = new HashMap<>();
    Deque<Future<Done>> underWay = new ArrayDeque<>();
    int refused = 0;
    int empty = 0;
    int finished = 0;
    try {
      int next = 0;
      while (finished < articles.size()) {
        while (next < articles.size() && underWay.size() < threads * 4) {
          Path file = articles.get(next++);
          underWay.add(workers.submit(() -> read(file, service, day)));
        }
        Done done = underWay.remove().get();
        progress.next(finished++, articles.size(), done.file().toString());
        refused += done.refused() ? 1 : 0;
        empty += done.empty() ? 1 : 0;
        finish(done, names);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Reading was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    if (articles.size() > 1 || refused > 0) {
      terminal.tell(
          articles.size()
              - refused
              + " articles read, "
              + empty
              + " of them with nothing to propose, "
              + refused
              + " refused.");
    }
    return refused > 0
        ? ExitCode.REFUSED
        : empty == articles.size() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private Done read(Path file, ExtractService service, LocalDate day) {
    try {
      if (Files.size(file) > Article.MOST_BYTES) {
        throw new InvalidInputException(file + " is too long: expected at most 20 MB of text.");
      }
      Article article = Article.of(file.toString(), Files.readAllBytes(file));
      Proposed proposed = service.read(article, day, language);
      String name =
          proposed.record().path("source").path("id").textValue().substring("source/".length());
      String notice =
          proposed.notice().isEmpty() ? "" : file + ": Nothing is proposed. " + proposed.notice();
      return new Done(
          file, name, text(proposed, service), notice, false, proposed.record().size() == 1);
    } catch (InvalidInputException e) {
      return new Done(file, "", new byte[0], e.getMessage(), true, true);
    } catch (IOException e) {
      return new Done(
          file, "", new byte[0], file + " cannot be read: " + e.getMessage() + ".", true, true);
    }
  }

  private byte[] text(Proposed proposed, ExtractService service) throws IOException {
    if (format.equals("json")) {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      return (json.writer(printer).writeValueAsString(proposed.record()) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    }
    TreeSet<String> lines = new TreeSet<>();
    service.statements(proposed, t -> lines.add(line(t)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      bytes.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String line(Triple triple) {
    StringWriterI line = new StringWriterI();
    NodeFormatterNT format = new NodeFormatterNT();
    format.format(line, triple.getSubject());
    line.print(" ");
    format.format(line, triple.getPredicate());
    line.print(" ");
    format.format(line, triple.getObject());
    line.print(" .");
    line.flush();
    return line.toString();
  }

  private void finish(Done done, Map<String, Path> names) {
    if (!done.notice().isEmpty()) {
      terminal.tell(done.refused() ? "asean-kg: " + done.notice() : done.notice());
    }
    if (done.refused()) {
      return;
    }
    Path twin = names.putIfAbsent(done.name(), done.file());
    if (twin != null && out != null) {
      throw new InvalidInputException(
          done.file()
              + " and "
              + twin
              + " would both be source/"
              + done.name()
              + ": expected file names that differ.");
    }
    try {
      if (out == null) {
        terminal.out().write(done.text());
        return;
      }
      Files.createDirectories(out);
      Path fresh = Files.createTempFile(out, ".extract", ".tmp");
      try {
        Files.write(fresh, done.text());
        Files.move(
            fresh, out.resolve(done.name() + "." + format), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The record of " + done.file() + " could not be written: " + e.getMessage() + ".", e);
    }
  }
}
