package org.aseankg.web.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aseankg.picture.MapSvg;
import org.aseankg.query.CannedQuery;
import org.aseankg.query.Column;
import org.aseankg.query.QueryCatalog;
import org.aseankg.query.QueryRequest;
import org.aseankg.query.Value;
import org.aseankg.vocab.Iris;
import org.aseankg.web.page.Answers;
import org.aseankg.web.page.Assets;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;

/** A small map of where an event was, with what it shows in words. */
public final class PlaceMap {

  private final CannedQuery query;
  private final Answers answers;

  public PlaceMap(Answers answers, Iris iris) {
    this.answers = answers;
    this.query = QueryCatalog.pages(iris).get("place-of-event");
  }

  /** The map as HTML; empty where the graph does not know where the event was. */
  String html(String event, String language, PageHrefs hrefs) {
    PageWords words = PageWords.of(language);
    return answers
        .run(query, QueryRequest.of(Map.of("event", event)).in(language).page(1, 1))
        .rows()
        .stream()
        .findFirst()
        .map(row -> figure(row, words, hrefs))
        .orElse("");
  }

  private static String figure(Map<String, Value> row, PageWords words, PageHrefs hrefs) {
    double latitude;
    double longitude;
    try {
      latitude = Double.parseDouble(row.get("latitude").text());
      longitude = Double.parseDouble(row.get("longitude").text());
    } catch (NumberFormatException e) {
      // A source may say anything; what is no number cannot be drawn.
      return "";
    }
    String iri = row.get("place").text();
    Value label = row.get(Column.labelOf("place"));
    String name = label == null ? iri : label.text();
    String where = degrees(latitude, "N", "S") + " " + degrees(longitude, "E", "W");
    Optional<String> svg =
        MapSvg.around(
            latitude,
            longitude,
            Assets.bundled().path(Assets.OUTLINE),
            words.plain("place-map", name));
    return """
        <section aria-labelledby="map">
        <div class="section-head"><h2 id="map">%s</h2></div>
        <figure class="place-map">
        %s<figcaption>%s <span class="soft">%s</span></figcaption>
        </figure>
        </section>
        """
        .formatted(
            words.say("section-map"), svg.orElse(""), hrefs.link(iri, name), Html.escape(where));
  }

  private static String degrees(double value, String positive, String negative) {
    return String.format(Locale.ROOT, "%.2f° %s", Math.abs(value), value < 0 ? negative : positive);
  }
}
