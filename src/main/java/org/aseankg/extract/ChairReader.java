package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/** Reads who holds the chair of an edition of a series, or of ASEAN in a year. */
final class ChairReader {

  /**
   * A term in the chair.
   *
   * @param holder who holds it; a person holds it for the organisation of the post
   * @param of the edition, or null where it is none
   * @param body what else is chaired, ASEAN or a series; empty where it is an edition
   * @param year the year, or 0
   */
  record Term(Agent holder, Happening of, String body, int year, Happening.Read read) {

    /** A term in the chair of an edition. */
    static Term ofEdition(Agent holder, Happening of, Happening.Read read) {
      return new Term(holder, of, "", 0, read);
    }
  }

  private static final String ASEAN = "body/asean";

  private static final int LONGEST_HANDOVER = 14;
  private static final int NEAR = 5;
  private static final int LONGEST_FIELD = 8;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final Story story;
  private final List<Term> terms = new ArrayList<>();

  ChairReader(Reading reading, Words words, Cast cast, Story story) {
    this.cast = cast;
    this.story = story;
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** The terms of the sentence. */
  List<Term> read() {
    int i = 0;
    while (i < s.size()) {
      int host = s.get(i).quoted() ? -1 : words.end("host-link", s.tokens(), i);
      if (host > 0) {
        host(i, host);
      }
      int end = s.get(i).quoted() || inName(i) ? -1 : words.end("chair", s.tokens(), i);
      if (end > 0) {
        chair(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return terms;
  }

  /** A title is in the name of a person, unless it is the chair itself behind it. */
  private boolean inName(int i) {
    for (Agent agent : reading.agents()) {
      if (agent.from() <= i && i < agent.to()) {
        return agent.isPerson() || agent.isBody();
      }
    }
    return false;
  }

  private void chair(int from, int end) {
    Target target = target(from, end);
    if (target == null) {
      return;
    }
    Agent holder = holder(from, target.to());
    if (holder == null || holder.kind() == Agent.Kind.GROUP || holder.ref().equals("body/asean")) {
      return;
    }
    int start = Math.min(from, holder.from());
    int to = Math.max(Math.max(end, target.to()), holder.to());
    terms.add(
        new Term(
            holder,
            target.event(),
            target.body(),
            target.year(),
            reading.read(start, to, "chairmanship", target.certainty())));
  }

  /** What the chair is of. */
  private record Target(Happening event, String body, int year, int to, String certainty) {}

  private Target target(int from, int end) {
    int i = end;
    while (i < s.size()
        && (words.is("chair-of", s.key(i))
            || words.end("chair-of", s.tokens(), i) > 0
            || words.is("articles", s.key(i)))) {
      EventMention here = reading.eventAt(i);
      if (here != null && here.event().isEdition()) {
        break;
      }
      i = Math.max(i + 1, words.end("chair-of", s.tokens(), i));
    }
    for (EventMention mention : reading.events()) {
      if (mention.event().isEdition()
          && mention.from() >= end
          && mention.from() <= i + 1
          && mention.to() > end) {
        return new Target(mention.event(), "", 0, mention.to(), "high");
      }
    }
    Target unnumbered = unnumbered(i);
    if (unnumbered != null) {
      return unnumbered;
    }
    boolean longer = i + 1 < s.size() && s.get(i + 1).isCapital();
    if (s.key(i).equals("asean") && !longer) {
      int year = yearFrom(i + 1);
      return new Target(null, ASEAN, year, year > 0 ? i + 2 : i + 1, year > 0 ? "high" : "medium");
    }
    boolean aseanBefore = from > 0 && s.key(from - 1).equals("asean");
    if (aseanBefore) {
      int year = Math.max(yearFrom(end), from > 1 ? year(from - 2) : 0);
      return new Target(null, ASEAN, year, Math.max(end, from), year > 0 ? "high" : "medium");
    }
    Target cooperation = null;
    for (int at = end; at <= i && cooperation == null; at++) {
      cooperation = cooperation(at);
    }
    cooperation = cooperation == null ? standing(from, i) : cooperation;
    if (cooperation != null) {
      return cooperation;
    }
    EventMention before = isHandedOn(from, end) ? null : editionBefore(from);
    return before == null ? null : new Target(before.event(), "", 0, end, "medium");
  }

  /** "The helm of ACCSM": of the edition in the sentence, else of the one the article is about. */
  private Target unnumbered(int at) {
    String series = at < s.size() ? cast.seriesAt(s, at) : "";
    if (series.isEmpty() || !handed(at)) {
      return null;
    }
    for (EventMention mention : reading.events()) {
      if (mention.event().series.equals(series) && mention.from() > at) {
        return new Target(mention.event(), "", 0, at + 1, "medium");
      }
    }
    if (words.isVietnamese() && isAhead(at)) {
      return null;
    }
    return story
        .topic()
        .filter(t -> t.series.equals(series))
        .map(t -> new Target(t, "", 0, at + 1, "medium"))
        .orElse(null);
  }

  /** "Ghế Chủ tịch ALMM", "nhiệm kỳ Chủ tịch Ủy ban … ASEAN": of a series or a body, or null. */
  private Target standing(int from, int at) {
    boolean strong = words.is("chair-office", s.key(from)) || words.is("chair-office", two(from));
    if (!strong || at >= s.size()) {
      return null;
    }
    String series = cast.seriesAt(s, at);
    if (!series.isEmpty()) {
      return new Target(null, series, 0, at + 1, "medium");
    }
    Agent body = reading.agentFrom(at);
    boolean of = body != null && body.from() == at && body.isBody();
    return of && Tokens.keys(body.name()).contains("asean")
        ? new Target(null, body.ref(), 0, body.to(), "medium")
        : null;
  }

  private String two(int from) {
    return s.key(from) + " " + s.key(from + 1);
  }

  /** "Chủ tịch hợp tác y tế ASEAN": a cooperation of ASEAN in a field, or null. */
  private Target cooperation(int at) {
    int head = Math.max(at, words.end("cooperation", s.tokens(), at));
    for (int i = head; head > at && i < Math.min(s.size(), head + LONGEST_FIELD); i++) {
      if (s.get(i).isMark() || reading.dateAt(i) != null) {
        return null;
      }
      if (s.key(i).equals("asean")) {
        String name = s.text(at, i + 1);
        return new Target(null, cast.body(s, at, i + 1, name, ""), 0, i + 1, "medium");
      }
    }
    return null;
  }

  /** "Sẽ tiếp nhận": what comes after the edition the article is about. */
  private boolean isAhead(int at) {
    for (int i = Math.max(0, at - 2 * NEAR); i < at; i++) {
      if (words.end("planned", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean handed(int at) {
    for (int i = Math.max(0, at - 2 * NEAR); i < Math.min(s.size(), at + NEAR); i++) {
      if (words.is("chair-from", s.key(i))) {
        return true;
      }
    }
    return false;
  }

  /** "…, of which the ministry holds the chair": only the nearest edition in the sentence. */
  private EventMention editionBefore(int from) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      if (mention.event().isEdition() && mention.to() <= from && from - mention.to() < 16) {
        best = mention;
      }
    }
    boolean rotating =
        words.is("chair-take", s.key(from - 1))
            || words.is("chair-alone", s.key(from))
            || s.key(from + 2).equals(words.firstKey("chair-rotating"));
    return rotating ? best : null;
  }

  /** "A handover of the chairmanship to Jane's country": that is of the next edition. */
  private boolean isHandedOn(int from, int end) {
    boolean to = words.end("chair-to", s.tokens(), end) > 0;
    for (int i = Math.max(0, from - NEAR); to && i < from; i++) {
      if (words.end("chair-gives", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private int yearFrom(int i) {
    for (int j = i; j < Math.min(s.size(), i + 3); j++) {
      if (year(j) > 0) {
        return year(j);
      }
      if (!words.is("chair-of", s.key(j)) && !s.get(j).is("(")) {
        return 0;
      }
    }
    return 0;
  }

  private int year(int i) {
    int n = i >= 0 && i < s.size() ? s.get(i).number() : -1;
    return n >= 1967 && n < 2100 ? n : 0;
  }

  /** Before the words, with nothing but links between; else behind the comma after them. */
  private Agent holder(int from, int to) {
    int given = words.end("chair-to", s.tokens(), to);
    Agent receiver = given > 0 ? reading.agentFrom(given) : null;
    if (receiver != null && receiver.from() - given <= 2 && !receiver.isPerson()) {
      return receiver;
    }
    Agent demonym = demonym(from - 1);
    if (demonym != null) {
      return demonym;
    }
    Agent before = reading.agentBefore(from);
    while (before != null && before.ref().equals("body/asean")) {
      before = reading.agentBefore(before.from());
    }
    boolean taken = before != null && words.is("chair-from", s.key(before.from() - 1));
    if (taken && !s.get(before.to()).is(",")) {
      before = reading.agentBefore(before.from());
      if (before != null && !before.isPerson() && from - before.to() < LONGEST_HANDOVER) {
        return before;
      }
    }
    if (before != null && linked(before.to(), from)) {
      return before;
    }
    if (to < s.size() && (s.get(to).is(",") || words.is("chair-behind", s.key(to)))) {
      Agent behind = reading.agentFrom(to);
      if (behind != null && behind.from() - to <= 3) {
        return behind;
      }
    }
    Agent next = reading.agentFrom(to);
    return next != null && next.from() == to && !next.isPerson() ? next : null;
  }

  /** "The Philippine chairmanship of ASEAN": the country of the word before, or null. */
  private Agent demonym(int at) {
    String ref = at < 0 ? "" : words.demonyms().getOrDefault(s.key(at), "");
    return cast.gazetteer()
        .find(ref)
        .map(
            k -> {
              String name = cast.enter(ref, k.label(), k, s, at, at + 1).name;
              return new Agent(Agent.Kind.COUNTRY, ref, name, at, at + 1, List.of(), false);
            })
        .orElse(null);
  }

  private boolean linked(int from, int to) {
    int unknown = 0;
    int i = from;
    while (i < to) {
      int end =
          Math.max(words.end("chair-link", s.tokens(), i), words.end("filler", s.tokens(), i));
      boolean number = s.get(i).isNumber() || s.key(i).equals("asean");
      if (end > 0 || number || s.get(i).isMark() && !s.get(i).is(";") && !s.get(i).is(".")) {
        i = Math.max(i + 1, end);
      } else if (++unknown > 2) {
        return false;
      } else {
        i++;
      }
    }
    return true;
  }

  private void host(int from, int end) {
    EventMention event = null;
    for (EventMention mention : reading.events()) {
      if (mention.event().isEdition() && mention.from() >= end && mention.from() - end <= 2) {
        event = mention;
      }
    }
    Agent agent = event == null ? null : holder(from, event.to());
    Agent before = reading.agentBefore(from);
    if (agent != null && !agent.isPerson()) {
      event
          .event()
          .add(part(agent, Math.min(from, agent.from()), Math.max(event.to(), agent.to()), "high"));
    } else if (event == null
        && before != null
        && !before.isPerson()
        && from - before.to() <= 2
        && from > before.to()
        && s.get(before.to()).isMark()) {
      Happening of = reading.events().isEmpty() ? null : reading.events().get(0).event();
      if (of != null && before.kind() != Agent.Kind.GROUP) {
        of.add(part(before, before.from(), end, "medium"));
      }
    }
  }

  private Happening.Part part(Agent agent, int from, int to, String certainty) {
    return new Happening.Part(
        "host", agent.ref(), "", "", reading.read(from, to, "host-of-edition", certainty));
  }
}
