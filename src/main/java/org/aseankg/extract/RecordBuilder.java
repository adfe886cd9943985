package org.aseankg.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes what was read from an article as a record: every entity, relation and its evidence. */
final class RecordBuilder {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Article article;
  private final RecordNodes nodes;
  private final Antecedents antecedents;
  private final Cast cast;
  private final String language;
  private final Map<String, ObjectNode> declared = new TreeMap<>();
  private final Set<String> linked = new TreeSet<>();
  private final Map<Happening, String> eventRefs = new HashMap<>();
  private final Set<String> takenRefs = new HashSet<>();
  private final Map<String, ObjectNode> chairs = new TreeMap<>();

  RecordBuilder(Article article, CleanText clean, Cast cast, String language) {
    this.article = article;
    this.nodes = new RecordNodes(clean, language);
    this.antecedents = new Antecedents(clean, cast);
    this.cast = cast;
    this.language = language;
  }

  Proposed build(
      Story story,
      List<Tenures.Tenure> tenures,
      List<Term> terms,
      List<InstrumentFinder.Instrument> instruments,
      String title,
      Happening.Read titleRead,
      String issued) {
    List<Happening> events = story.happenings().stream().filter(RecordBuilder::isWorthIt).toList();
    events.forEach(this::name);
    Tenures held = new Tenures(cast, nodes, this::use, issued);
    tenures.forEach(held::add);
    terms.forEach(t -> term(t, tenures));
    List<ObjectNode> eventNodes = new ArrayList<>();
    events.forEach(e -> eventNodes.add(event(e)));
    List<ObjectNode> instrumentNodes = new ArrayList<>();
    instruments.forEach(i -> instrumentNodes.add(instrument(i)));
    ObjectNode record = JSON.objectNode();
    record.set("source", source(title, titleRead, issued));
    section(record, "people", "person");
    section(record, "bodies", "body");
    section(record, "groups", "group");
    section(record, "countries", "country");
    section(record, "places", "place");
    section(record, "series", "series");
    RecordNodes.list(record, "events", eventNodes);
    RecordNodes.list(record, "posts", held.posts());
    RecordNodes.list(record, "tenures", held.tenures());
    RecordNodes.list(record, "chairmanships", List.copyOf(chairs.values()));
    instrumentNodes.sort(Comparator.comparing(n -> n.get("id").textValue()));
    RecordNodes.list(record, "instruments", instrumentNodes);
    return new Proposed(record, linked, "");
  }

  /** An event is proposed where something is known of it besides its name. */
  private static boolean isWorthIt(Happening event) {
    return event.start != null
        || event.isEdition()
        || !event.parts.isEmpty()
        || !event.theme.isEmpty();
  }

  private ObjectNode source(String title, Happening.Read titleRead, String issued) {
    ObjectNode source = JSON.objectNode();
    source.put("id", sourceRef(article.name()));
    source.set("title", nodes.words(title));
    if (!issued.isEmpty()) {
      source.put("issued", issued);
    }
    source.put("language", language);
    source.put("sha256", article.sha256());
    source.put("length", article.length());
    ArrayNode evidence = source.putArray("evidence");
    if (titleRead != null) {
      evidence.add(nodes.evidence(titleRead, "title"));
    }
    return source;
  }

  /** The source is named by the file. */
  static String sourceRef(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return "source/" + Slugs.of(dot > 0 ? file.substring(0, dot) : file);
  }

  private void name(Happening event) {
    String known =
        event.isEdition() ? cast.gazetteer().edition(event.series, event.edition).orElse("") : "";
    String ref = known;
    if (ref.isEmpty()) {
      String date = event.start == null ? "" : "-" + event.start.iso();
      ref =
          event.isEdition()
              ? "event/" + event.series.substring("series/".length()) + "-" + event.edition
              : "event/" + Slugs.of(event.label) + date;
    }
    String unique = ref;
    for (int i = 2; !takenRefs.add(unique); i++) {
      unique = ref + "-" + i;
    }
    eventRefs.put(event, unique);
  }

  private ObjectNode event(Happening event) {
    ObjectNode node = JSON.objectNode();
    node.put("id", eventRefs.get(event));
    node.put("type", event.type);
    node.set("label", nodes.words(event.label));
    if (event.isEdition()) {
      Cast.Entry series = cast.entries().get(event.series);
      String shortName = series == null ? "" : shortName(series);
      if (!shortName.isEmpty()) {
        node.set("altLabel", nodes.words(shortName + " " + event.edition));
      }
      node.put("inSeries", use(event.series));
      node.put("edition", event.edition);
    }
    if (event.start != null) {
      node.put(event.planned ? "plannedStart" : "startDate", event.start.iso());
      if (event.end != null) {
        node.put(event.planned ? "plannedEnd" : "endDate", event.end.iso());
      }
    }
    if (!event.place.isEmpty()) {
      node.put("location", use(event.place));
    }
    if (event.partOf != null && event.partOf != event && eventRefs.containsKey(event.partOf)) {
      node.put("partOf", eventRefs.get(event.partOf));
    }
    if (!event.theme.isEmpty()) {
      node.set("theme", nodes.words(event.theme));
    }
    roles(event, node);
    ArrayNode evidence = node.putArray("evidence");
    evidence.add(nodes.evidence(event.named, ""));
    if (event.isEdition()) {
      evidence.add(nodes.evidence(event.named, "edition"));
    }
    if (event.start != null) {
      evidence.add(nodes.evidence(event.dated, event.planned ? "plannedStart" : "startDate"));
    }
    if (!event.place.isEmpty()) {
      evidence.add(nodes.evidence(event.placed, "location"));
    }
    if (!event.theme.isEmpty()) {
      evidence.add(nodes.evidence(event.themed, "theme"));
    }
    return node;
  }

  private String shortName(Cast.Entry series) {
    if (series.known == null) {
      return series.shortName;
    }
    return series.known.names().stream()
        .map(Known.NameOf::text)
        .filter(n -> n.indexOf(' ') < 0)
        .min(Comparator.comparingInt(String::length).thenComparing(n -> n))
        .orElse("");
  }

  private void roles(Happening event, ObjectNode node) {
    if (event.parts.isEmpty()) {
      return;
    }
    ArrayNode roles = node.putArray("roles");
    for (Happening.Part part : event.parts.values()) {
      ObjectNode role = roles.addObject();
      role.put("role", part.role());
      role.put("agent", use(part.agent()));
      if (part.role().equals("chair") && holdsChair(event, part.agent())) {
        // The term in the chair of the edition is named alike.
        role.put("key", "sitting");
      }
      if (!part.capacity().isEmpty()) {
        role.put("capacity", part.capacity());
      }
      Happening.Read read = antecedents.with(part.read(), part.agent());
      role.putArray("evidence").add(nodes.evidence(read, ""));
    }
  }

  private boolean holdsChair(Happening event, String agent) {
    return chairs.containsKey(eventRefs.get(event) + " " + agent + " 0");
  }

  private void term(Term term, List<Tenures.Tenure> tenures) {
    Term.Chaired chaired = term.of();
    boolean series = chaired.edition() == null;
    String of = series ? chaired.ref() : eventRefs.get(chaired.edition());
    if (of == null) {
      return;
    }
    String holder = term.holder().ref();
    String through = "";
    if (term.holder().isPerson()) {
      through = holder;
      String person = holder;
      Agent.Org body =
          tenures.stream()
              .filter(t -> t.person().equals(person) && t.body() != null)
              .map(Tenures.Tenure::body)
              .findFirst()
              .orElse(null);
      if (body == null && !isOfHome(person)) {
        return;
      }
      holder = body == null ? OpenPosts.HOME : Tenures.bodyOf(cast, body);
    }
    ObjectNode node = JSON.objectNode();
    node.put("holder", use(holder));
    if (!through.isEmpty()) {
      node.put("heldThrough", use(through));
    }
    node.put("chairOf", series ? use(of) : of);
    if (chaired.from() > 0) {
      node.put("key", String.valueOf(chaired.from()));
      node.put("from", String.valueOf(chaired.from()));
      node.put("until", String.valueOf(chaired.until()));
    } else if (isChairToo(chaired.edition(), holder)) {
      node.put("key", "term"); // the role in the meeting has the identifier without a key
    }
    node.putArray("evidence").add(nodes.evidence(term.read(), ""));
    chairs.putIfAbsent(of + " " + holder + " " + chaired.from(), node);
  }

  /** Whom a Vietnamese article calls by a Vietnamese name in full is of Viet Nam. */
  private boolean isOfHome(String person) {
    return cast.isOfHome(cast.nameOf(person)) && cast.gazetteer().find(OpenPosts.HOME).isPresent();
  }

  private static boolean isChairToo(Happening event, String holder) {
    return event != null
        && event.parts.values().stream()
            .anyMatch(p -> p.role().equals("chair") && p.agent().equals(holder));
  }

  private ObjectNode instrument(InstrumentFinder.Instrument instrument) {
    ObjectNode node = JSON.objectNode();
    node.put("id", instrument.ref());
    node.put("type", instrument.type());
    node.set("label", nodes.words(instrument.name()));
    if (!instrument.shortName().isEmpty()) {
      node.set("altLabel", nodes.words(instrument.shortName()));
    }
    node.putArray("evidence").add(nodes.evidence(instrument.read(), ""));
    return node;
  }

  /** Refers to an entity; one that the reference tables lack is declared. */
  private String use(String ref) {
    Cast.Entry entry = cast.entries().get(ref);
    Known known = entry == null ? cast.gazetteer().find(ref).orElse(null) : entry.known;
    if (known != null && known.reference()) {
      linked.add(ref);
      return ref;
    }
    if (entry == null && known == null || declared.containsKey(ref)) {
      return ref;
    }
    declared.put(ref, JSON.objectNode());
    ObjectNode node = JSON.objectNode();
    node.put("id", ref);
    if (ref.startsWith("body/") && known == null) {
      node.put("type", "GovernmentBody");
    }
    node.set("label", known == null ? nodes.words(entry.name) : RecordNodes.labels(known));
    if (entry != null && !entry.shortName.isEmpty()) {
      node.put("shortName", entry.shortName);
    }
    if (entry != null && !entry.country.isEmpty()) {
      node.put("inCountry", use(entry.country));
    }
    if (entry != null && entry.end > 0) {
      Happening.Read read =
          new Happening.Read(
              entry.start,
              entry.end,
              known == null ? "name-new" : "name-known",
              known == null ? "medium" : "high",
              "stated");
      node.putArray("evidence").add(nodes.evidence(read, ""));
    }
    declared.put(ref, node);
    return ref;
  }

  private void section(ObjectNode record, String section, String kind) {
    ArrayNode array = JSON.arrayNode();
    declared.forEach(
        (ref, node) -> {
          if (ref.startsWith(kind + "/")) {
            array.add(node);
          }
        });
    if (!array.isEmpty()) {
      record.set(section, array);
    }
  }
}
