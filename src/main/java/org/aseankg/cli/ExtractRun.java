package org.aseankg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aseankg.InvalidInputException;
import org.aseankg.StoreException;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.extract.Proposed;
import org.aseankg.extract.review.RuleStandings;
import org.aseankg.load.Progress;

/** Reads articles beside each other and hands on their records in the order they were given. */
final class ExtractRun {

  private final ExtractService service;
  private final RuleStandings standings;
  private final ProposalWriter writer;
  private final LocalDate day;
  private final String language;
  private final Terminal terminal;
  private int refused;
  private int empty;

  ExtractRun(
      ExtractService service,
      RuleStandings standings,
      ProposalWriter writer,
      LocalDate day,
      String language,
      Terminal terminal) {
    this.service = service;
    this.standings = standings;
    this.writer = writer;
    this.day = day;
    this.language = language;
    this.terminal = terminal;
  }

  /** What became of one article. */
  private record Done(
      Path file, String name, byte[] text, String notice, boolean refused, boolean empty) {

    static Done refused(Path file, String why) {
      return new Done(file, "", new byte[0], "asean-kg: " + why, true, true);
    }
  }

  /**
   * Reads all of them and gives the exit code. Some are under way at a time, so that memory does
   * not grow with their number.
   */
  int of(List<Path> articles) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Progress progress = articles.size() > 1 ? terminal.progress() : Progress.NONE;
    Deque<Future<Done>> underWay = new ArrayDeque<>();
    try {
      int next = 0;
      for (int finished = 0; finished < articles.size(); finished++) {
        while (next < articles.size() && underWay.size() < threads * 4) {
          Path file = articles.get(next++);
          underWay.add(workers.submit(() -> read(file)));
        }
        Done done = underWay.remove().get();
        progress.next(finished, articles.size(), done.file().toString());
        finish(done);
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
    tell(articles.size());
    return refused > 0
        ? ExitCode.REFUSED
        : empty == articles.size() ? ExitCode.NEGATIVE : ExitCode.DONE;
  }

  private void tell(int articles) {
    if (articles > 1 || refused > 0) {
      terminal.tell(
          articles
              - refused
              + " articles read, "
              + (empty - refused)
              + " of them with nothing to propose, "
              + refused
              + " refused.");
    }
  }

  private Done read(Path file) {
    try {
      if (Files.size(file) > Article.MOST_BYTES) {
        return Done.refused(file, file + " is too long: expected at most 20 MB of text.");
      }
      Article article = Article.of(file.toString(), Files.readAllBytes(file));
      Proposed proposed = service.read(article, day, language);
      standings.lower(proposed.record());
      String name =
          proposed.record().path("source").path("id").textValue().substring("source/".length());
      String notice =
          proposed.notice().isEmpty() ? "" : file + ": Nothing is proposed. " + proposed.notice();
      byte[] text = writer.bytes(proposed, service);
      return new Done(file, name, text, notice, false, proposed.record().size() == 1);
    } catch (InvalidInputException e) {
      return Done.refused(file, e.getMessage());
    } catch (NoSuchFileException e) {
      return Done.refused(file, file + " is not there any more.");
    } catch (IOException e) {
      return Done.refused(file, file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private void finish(Done done) {
    refused += done.refused() ? 1 : 0;
    empty += done.empty() ? 1 : 0;
    if (!done.notice().isEmpty()) {
      terminal.tell(done.notice());
    }
    if (!done.refused()) {
      writer.write(done.file(), done.name(), done.text());
    }
  }
}
