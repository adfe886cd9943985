package org.aseankg.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The events of one article, and which of them is spoken of. */
final class Story {

  /** More than any article tells of. */
  private static final int MOST = 1_000;

  /** Kinds whose nouns are used for one another. */
  private static final Set<String> LOOSE =
      Set.of("Event", "Meeting", "Conference", "Summit", "Forum");

  /** How many events may be named before the one an article is about. */
  private static final int FEW = 3;

  private final Words words;
  private final List<Happening> happenings = new ArrayList<>();
  private final Map<Happening, Happening> alias = new IdentityHashMap<>();
  private final Map<String, Happening> editions = new TreeMap<>();
  private final Map<String, Happening> named = new TreeMap<>();
  private Happening topic;
  private Happening lead;
  private Placed datelinePlace;
  private Placed lastPlace;
  private Placed venue;
  private Placed headline;
  private Announced announced;
  private String lastRole = "";

  /** When and where a heading says the event is. */
  record Announced(Day start, Day end, String place, Happening.Read read) {}

  /**
   * A place that is named without an event.
   *
   * @param ref the place
   * @param read where it stands
   */
  record Placed(String ref, Happening.Read read) {}

  Story(Words words) {
    this.words = words;
  }

  List<Happening> happenings() {
    return happenings;
  }

  /** The event the article is about, as far as it is read. */
  Optional<Happening> topic() {
    return Optional.ofNullable(topic);
  }

  /** What an article tells of first is what it is about, until one with a date is told. */
  void told(Happening event) {
    if (topic == null) {
      topic = event;
    }
  }

  /** Where nothing else tells what an article is about, it is the first event it names. */
  void settle() {
    if (topic == null && !happenings.isEmpty()) {
      topic = happenings.get(0);
    }
  }

  /** What an article tells of first, with a date if it has any, is what it is about. */
  void dated(Happening event) {
    if (topic == null || topic.start == null) {
      topic = event;
    }
  }

  /**
   * An edition of a series.
   *
   * @param name the name of the series as the article writes it
   */
  Happening edition(
      String series, int number, String type, String label, Happening.Read read, String name) {
    return editions.computeIfAbsent(
        series + "#" + number,
        k -> {
          Happening event = add(type.isEmpty() ? "Meeting" : type, "", label, read);
          adopt(event);
          adoptNamed(event, name);
          event.series = series;
          event.edition = number;
          return event;
        });
  }

  /** What an event turned out to be: "the annual gathering" of a lead is an edition told later. */
  Happening resolved(Happening event) {
    return alias.getOrDefault(event, event);
  }

  /** What the lead called by a noun alone is the first edition that is named. */
  private void adopt(Happening edition) {
    boolean first =
        happenings.size() <= FEW
            && happenings.stream().noneMatch(e -> e != edition && e.isEdition())
            && (topic == null || isPlain(topic));
    Happening plain =
        first
            ? happenings.stream().filter(e -> e != edition && isPlain(e)).findFirst().orElse(null)
            : null;
    if (plain != null) {
      happenings.remove(plain);
      alias.put(plain, edition);
      topic = edition;
    }
  }

  /** What was called by the name of the series alone is its first edition that is named. */
  private void adoptNamed(Happening edition, String name) {
    List<String> keys = Tokens.keys(name);
    happenings.stream()
        .filter(e -> e != edition && !e.isEdition() && Tokens.keys(e.label).equals(keys))
        .findFirst()
        .ifPresent(
            same -> {
              happenings.remove(same);
              alias.put(same, edition);
              topic = topic == same ? edition : topic;
            });
  }

  private boolean isPlain(Happening event) {
    List<String> label = Tokens.keys(event.label);
    List<String> noun = Tokens.keys(event.noun);
    boolean adjective =
        label.size() == noun.size() + 1 && words.is("plain-adjective", label.get(0));
    return !event.isEdition()
        && LOOSE.contains(event.type)
        && !noun.isEmpty()
        && (label.equals(noun) || adjective);
  }

  /** An event by a name of its own. */
  Happening named(String type, String noun, String label, Happening.Read read) {
    if (happenings.size() >= MOST && topic != null) {
      return topic;
    }
    return named.computeIfAbsent(
        String.join(" ", Tokens.keys(label)), k -> adopted(type, noun, label, read));
  }

  /** What a headline called by its noun alone has its name in the first sentences. */
  private Happening adopted(String type, String noun, String label, Happening.Read read) {
    boolean same =
        topic != null
            && !noun.isEmpty()
            && topic.label.equalsIgnoreCase(noun)
            && topic.noun.equals(noun)
            && topic.type.equals(type)
            && topic == happenings.get(happenings.size() - 1);
    if (!same) {
      return add(type, noun, label, read);
    }
    topic.label = label;
    topic.named = read;
    return topic;
  }

  /** An event by its noun alone: the one last called so, else the topic, else a new one. */
  Happening generic(String type, String noun, String label, Happening.Read read) {
    for (int i = happenings.size() - 1; i >= 0; i--) {
      Happening event = happenings.get(i);
      boolean spoken = event == topic || topic == null || event.start != null;
      if (event.noun.equals(noun) && spoken) {
        return event;
      }
    }
    Happening called = topic == null || topic.type.equals(type) ? null : called(noun);
    if (called != null) {
      return called;
    }
    if (topic != null && !noun.isEmpty() && !fits(type, topic)) {
      return named(type, noun, label, read);
    }
    if (topic == null) {
      topic = add(type, noun, label, read);
    }
    return topic;
  }

  /** The only event whose name has this noun, or null: "the forum" after one by its name. */
  private Happening called(String noun) {
    Happening found = null;
    for (Happening event : happenings) {
      if (event.noun.equals(noun) && !noun.isEmpty()) {
        if (found != null) {
          return null;
        }
        found = event;
      }
    }
    return found;
  }

  /** A workshop is spoken of as a workshop or an event, hardly as a meeting; and so on. */
  private static boolean fits(String type, Happening topic) {
    return topic.isEdition() && !type.equals("BilateralMeeting")
        || type.isEmpty()
        || topic.type.equals(type)
        || LOOSE.contains(type) && LOOSE.contains(topic.type);
  }

  /** An event of the same kind on another day. */
  Happening another(Happening like, Day start, String label, Happening.Read read) {
    return named.computeIfAbsent(
        like.noun + " " + start.iso(), k -> add(like.type, like.noun, label, read));
  }

  /** Something that has no noun: a group met, a text was signed. */
  Happening unnamed(String type, String label, Day start, Happening.Read read) {
    return named.computeIfAbsent(
        "unnamed " + type + " " + start.iso(), k -> add(type, "", label, read));
  }

  /** The role told last: "so did Jane Roe". */
  String lastRole() {
    return lastRole;
  }

  void lastRole(String role) {
    lastRole = role;
  }

  /** What the first sentences tell without a noun, or null. */
  Happening lead() {
    return lead;
  }

  void lead(Happening event) {
    lead = lead == null ? event : lead;
  }

  /** Where the article was written, or null. */
  Placed datelinePlace() {
    return datelinePlace;
  }

  void datelinePlace(Placed place) {
    datelinePlace = place;
  }

  /** Where an event was last told to be, or null. */
  Placed lastPlace() {
    return lastPlace;
  }

  void lastPlace(Placed place) {
    lastPlace = place;
  }

  /** What a heading says, or null. */
  Announced announced() {
    return announced;
  }

  void announce(Announced heading) {
    announced = announced == null ? heading : announced;
  }

  /** Where the headline says that somebody met, or null. */
  Placed headline() {
    return headline;
  }

  void headline(Placed place) {
    headline = headline == null ? place : headline;
  }

  /** Where a heading says the event is, or null. */
  Placed venue() {
    return venue;
  }

  void venue(Placed place) {
    venue = venue == null ? place : venue;
  }

  /** Takes back an event that turned out to be another. */
  void drop(Happening event) {
    happenings.remove(event);
  }

  private Happening add(String type, String noun, String label, Happening.Read read) {
    Happening event = new Happening(happenings.size(), type, noun, label, read);
    happenings.add(event);
    return event;
  }
}
