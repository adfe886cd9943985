package org.aseankg.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aseankg.picture.MapSvg;
import org.aseankg.picture.Meeting;
import org.aseankg.picture.MeetingMap;
import org.aseankg.picture.PictureData;
import org.aseankg.web.page.FilterReader;
import org.aseankg.web.page.FormHtml;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Sheet;

/** Where meetings took place. */
public final class MapView implements PictureHandler.View {

  private static final List<String> COUNTRIES = List.of("country");

  private final PictureData data;
  private final FilterReader filters;

  public MapView(PictureData data, FilterReader filters) {
    this.data = data;
    this.filters = filters;
  }

  @Override
  public String path() {
    return "/map";
  }

  @Override
  public Set<String> known() {
    return Set.of("body", "country", "from", "until");
  }

  @Override
  public PictureAnswer answer(FormValues values, int most, String language, PageHrefs hrefs) {
    PageWords words = PageWords.of(language);
    List<Meeting> meetings = data.meetings(language);
    FilterReader.Read read = filters.read(values, "country", COUNTRIES, language);
    MeetingMap map = MeetingMap.of(meetings, read.filter());
    String title = words.plain("map-title");
    List<String> notes = new ArrayList<>(read.notes(path(), words));
    List<String> off =
        map.spots().stream()
            .filter(s -> !MapSvg.isOnMap(s))
            .map(s -> hrefs.link(s.place().iri(), s.place().label()))
            .limit(most)
            .toList();
    if (!off.isEmpty()) {
      notes.add(Html.escape(words.plain("map-off")) + " " + PictureHandler.list(off));
    }
    MeetingMap drawn = new MeetingMap(map.spots().stream().limit(most).toList(), map.meetings());
    String picture =
        map.spots().isEmpty()
            ? ""
            : MapSvg.draw(
                drawn, title, (name, count) -> words.plain("map-spot", name, count), hrefs::href);
    return new PictureAnswer(
        title,
        words.plain("map-lead"),
        form(meetings, values, read, words),
        picture,
        "",
        notes,
        sheet(map.meetings()),
        values.number("page", Integer.MAX_VALUE, 1));
  }

  private static String form(
      List<Meeting> meetings, FormValues values, FilterReader.Read read, PageWords words) {
    return new FormHtml("/map", words.plain("filter"), words)
        .select(
            "body",
            words.plain("filter-convener"),
            read.options(meetings.stream().flatMap(m -> m.body().stream()), words),
            read.body())
        .thing("country", words.plain("filter-country"), read.agentShown(), COUNTRIES, false)
        .period(values)
        .end(words.plain("filter-button"));
  }

  private static Sheet sheet(List<Meeting> meetings) {
    return new Sheet(
        List.of(
            Sheet.Column.text("from"),
            Sheet.Column.text("until"),
            Sheet.Column.things("event"),
            Sheet.Column.things("place"),
            Sheet.Column.things("country"),
            Sheet.Column.text("latitude"),
            Sheet.Column.text("longitude")),
        meetings.stream().map(MapView::row).toList());
  }

  private static List<Sheet.Cell> row(Meeting meeting) {
    return List.of(
        Sheet.Cell.of(meeting.start()),
        Sheet.Cell.of(meeting.end()),
        Sheet.Cell.of(meeting.event()),
        Sheet.Cell.of(meeting.place()),
        Sheet.Cell.ofThing(meeting.country()),
        Sheet.Cell.of(degrees(meeting.latitude())),
        Sheet.Cell.of(degrees(meeting.longitude())));
  }

  private static Optional<Double> degrees(java.util.OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
