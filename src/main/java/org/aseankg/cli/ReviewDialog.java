package org.aseankg.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aseankg.InvalidInputException;
import org.aseankg.KgException;
import org.aseankg.StoreException;
import org.aseankg.extract.review.Edits;
import org.aseankg.extract.review.Fact;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.extract.review.Twin;

/** The review of one fact after the other, led by what a person types. */
final class ReviewDialog {

  private static final String HELP =
      """
      accept (a)                 it is right
      reject (r)                 it is wrong
      edit (e) KEY=VALUE         it is right with another value, as e role=host; null takes it away
      same-as (s) NUMBER|ID      it is what the graph has, as s 1 or s event/accsm-21-som
      next (n)                   passes it over
      undo (u)                   takes back what you decided last
      quit (q)                   ends; everything decided is kept
      """;

  private final ReviewService review;
  private final Terminal terminal;
  private final String by;
  private final Set<String> passed = new HashSet<>();
  private int decided;
  private int baseless;

  ReviewDialog(ReviewService review, Terminal terminal, String by) {
    this.review = review;
    this.terminal = terminal;
    this.by = by;
  }

  /** Asks until nothing is open, the person has enough, or the input ends. Says how many. */
  int run() {
    terminal.tell("accept, reject, edit, same-as, next, undo, quit; help says more.");
    boolean on = true;
    while (on) {
      Optional<ReviewedFact> open = nextOpen();
      if (open.isEmpty()) {
        terminal.tell(
            "No open fact is left"
                + (passed.isEmpty() ? "" : ", but for " + passed.size() + " passed over")
                + (baseless == 0 ? "." : "; " + baseless + " rest on what was rejected."));
        break;
      }
      on = ask(open.get());
    }
    return decided;
  }

  /** The first open fact; what rests on a thing that was rejected need not be asked. */
  private Optional<ReviewedFact> nextOpen() {
    List<ReviewedFact> facts = review.list();
    Set<String> rejected =
        facts.stream()
            .filter(f -> f.state() == ReviewedFact.State.REJECTED)
            .map(ReviewedFact::fact)
            .filter(f -> f.kind() == Fact.Kind.ENTITY)
            .map(f -> inArticle(f, f.entity()))
            .collect(Collectors.toSet());
    Map<Boolean, List<ReviewedFact>> open =
        facts.stream()
            .filter(f -> f.state() == ReviewedFact.State.OPEN)
            .collect(
                Collectors.partitioningBy(
                    f ->
                        f.fact().restsOn().stream()
                            .map(e -> inArticle(f.fact(), e))
                            .noneMatch(rejected::contains)));
    baseless = open.get(false).size();
    return open.get(true).stream().filter(f -> !passed.contains(f.fact().id())).findFirst();
  }

  private static String inArticle(Fact fact, String entity) {
    return fact.source() + " " + entity;
  }

  /** One fact until it is decided or left; says whether to go on. */
  private boolean ask(ReviewedFact open) {
    List<Twin> twins = review.twins(open.fact());
    terminal.out().print(ReviewText.of(review, open, twins));
    while (true) {
      terminal.errors().print("> ");
      terminal.errors().flush();
      Optional<String> line = terminal.readLine();
      if (line.isEmpty()) {
        return false;
      }
      String[] words = line.get().strip().split("\\s+", 2);
      if (words[0].equals("q") || words[0].equals("quit")) {
        return false;
      }
      try {
        if (isDone(open.fact().id(), words[0], words.length > 1 ? words[1] : "", twins)) {
          return true;
        }
      } catch (StoreException e) {
        throw e;
      } catch (KgException e) {
        terminal.tell(ReviewText.clean(e.getMessage()));
      }
    }
  }

  private boolean isDone(String id, String command, String rest, List<Twin> twins) {
    switch (command) {
      case "" -> {
        return false;
      }
      case "n", "next" -> {
        passed.add(id);
        return true;
      }
      case "a", "accept" -> review.decide(Set.of(id), Set.of(), by);
      case "r", "reject" -> review.decide(Set.of(), Set.of(id), by);
      case "e", "edit" -> review.edit(id, values(id, rest), by);
      case "s", "same-as" -> review.sameAs(id, entity(rest, twins), by);
      case "u", "undo" -> {
        undo();
        return true;
      }
      case "?", "h", "help" -> {
        terminal.errors().print(HELP);
        return false;
      }
      default ->
          throw new InvalidInputException(
              "There is no command \""
                  + command
                  + "\": expected accept, reject, edit, same-as, next, undo, quit or help.");
    }
    decided++;
    return true;
  }

  private ObjectNode values(String id, String text) {
    Map.Entry<String, JsonNode> value = Edits.parse(text);
    ObjectNode values = new ObjectMapper().createObjectNode();
    values.set(value.getKey(), value.getValue());
    return Edits.typed(review.get(id).fact(), values);
  }

  private static String entity(String text, List<Twin> twins) {
    if (!text.matches("\\d{1,3}")) {
      return text;
    }
    int number = Integer.parseInt(text);
    if (number < 1 || number > twins.size()) {
      throw new InvalidInputException(
          "There is no candidate " + number + ": expected one of those shown, or kind/slug.");
    }
    return twins.get(number - 1).event();
  }

  private void undo() {
    String last =
        review
            .lastBy(by)
            .orElseThrow(() -> new InvalidInputException("There is nothing of yours to undo."));
    review.undo(last, by);
    passed.remove(last);
    terminal.tell("Undone: " + last + ".");
  }
}
