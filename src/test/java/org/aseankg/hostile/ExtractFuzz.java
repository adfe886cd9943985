package org.aseankg.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aseankg.InvalidInputException;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.ontology.KgOntology;
import org.aseankg.testing.BundledGraph;

/** Damaged texts, read as articles: each makes a proposal, or is refused in one sentence. */
final class ExtractFuzz {

  private final Tally tally = new Tally();
  private final List<String> texts;
  private final ExtractService service;

  ExtractFuzz() throws IOException {
    texts = Seeds.articles();
    service =
        ExtractService.over(
            BundledGraph.store(), BundledGraph.iris(), KgOntology.bundled(BundledGraph.iris()), "");
  }

  ExtractFuzz run(int count, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      read(text(random), random.nextInt(4) == 0 ? "vi" : random.nextInt(3) == 0 ? "en" : "");
    }
    return this;
  }

  private void read(byte[] bytes, String language) {
    tally.count("all");
    long begin = System.nanoTime();
    try {
      Article article = Article.of("article.txt", bytes);
      var proposed = service.read(article, null, language);
      service.statements(proposed, t -> {});
      tally.count(proposed.record().has("events") ? "proposed" : "nothing");
    } catch (InvalidInputException e) {
      tally.count("refused");
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement at = e.getStackTrace().length > 0 ? e.getStackTrace()[0] : null;
      tally.fault(
          "fault exception", e + " at " + at + " in " + new String(bytes, StandardCharsets.UTF_8));
    }
    tally.took((System.nanoTime() - begin) / 1_000_000);
  }

  /** Sentences of several articles in another order, with signs and bytes changed. */
  private byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      String from = Mutations.pick(texts, random);
      int start = random.nextInt(from.length());
      int end = Math.min(from.length(), start + random.nextInt(400));
      text.append(from, start, end).append(random.nextInt(3) == 0 ? "\n\n" : " ");
    }
    String changed = Mutations.signs(Mutations.signs(text.toString(), random), random);
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(10) == 0 ? Mutations.bytes(bytes, random) : bytes;
  }

  List<String> faults() {
    return new ArrayList<>(tally.faults());
  }

  long count(String what) {
    return tally.get(what);
  }

  String table() {
    return "| kind | generated | proposed | nothing proposed | refused in a sentence | other exceptions | ms the slowest |\n"
        + "| --- | --- | --- | --- | --- | --- | --- |\n"
        + "| text of an article | %d | %d | %d | %d | %d | %d |"
            .formatted(
                tally.get("all"),
                tally.get("proposed"),
                tally.get("nothing"),
                tally.get("refused"),
                tally.get("fault exception"),
                tally.longestMillis());
  }
}
