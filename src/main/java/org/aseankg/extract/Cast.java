package org.aseankg.extract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything one article names: what is linked to the graph, and what is proposed as new. It
 * remembers people, so that later mentions by a part of the name or by a title find them.
 */
final class Cast {

  /** Something named, with the place it was named at first. */
  static final class Entry {
    final String ref;
    final String name;
    final Known known;
    String type = "";
    String shortName = "";
    String parent = "";
    String country = "";
    int start;
    int end;

    Entry(String ref, String name, Known known) {
      this.ref = ref;
      this.name = name;
      this.known = known;
    }
  }

  /** More than any article names; beyond them only full names are known again. */
  private static final int MOST_PEOPLE = 1_000;

  private static final int MOST_BODIES = 100;
  private static final int SHORTEST_INITIALS = 3;

  private final Gazetteer gazetteer;
  private final Words words;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, String> people = new LinkedHashMap<>();
  private final Bearers bearers = new Bearers(this::countryOf);
  private final Map<String, String> acronyms = new TreeMap<>();
  private final Map<String, String> bodyAcronyms = new TreeMap<>();
  private final Map<String, String> meetings = new TreeMap<>();
  private final Set<String> lastBodies = new LinkedHashSet<>();
  private final Set<String> countries = new TreeSet<>();
  private String lastCountry = "";
  private String lastPerson = "";
  private String subject = "";
  private String firstPerson = "";
  private boolean allMet;
  private final Map<String, String> genders = new TreeMap<>();
  private String mainSeries = "";
  private String mainType = "";

  Cast(Gazetteer gazetteer, Words words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  Entry enter(String ref, String name, Known known, Sentence s, int from, int to) {
    return entries.computeIfAbsent(
        ref,
        r -> {
          Entry entry = new Entry(r, name, known);
          entry.start = s.get(from).start();
          entry.end = s.get(to - 1).end();
          return entry;
        });
  }

  Entry enter(String ref, String name, Known known, int start, int end) {
    return entries.computeIfAbsent(
        ref,
        r -> {
          Entry entry = new Entry(r, name, known);
          entry.start = start;
          entry.end = end;
          return entry;
        });
  }

  /** The country whose name stands in a name, {@code country/slug}; empty where there is none. */
  String countryIn(String name) {
    List<Tok> tokens = Tokens.of(name, 0, name.length());
    for (int i = 0; i < tokens.size(); i++) {
      PhraseTrie.Match<List<Known>> match = gazetteer.names().longest(tokens, i);
      if (match != null && tokens.get(i).isCapital()) {
        for (Known known : match.value()) {
          if (known.isCountry()) {
            return known.ref();
          }
        }
      }
    }
    return "";
  }

  /** The country an agent is or is of, {@code country/slug}; empty where nothing tells it. */
  String countryOf(String agent) {
    if (agent.startsWith("country/")) {
      return agent;
    }
    Entry entry = entries.get(agent);
    if (entry == null) {
      return "";
    }
    if (entry.known != null && !entry.known.countries().isEmpty()) {
      String country = entry.known.countries().get(0);
      return gazetteer.find(country).map(Known::ref).orElse("");
    }
    return countryIn(entry.name);
  }

  /** A body, linked by its name, with the country behind it taken into account, or new. */
  String body(Sentence s, int from, int to, String name, String shortName) {
    List<Known> known = gazetteer.named(name, "body");
    if (known.size() > 1 && words.isVietnamese()) {
      // Of several ministries of a name, an unqualified one is that of the language's country.
      List<Known> home =
          known.stream().filter(k -> k.countries().contains("country/viet-nam")).toList();
      known = home.isEmpty() ? known : home;
    }
    if (known.isEmpty()) {
      known = gazetteer.named(name, "group");
    }
    known = known.stream().filter(k -> isOfArticle(k, name)).toList();
    boolean linked = known.size() == 1 || known.size() > 1 && !words.isVietnamese();
    Known one = linked ? known.get(0) : null;
    Entry entry = enter(linked ? one.ref() : "body/" + Slugs.of(name), name, one, s, from, to);
    if (!shortName.isEmpty() && !entry.ref.equals("body/asean")) {
      if (!linked) {
        entry.shortName = shortName;
      }
      bodyAcronyms.putIfAbsent(shortName, entry.ref);
    }
    return entry.ref;
  }

  /** Notes a country the article names, by its name, an adjective or a place in it. */
  void country(String ref) {
    countries.add(ref);
  }

  /**
   * "The Ministry of Home Affairs" may be that of any country: it is linked where the article names
   * the country of the one known, or the name itself does.
   */
  private boolean isOfArticle(Known body, String name) {
    return words.isVietnamese()
        || body.countries().isEmpty()
        || countries.isEmpty()
        || body.countries().stream().anyMatch(countries::contains)
        || !countryIn(name).isEmpty();
  }

  /** Notes that all people of the article were met once. */
  void allMet() {
    allMet = true;
    lastCountry = "";
  }

  /** Whether a part of a name that nobody bears can be a name of its own. */
  boolean isAllMet() {
    return allMet;
  }

  /** The series named first, which numbers alone are of; empty where there is none yet. */
  String mainSeries() {
    return mainSeries;
  }

  String mainType() {
    return mainType;
  }

  void mainSeries(String series, String type) {
    if (mainSeries.isEmpty()) {
      mainSeries = series;
      mainType = type;
    }
  }

  /** The body spoken of whose name begins so: "Học viện" for the academy named before. */
  String bodyStarting(String head) {
    String found = "";
    for (String ref : lastBodies) {
      Entry entry = entries.get(ref);
      List<String> keys = entry == null ? List.of() : Tokens.keys(entry.name);
      List<String> start = Tokens.keys(head);
      if (keys.size() > start.size() && keys.subList(0, start.size()).equals(start)) {
        found = ref;
      }
    }
    return found;
  }

  /** The body that the article abbreviated so, or nothing. */
  String bodyOf(String acronym) {
    return bodyAcronyms.getOrDefault(acronym, "");
  }

  /** A person by full name. */
  String person(Sentence s, int from, int to, String name) {
    Optional<Known> known = gazetteer.person(name);
    String ref = known.map(Known::ref).orElse("person/" + Slugs.of(name));
    enter(ref, name, known.orElse(null), s, from, to);
    if (people.size() < MOST_PEOPLE) {
      people.putIfAbsent(name, ref);
    }
    lastPerson = ref;
    return ref;
  }

  /**
   * The person this part of a name was given in full before, or nothing. A Vietnamese name that
   * begins with a family name is in full itself: another one that has its words and more is of
   * somebody else, unless it ends so.
   */
  Optional<String> mentioned(List<String> parts) {
    boolean full = parts.size() > 1 && words.isFamilyName(parts.get(0));
    for (Map.Entry<String, String> person : people.entrySet()) {
      List<String> keys = Tokens.keys(person.getKey());
      if (full ? Tokens.endWith(keys, parts) : keys.containsAll(parts)) {
        lastPerson = person.getValue();
        return Optional.of(person.getValue());
      }
    }
    return Optional.empty();
  }

  /** Whether a name is one of the language's country: a family name and two words more. */
  boolean isOfHome(String name) {
    List<Tok> parts = Tokens.of(name, 0, name.length());
    return words.isVietnamese() && parts.size() > 2 && words.isSurname(parts.get(0));
  }

  /** Notes who was called by a title, of the body told with it. */
  void bears(Agent.Post post, String ref) {
    bearers.add(post, ref);
  }

  /** Who was last called by this title, as far as it can be theirs. */
  Optional<String> bearer(Agent.Post post) {
    Optional<String> found = bearers.find(post);
    found.ifPresent(f -> lastPerson = f);
    return found;
  }

  /** Notes whether a person was called Mr or Ms. */
  void gender(String ref, String gender) {
    if (!gender.isEmpty() && genders.size() < MOST_PEOPLE) {
      genders.putIfAbsent(ref, gender);
    }
  }

  /** Notes who a sentence was about: the first person it names. */
  void subject(String ref) {
    subject = ref;
    firstPerson = firstPerson.isEmpty() ? ref : firstPerson;
  }

  /** The first person the article names; empty where it names none. */
  String firstPerson() {
    return firstPerson;
  }

  /**
   * Whom a pronoun means: who the sentence before was about, else who was spoken of last, unless
   * they were called otherwise.
   *
   * @param here who is named before it in its own sentence, or nothing
   */
  Optional<String> meant(String gender, String here) {
    for (String ref : here.isEmpty() ? List.of(subject, lastPerson) : List.of(here, lastPerson)) {
      boolean other = !gender.isEmpty() && !genders.getOrDefault(ref, gender).equals(gender);
      if (!ref.isEmpty() && !other) {
        return Optional.of(ref);
      }
    }
    return Optional.empty();
  }

  /** The series that the article abbreviated so, or nothing. */
  String series(String acronym) {
    return acronyms.getOrDefault(acronym, "");
  }

  /** The series the article names whose first letters an abbreviation repeats, or nothing. */
  String seriesByInitials(Tok acronym) {
    if (acronym.text().length() < SHORTEST_INITIALS || !gazetteer.named(acronym.text()).isEmpty()) {
      return "";
    }
    return entries.values().stream()
        .filter(e -> e.ref.startsWith("series/") && Abbreviations.isInitials(acronym, e.name))
        .map(e -> e.ref)
        .findFirst()
        .orElse("");
  }

  /** The series whose name or abbreviation stands here without a number, or nothing. */
  String seriesAt(Sentence s, int at) {
    PhraseTrie.Match<List<Known>> match =
        s.get(at).isCapital() ? gazetteer.names().longest(s.tokens(), at) : null;
    if (match != null) {
      for (Known known : match.value()) {
        if (known.kind().equals("series")) {
          return known.ref();
        }
      }
    }
    String whole = s.isHyphenedAcronym(at) ? series(s.text(at, at + 3)) : "";
    return !whole.isEmpty() ? whole : s.get(at).isAcronym() ? series(s.get(at).text()) : "";
  }

  /** The meeting whose abbreviation was explained so, or nothing. */
  String meeting(String abbreviation) {
    return meetings.getOrDefault(abbreviation, "");
  }

  /** Notes the abbreviation of a meeting that is named without a number. */
  void meeting(String abbreviation, String name) {
    if (meetings.size() < MOST_BODIES) {
      meetings.putIfAbsent(abbreviation, name);
    }
  }

  void abbreviates(String acronym, String series) {
    acronyms.put(acronym, series);
  }

  /** Notes what is spoken of, for those who call it by its noun afterwards. */
  void spoken(String ref) {
    if (ref.startsWith("body/")) {
      lastBodies.remove(ref);
      lastBodies.add(ref);
      if (lastBodies.size() > MOST_BODIES) {
        lastBodies.remove(lastBodies.iterator().next());
      }
    } else if (ref.startsWith("country/")) {
      lastCountry = ref;
    }
  }

  /** The body spoken of last whose name has a word; empty where there is none. */
  String lastBody(String head) {
    String found = "";
    for (String ref : lastBodies) {
      Entry entry = entries.get(ref);
      if (entry != null && Tokens.keys(entry.name).contains(head)) {
        found = ref;
      }
    }
    return found;
  }

  /** The body spoken of last, or null. */
  Agent.Org lastBody(int to) {
    String found = "";
    for (String ref : lastBodies) {
      found = ref;
    }
    return found.isEmpty() || found.equals("body/asean")
        ? null
        : new Agent.Org(found, nameOf(found), to);
  }

  String lastCountry() {
    return lastCountry;
  }

  /** Whether a word means "of a country", as Vietnamese. */
  boolean isDemonym(String key) {
    return words.demonyms().containsKey(key);
  }

  String nameOf(String ref) {
    Entry entry = entries.get(ref);
    return entry == null ? ref : entry.name;
  }
}
