package org.aseankg.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aseankg.model.EntityRef;
import org.aseankg.picture.Attendance;
import org.aseankg.picture.Network;
import org.aseankg.picture.NetworkSvg;
import org.aseankg.picture.PictureData;
import org.aseankg.vocab.Iris;
import org.aseankg.web.page.FilterReader;
import org.aseankg.web.page.FormHtml;
import org.aseankg.web.page.FormValues;
import org.aseankg.web.page.Html;
import org.aseankg.web.page.PageHrefs;
import org.aseankg.web.page.PageWords;
import org.aseankg.web.page.Sheet;

/** Who met whom at which event. */
public final class NetworkView implements PictureHandler.View {

  private static final List<String> KINDS = List.of("all", "person", "body", "country", "group");

  // Beyond, lines cover each other.
  private static final int MOST_ON_CIRCLE = 48;
  private static final int MOST_EVENTS = 40;
  private static final int MOST_OTHERS = 60;
  private static final int MOST_PAIRS = 300;

  private final PictureData data;
  private final FilterReader filters;
  private final Iris iris;

  public NetworkView(PictureData data, FilterReader filters, Iris iris) {
    this.data = data;
    this.filters = filters;
    this.iris = iris;
  }

  @Override
  public String path() {
    return "/network";
  }

  @Override
  public Set<String> known() {
    return Set.of("agent", "kind", "body", "from", "until");
  }

  @Override
  public PictureAnswer answer(FormValues values, int most, String language, PageHrefs hrefs) {
    PageWords words = PageWords.of(language);
    List<Attendance> all = data.attendances(language);
    FilterReader.Read read = filters.read(values, "agent", FilterReader.AGENTS, language);
    Optional<EntityRef> middle = middle(all, read);
    String kind = values.oneOf("kind", KINDS, "all");
    Network network =
        Network.of(
            all,
            read.filter(),
            i -> kind.equals("all") || i.startsWith(iris.entity(kind + "/")),
            middle.isPresent() ? MOST_OTHERS : MOST_ON_CIRCLE,
            MOST_EVENTS);
    String title =
        middle
            .map(m -> words.plain("network-title-of", m.label()))
            .orElseGet(() -> words.plain("network-title"));
    String picture =
        middle
            .map(m -> NetworkSvg.around(m, network, title, i -> onwards(i, hrefs)))
            .orElseGet(
                () ->
                    read.agent().typed().isEmpty()
                        ? NetworkSvg.ofAll(network, title, i -> onwards(i, hrefs))
                        : "");
    List<String> notes = new ArrayList<>(read.notes(path(), words));
    notes.addAll(reduced(network, words));
    return new PictureAnswer(
        title,
        words.plain(middle.isPresent() ? "network-lead-of" : "network-lead"),
        form(all, values, read, kind, words),
        picture,
        "",
        notes,
        middle.map(m -> met(m, network)).orElseGet(() -> pairs(network)),
        values.number("page", Integer.MAX_VALUE, 1));
  }

  private static Optional<EntityRef> middle(List<Attendance> all, FilterReader.Read read) {
    return read.filter()
        .agent()
        .flatMap(
            a -> all.stream().map(Attendance::agent).filter(r -> r.iri().equals(a)).findFirst());
  }

  /** People and bodies lead to their own network, events to their page. */
  private String onwards(String of, PageHrefs hrefs) {
    Optional<String> reference = iris.reference(of);
    boolean agent =
        reference.isPresent() && FilterReader.AGENTS.contains(reference.get().split("/")[0]);
    return agent ? hrefs.keep("/network?agent=" + reference.get()) : hrefs.href(of);
  }

  private static List<String> reduced(Network network, PageWords words) {
    List<String> notes = new ArrayList<>();
    if (network.agents().size() < network.allAgents()) {
      notes.add(
          Html.escape(words.plain("network-agents", network.agents().size(), network.allAgents())));
    }
    if (network.events().size() < network.allEvents()) {
      notes.add(
          Html.escape(words.plain("network-events", network.events().size(), network.allEvents())));
    }
    return notes;
  }

  private static String form(
      List<Attendance> all,
      FormValues values,
      FilterReader.Read read,
      String kind,
      PageWords words) {
    Map<String, String> kinds = new LinkedHashMap<>();
    KINDS.forEach(k -> kinds.put(k, words.plain(k.equals("all") ? "all" : "met-" + k)));
    return new FormHtml("/network", words.plain("filter"), words)
        .thing("agent", words.plain("filter-middle"), read.agentShown(), FilterReader.AGENTS, false)
        .select("kind", words.plain("filter-met"), kinds, kind)
        .select(
            "body",
            words.plain("filter-convener"),
            read.options(all.stream().flatMap(a -> a.body().stream()), words),
            read.body())
        .period(values)
        .end(words.plain("filter-button"));
  }

  private static Sheet met(EntityRef middle, Network network) {
    List<List<Sheet.Cell>> rows = new ArrayList<>();
    for (EntityRef other : network.agents()) {
      rows.add(row(List.of(Sheet.Cell.of(other)), network.together(middle, other)));
    }
    return new Sheet(columns("met"), rows);
  }

  /** All pairs in the picture, those with most events first. */
  private static Sheet pairs(Network network) {
    record Pair(EntityRef one, EntityRef other, int count) {}
    List<Pair> pairs = new ArrayList<>();
    List<EntityRef> agents = network.agents();
    for (int i = 0; i < agents.size(); i++) {
      for (int j = i + 1; j < agents.size(); j++) {
        int together = network.countTogether(agents.get(i), agents.get(j));
        if (together > 0) {
          pairs.add(new Pair(agents.get(i), agents.get(j), together));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(p -> -p.count()));
    return new Sheet(
        columns("agent", "met"),
        pairs.stream()
            .limit(MOST_PAIRS)
            .map(
                p ->
                    row(
                        List.of(Sheet.Cell.of(p.one()), Sheet.Cell.of(p.other())),
                        network.together(p.one(), p.other())))
            .toList());
  }

  private static List<Sheet.Column> columns(String... things) {
    List<Sheet.Column> columns = new ArrayList<>();
    for (String name : things) {
      columns.add(Sheet.Column.things(name));
    }
    columns.add(Sheet.Column.text("count"));
    columns.add(Sheet.Column.things("events"));
    return columns;
  }

  private static List<Sheet.Cell> row(List<Sheet.Cell> first, List<Attendance> events) {
    List<Sheet.Cell> row = new ArrayList<>(first);
    row.add(Sheet.Cell.of(events.size()));
    row.add(Sheet.Cell.of(events.stream().map(Attendance::event).toList()));
    return row;
  }
}
