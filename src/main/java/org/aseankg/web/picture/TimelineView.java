package org.aseankg.web.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aseankg.model.EntityRef;
import org.aseankg.model.PartialDate;
import org.aseankg.picture.Filter;
import org.aseankg.picture.PictureData;
import org.aseankg.picture.Timeline;
import org.aseankg.picture.TimelineSvg;
import org.aseankg.picture.Turn;
import org.aseankg.web.guard.QueryText;
import org.aseankg.web.page.FilterReader;
import org.aseankg.web.page.FormHtml;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageAddress;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Sheet;

/** Who chaired what, when. */
public final class TimelineView implements PictureHandler.View {

  private static final List<String> LANES =
      Stream.of(Timeline.Lanes.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList();
  private static final List<String> SHOWN = List.of("all", "terms", "sittings");

  private final PictureData data;
  private final FilterReader filters;

  public TimelineView(PictureData data, FilterReader filters) {
    this.data = data;
    this.filters = filters;
  }

  @Override
  public String path() {
    return "/timeline";
  }

  @Override
  public Set<String> known() {
    return Set.of("lanes", "body", "agent", "show", "from", "until", "zoom");
  }

  @Override
  public PictureAnswer answer(FormValues values, int most, String language, PageHrefs hrefs) {
    PageWords words = PageWords.of(language);
    List<Turn> turns = data.turns(language);
    FilterReader.Read read = filters.read(values, "agent", FilterReader.AGENTS, language);
    String lanesName = values.oneOf("lanes", LANES, "body");
    Timeline.Lanes lanes = Timeline.Lanes.valueOf(lanesName.toUpperCase(Locale.ROOT));
    String shown = values.oneOf("show", SHOWN, "all");
    int zoom = values.number("zoom", TimelineSvg.MOST_ZOOM, 1);
    Filter filter = read.filter();
    Timeline timeline =
        Timeline.of(turns, lanes, filter, !shown.equals("sittings"), !shown.equals("terms"), most);
    String title = words.plain("timeline-title");
    String picture = TimelineSvg.draw(timeline, lanes, filter, zoom, title, hrefs::href);
    List<String> notes = new ArrayList<>(read.notes(path(), words));
    if (timeline.leftOut() > 0) {
      notes.add(Html.escape(words.plain("timeline-left-out", timeline.leftOut())));
    }
    long undated = timeline.turns().stream().filter(t -> !t.time().isDated()).count();
    if (undated > 0) {
      notes.add(Html.escape(words.plain("timeline-undated", undated)));
    }
    return new PictureAnswer(
        title,
        words.plain("timeline-lead"),
        form(turns, values, read, lanesName, shown, zoom, words),
        picture,
        zooms(values, zoom, words),
        notes,
        sheet(timeline.turns(), words),
        values.number("page", Integer.MAX_VALUE, 1));
  }

  private static String form(
      List<Turn> turns,
      FormValues values,
      FilterReader.Read read,
      String lanes,
      String shown,
      int zoom,
      PageWords words) {
    Map<String, String> lanesWords = new LinkedHashMap<>();
    LANES.forEach(l -> lanesWords.put(l, words.plain("lanes-" + l)));
    Map<String, String> shownWords = new LinkedHashMap<>();
    SHOWN.forEach(s -> shownWords.put(s, words.plain("show-" + s)));
    FormHtml form = new FormHtml("/timeline", words.plain("filter"), words);
    form.select("lanes", words.plain("filter-lanes"), lanesWords, lanes)
        .select(
            "body",
            words.plain("filter-body"),
            read.options(turns.stream().map(Turn::body), words),
            read.body())
        .select("show", words.plain("filter-show"), shownWords, shown)
        .thing("agent", words.plain("filter-agent"), read.agentShown(), FilterReader.AGENTS, false)
        .period(values);
    if (zoom > 1) {
      form.hidden("zoom", Integer.toString(zoom));
    }
    return form.end(words.plain("filter-button"));
  }

  private static String zooms(FormValues values, int zoom, PageWords words) {
    StringBuilder links = new StringBuilder();
    if (zoom < TimelineSvg.MOST_ZOOM) {
      links.append(zoomed(values, Math.min(TimelineSvg.MOST_ZOOM, zoom * 2), "wider", words));
    }
    if (zoom > 1) {
      links.append(zoomed(values, zoom / 2, "narrower", words));
    }
    return links.toString();
  }

  private static String zoomed(FormValues values, int zoom, String name, PageWords words) {
    String address = "/timeline";
    for (String parameter : List.of("lanes", "body", "agent", "show", "from", "until")) {
      Optional<String> value = values.text(parameter);
      if (value.isPresent()) {
        address = PageAddress.with(address, parameter, QueryText.encode(value.get()));
      }
    }
    address = PageAddress.with(address, "zoom", Integer.toString(zoom));
    return "<a href=\"%s\">%s</a> ".formatted(Html.escape(address), words.say(name));
  }

  private static Sheet sheet(List<Turn> turns, PageWords words) {
    List<Sheet.Column> columns =
        List.of(
            Sheet.Column.text("from"),
            Sheet.Column.text("until"),
            Sheet.Column.text("kind"),
            Sheet.Column.things("chaired"),
            Sheet.Column.things("holder"),
            Sheet.Column.things("person"),
            Sheet.Column.text("theme"),
            Sheet.Column.things("source"));
    return new Sheet(columns, turns.stream().map(t -> row(t, words)).toList());
  }

  private static List<Sheet.Cell> row(Turn turn, PageWords words) {
    List<EntityRef> holders =
        turn.people().containsAll(turn.holder().stream().toList())
            ? List.of()
            : turn.holder().stream().toList();
    return List.of(
        Sheet.Cell.of(shown(turn.time().start(), turn.time().startLatest())),
        Sheet.Cell.of(shown(turn.time().endEarliest(), turn.time().end())),
        Sheet.Cell.of(words.plain(turn.isTerm() ? "kind-term" : "kind-sitting")),
        Sheet.Cell.of(turn.chairOf()),
        Sheet.Cell.of(holders),
        Sheet.Cell.of(turn.people()),
        Sheet.Cell.of(turn.theme()),
        Sheet.Cell.of(turn.sources()));
  }

  /** A day between two, as exact as they allow: a whole year is a year. */
  static String shown(Optional<java.time.LocalDate> first, Optional<java.time.LocalDate> last) {
    if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
      return first.or(() -> last).map(Object::toString).orElse("");
    }
    for (int length : new int[] {4, 7}) {
      PartialDate date = PartialDate.parse(first.get().toString().substring(0, length));
      if (date.first().equals(first.get()) && date.last().equals(last.get())) {
        return date.toString();
      }
    }
    return first.get() + "/" + last.get();
  }
}
