package org.aseankg.web.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.extract.review.Edits;
import org.aseankg.extract.review.Fact;
import org.aseankg.extract.review.ReviewService;
import org.aseankg.extract.review.ReviewedFact;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.http.Words;
import org.aseankg.web.operator.Doorkeeper;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.WriteGate;

/** Shows proposed facts to who brings a token, and takes their decisions. */
public final class ReviewHandler implements Handler {

  private static final Set<String> READ =
      Stream.concat(Stream.of("fact", "lang"), ReviewFilter.PARAMETERS.stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> SENT =
      Set.of("fact", "verdict", "as", "name", "value", Doorkeeper.FORM_KEY);
  private static final List<Offer<Boolean>> OFFERS =
      List.of(new Offer<>("text/html", true), new Offer<>("application/json", false));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReviewService review;
  private final Doorkeeper door;
  private final WriteGate gate;

  /**
   * @param gate what every change of the data passes
   */
  public ReviewHandler(ReviewService review, Doorkeeper door, WriteGate gate) {
    this.gate = gate;
    this.review = review;
    this.door = door;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(READ);
    boolean html = exchange.negotiate(OFFERS).value();
    String language = Language.choose(exchange);
    if (!exchange.isRead()) {
      decide(exchange, html, language);
      return;
    }
    Optional<Doorkeeper.Guest> guest = door.find(exchange.request(), Scope.READ);
    if (guest.isEmpty() && html) {
      LoginHandlers.form(exchange, false);
      return;
    }
    show(exchange, guest.orElseGet(() -> door.require(exchange.request(), Scope.READ)), html);
  }

  private void show(Exchange exchange, Doorkeeper.Guest guest, boolean html) throws IOException {
    LoginHandlers.secure(exchange.response());
    Optional<String> wanted = exchange.query().one("fact");
    if (html) {
      ReviewFilter filter = ReviewFilter.of(exchange.query(), "open");
      ReviewPage page = new ReviewPage(review, guest, Words.of(Language.choose(exchange)), filter);
      String text = wanted.isPresent() ? page.fact(review.get(wanted.get())) : page.overview();
      exchange.send("text/html;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
      return;
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode facts = answer.putArray("facts");
    ReviewFilter filter = ReviewFilter.of(exchange.query(), ReviewFilter.ANY);
    List<ReviewedFact> shown =
        wanted.isPresent() ? List.of(review.get(wanted.get())) : filter.of(review.list());
    if (exchange.query().has("page")) {
      answer.put("total", shown.size());
      shown = filter.page(shown);
    }
    shown.forEach(f -> facts.add(json(f)));
    exchange.send("application/json", JSON.writeValueAsBytes(answer));
  }

  private static ObjectNode json(ReviewedFact reviewed) {
    Fact fact = reviewed.fact();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", fact.id()).put("source", fact.source()).put("about", ReviewPage.about(fact));
    node.put("state", reviewed.state().name().toLowerCase(java.util.Locale.ROOT));
    node.put("certainty", reviewed.certainty()).set("says", fact.values());
    fact.rules().forEach(node.putArray("rules")::add);
    return node;
  }

  private void decide(Exchange exchange, boolean html, String language) throws IOException {
    Doorkeeper.Guest guest = door.require(exchange.request(), Scope.WRITE);
    Parameters form = LoginHandlers.form(exchange.request());
    door.requireOwnForm(exchange.request(), guest, form);
    form.requireKnown(SENT);
    String id = needed(form, "fact");
    gate.pass(
        () -> {
          decide(form, id, guest.name());
          return null;
        });
    if (!html) {
      LoginHandlers.secure(exchange.response());
      exchange.send("application/json", JSON.writeValueAsBytes(json(review.get(id))));
      return;
    }
    ReviewFilter filter = ReviewFilter.of(exchange.query(), "open");
    String next = next(id, filter).map(f -> "&fact=" + f.fact().id()).orElse("") + filter.address();
    LoginHandlers.leadTo(exchange, ReviewPage.PATH + "?lang=" + language + next);
  }

  /** The next open one behind the decided one, which a filter for open ones takes no more. */
  private Optional<ReviewedFact> next(String id, ReviewFilter filter) {
    List<ReviewedFact> facts =
        review.list().stream().filter(f -> f.fact().id().equals(id) || filter.takes(f)).toList();
    return ReviewFilter.next(facts, id);
  }

  private void decide(Parameters form, String id, String by) {
    String verdict = needed(form, "verdict");
    switch (verdict) {
      case "accept" -> review.decide(Set.of(id), Set.of(), by);
      case "reject" -> review.decide(Set.of(), Set.of(id), by);
      case "undo" -> review.undo(id, by);
      case "same-as" -> review.sameAs(id, needed(form, "as").strip(), by);
      case "edit" -> review.edit(id, values(form, id), by);
      default ->
          throw RequestException.invalid(
              "The parameter verdict is \""
                  + verdict
                  + "\": expected accept, reject, edit, same-as or undo.");
    }
  }

  private ObjectNode values(Parameters form, String id) {
    Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> value =
        Edits.parse(needed(form, "name") + "=" + needed(form, "value"));
    ObjectNode values = JSON.createObjectNode();
    values.set(value.getKey(), value.getValue());
    return Edits.typed(review.get(id).fact(), values);
  }

  private static String needed(Parameters form, String name) {
    return form.one(name)
        .orElseThrow(() -> RequestException.invalid("The parameter " + name + " is missing."));
  }
}
