package org.aseankg.web.reconcile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.aseankg.reconcile.EntityType;
import org.aseankg.reconcile.Property;
import org.aseankg.reconcile.ReconcileService;
import org.aseankg.reconcile.ReplyWriter;
import org.aseankg.reconcile.Suggestion;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;

/** The lists a reconciliation client shows while somebody types, and what it proposes to fetch. */
public final class ReconcileSuggestHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));

  /** What is longer is no name. */
  private static final int LONGEST = 1_000;

  private static final int COUNT = 10;
  private static final int MOST = 100;

  /** Nobody goes on for longer than so many suggestions. */
  private static final int LAST = 1_000;

  /** What is suggested. */
  public enum Of {
    ENTITIES,
    TYPES,
    PROPERTIES,
    /** Properties to fetch of entities of a type; the specification has a reply of its own. */
    PROPOSALS
  }

  private final Of what;
  private final ReconcileService service;
  private final Supplier<String> version;

  public ReconcileSuggestHandler(Of what, ReconcileService service, Supplier<String> version) {
    this.what = what;
    this.service = service;
    this.version = version;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Parameters parameters = exchange.query();
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    String language = Language.choose(exchange);
    String tag = EntityTag.of(version.get(), exchange.target(), language);
    if (exchange.isKnown(tag)) {
      return;
    }
    HeldOutput out = exchange.output(offer.mediaType());
    if (what == Of.PROPOSALS) {
      propose(parameters, language, out);
    } else {
      ReplyWriter.suggestions(suggest(parameters, language), language, out);
    }
    out.complete();
  }

  private List<Suggestion> suggest(Parameters parameters, String language) {
    String prefix =
        parameters
            .one("prefix")
            .orElseThrow(
                () ->
                    RequestException.invalid(
                        "The parameter prefix is missing: expected what was typed."));
    int from = cursor(parameters);
    int count = Math.min(parameters.positive("limit").orElse(COUNT), MOST);
    Optional<String> typeName = parameters.one("type").filter(t -> !t.isBlank());
    Optional<EntityType> type = typeName.flatMap(service.types()::find);
    boolean unknown = typeName.isPresent() && type.isEmpty();
    if (unknown || from > LAST || prefix.length() > LONGEST) {
      return List.of();
    }
    return switch (what) {
      case TYPES -> service.suggestTypes(prefix, from, count, language);
      case PROPERTIES -> service.suggestProperties(prefix, type, from, count, language);
      default -> service.suggestEntities(prefix, type, from, count, language);
    };
  }

  private static int cursor(Parameters parameters) {
    String text = parameters.one("cursor").filter(c -> !c.isBlank()).orElse("0");
    if (!text.matches("\\d{1,9}")) {
      throw RequestException.invalid(
          "The parameter cursor is \"" + text + "\": expected how many suggestions to leave out.");
    }
    return Integer.parseInt(text);
  }

  private void propose(Parameters parameters, String language, HeldOutput out) throws IOException {
    Optional<String> name = parameters.one("type").filter(t -> !t.isBlank());
    OptionalInt limit = parameters.positive("limit");
    // Without a type all are proposed: some columns were matched without one.
    List<Property> all =
        name.isEmpty()
            ? service.properties().list()
            : service.types().find(name.get()).map(service.properties()::of).orElse(List.of());
    List<Property> proposed = all.stream().limit(limit.orElse(Integer.MAX_VALUE)).toList();
    ReplyWriter.proposals(name.orElse(""), proposed, limit, language, out);
  }
}
