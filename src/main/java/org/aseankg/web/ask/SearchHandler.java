package org.aseankg.web.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.aseankg.search.Hit;
import org.aseankg.search.HitsWriter;
import org.aseankg.search.NameIndex;
import org.aseankg.search.SearchRequest;
import org.aseankg.web.http.DataVersion;
import org.aseankg.web.http.EntityTag;
import org.aseankg.web.http.Exchange;
import org.aseankg.web.http.Handler;
import org.aseankg.web.http.HeldOutput;
import org.aseankg.web.http.Language;
import org.aseankg.web.http.Offer;
import org.aseankg.web.http.Parameters;
import org.aseankg.web.http.RequestException;
import org.aseankg.web.page.PageLinks;

/** Entities by name: as a search, in pages, or as suggestions to one who is typing. */
public final class SearchHandler implements Handler {

  private static final List<Offer<Boolean>> OFFERS = List.of(new Offer<>("application/json", true));

  /** What is longer is no name. */
  private static final int LONGEST = 1_000;

  private static final int HITS = 10;
  private static final int MOST_ON_A_PAGE = 100;
  private static final int MOST = 1_000;

  private final NameIndex index;
  private final DataVersion version;
  private final String text;
  private final Set<String> known;

  private SearchHandler(NameIndex index, DataVersion version, String text, Set<String> known) {
    this.index = index;
    this.version = version;
    this.text = text;
    this.known = known;
  }

  /**
   * Answers searches.
   *
   * @param version what answers depend on
   */
  public static Handler search(NameIndex index, DataVersion version) {
    Set<String> known = Set.of("q", "type", "names", "lang", "limit", "page");
    return new SearchHandler(index, version, "q", known);
  }

  /** Answers while somebody types; the last word may be begun only. */
  public static Handler suggest(NameIndex index, DataVersion version) {
    Set<String> known = Set.of("prefix", "type", "names", "lang", "limit");
    return new SearchHandler(index, version, "prefix", known);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    exchange.query().requireKnown(known);
    Offer<Boolean> offer = exchange.negotiate(OFFERS);
    int limit = limit(exchange.query());
    int page = page(exchange.query(), limit);
    SearchRequest request = request(exchange, page * limit + 1);
    // Read before the search: hits may be of newer data than the tag says, never of older.
    String tag = EntityTag.of(version.ofNames(), exchange.target(), request.labelLanguage());
    if (exchange.isKnown(tag)) {
      return;
    }
    List<Hit> hits = text.equals("q") ? index.search(request) : index.suggest(request);
    List<Hit> shown = hits.stream().skip((long) (page - 1) * limit).limit(limit).toList();
    boolean more = text.equals("q") && hits.size() > page * limit && (page + 1) * limit <= MOST;
    OptionalInt next = more ? OptionalInt.of(page + 1) : OptionalInt.empty();
    PageLinks.set(exchange, page, next);
    HeldOutput out = exchange.output(offer.mediaType());
    HitsWriter.write(shown, next, out);
    out.complete();
  }

  private SearchRequest request(Exchange exchange, int hits) {
    Parameters parameters = exchange.query();
    String typed =
        parameters
            .one(text)
            .orElseThrow(
                () ->
                    RequestException.invalid(
                        "The parameter " + text + " is missing: expected what to search for."));
    int letters = typed.codePointCount(0, typed.length());
    if (letters > LONGEST) {
      throw RequestException.invalid(
          "The parameter "
              + text
              + " has "
              + letters
              + " characters: expected at most "
              + LONGEST
              + ".");
    }
    return new SearchRequest(
        typed, kinds(parameters), names(parameters), Language.choose(exchange), hits);
  }

  private List<String> kinds(Parameters parameters) {
    List<String> kinds = new ArrayList<>();
    for (String kind : String.join(",", parameters.all("type")).split(",")) {
      if (!parameters.has("type")) {
        continue;
      }
      if (!index.kinds().contains(kind)) {
        throw RequestException.invalid(
            "The type is \"" + kind + "\": expected " + String.join(", ", index.kinds()) + ".");
      }
      kinds.add(kind);
    }
    return kinds;
  }

  private static Optional<String> names(Parameters parameters) {
    Optional<String> language = parameters.one("names");
    if (language.isPresent() && !Language.ALL.contains(language.get())) {
      throw RequestException.invalid(
          "The language of names is \""
              + language.get()
              + "\": expected "
              + String.join(" or ", Language.ALL)
              + ".");
    }
    return language;
  }

  private static int limit(Parameters parameters) {
    int limit = parameters.positive("limit").orElse(HITS);
    if (limit > MOST_ON_A_PAGE) {
      throw RequestException.invalid(
          "The limit is " + limit + ": expected at most " + MOST_ON_A_PAGE + ".");
    }
    return limit;
  }

  private static int page(Parameters parameters, int limit) {
    int page = parameters.positive("page").orElse(1);
    if (page > MOST / limit) {
      throw RequestException.invalid(
          "The page is "
              + page
              + ": expected at most "
              + MOST / limit
              + ", since only the first "
              + MOST
              + " hits are shown.");
    }
    return page;
  }
}
