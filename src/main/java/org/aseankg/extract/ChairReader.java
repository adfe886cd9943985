package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads who holds the chair of an edition of a series, or of ASEAN in a year. */
final class ChairReader {

  private static final int LONGEST_HANDOVER = 14;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final ChairTargets targets;
  private final List<Term> terms = new ArrayList<>();

  /**
   * @param issued the year of the article, or 0
   */
  ChairReader(Reading reading, Words words, Cast cast, Story story, int issued) {
    this.targets = new ChairTargets(reading, words, cast, story, issued);
    this.cast = cast;
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
      int end = s.get(i).quoted() || inName(i) ? -1 : chairEnd(i);
      if (end > 0) {
        chair(i, end);
        i = end;
      } else {
        i++;
      }
    }
    return terms;
  }

  /** Behind the words for a chair; "President" is one only of an edition: "of the 35th AIPA". */
  private int chairEnd(int i) {
    int end = words.end("chair", s.tokens(), i);
    int president = end > 0 ? -1 : words.end("chair-president", s.tokens(), i);
    int at = president > 0 && words.is("of", s.key(president)) ? president + 1 : -1;
    at += at > 0 && words.is("articles", s.key(at)) ? 1 : 0;
    EventMention event = at > 0 ? reading.eventAt(at) : null;
    return event != null && event.event().isEdition() ? president : end;
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
    ChairTargets.Target target = targets.find(from, end);
    if (target == null) {
      return;
    }
    Agent holder = holder(from, target.to(), target.of());
    if (holder == null || holder.kind() == Agent.Kind.GROUP || isItself(holder, target.of())) {
      return;
    }
    if (holder.isPerson() && targets.isOfBody(target, from)) {
      return; // a post in a body, read where people are
    }
    if (holder.isPerson() && words.is("planned", s.key(from - 1))) {
      return; // "will chair" is a verb: who sits in the chair of a meeting holds no term by that
    }
    if (holder.isPerson() && targets.isSatIn(target.of().edition())) {
      Happening.Read sits = reading.read(from, target.to(), "chair-of-edition", "medium");
      target.of().edition().add(new Happening.Part("chair", holder.ref(), "", "", sits));
    }
    joined(target)
        .ifPresent(
            e ->
                terms.add(
                    new Term(
                        holder, e, reading.read(from, target.to(), "chairmanship", "medium"))));
    int start = Math.min(from, holder.from());
    int to = Math.max(Math.max(end, target.to()), holder.to());
    terms.add(
        new Term(holder, target.of(), reading.read(start, to, "chairmanship", target.certainty())));
  }

  /** "Of the 23rd ACCSM and the 8th ACCSM+3": the second edition. */
  private Optional<Term.Chaired> joined(ChairTargets.Target target) {
    if (target.of().edition() == null) {
      return Optional.empty();
    }
    int and = target.to();
    int next = words.is("articles", s.key(and + 1)) ? and + 2 : and + 1;
    return reading.events().stream()
        .filter(m -> words.is("date-and", s.key(and)) && m.from() == next)
        .filter(m -> m.event().isEdition() && m.event() != target.of().edition())
        .map(m -> Term.Chaired.edition(m.event()))
        .findFirst();
  }

  /** "AIPA Chair" at a meeting of AIPA: the body whose chair is spoken of holds it not. */
  private boolean isItself(Agent holder, Term.Chaired of) {
    boolean group = holder.kind() == Agent.Kind.GROUP || holder.ref().equals("body/asean");
    if (group || !holder.isBody() || of.edition() == null) {
      return group;
    }
    Cast.Entry series = cast.entries().get(of.edition().series);
    String names =
        of.edition().label + (series == null ? "" : " " + series.name + " " + series.shortName);
    return Tokens.keys(names).containsAll(Tokens.keys(holder.name()));
  }

  /** Before the words, with nothing but links between; else behind the comma after them. */
  private Agent holder(int from, int to, Term.Chaired of) {
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
    while (before != null && (isItself(before, of) || isOfTitle(before))) {
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
    Agent opened = opens(from) ? reading.agentFrom(mainClause(to)) : null;
    if (opened != null && opened.from() == mainClause(to)) {
      return opened;
    }
    Agent next = reading.agentFrom(to);
    int at = words.is("articles", s.key(to)) ? to + 1 : to;
    boolean named = words.is("before-agent", s.key(from - 1));
    return next != null && next.from() <= at && (named || !next.isPerson()) ? next : null;
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

  /** "Phó Chủ tịch Ủy ban …": whose deputy chair somebody is, who holds another chair as well. */
  private boolean isOfTitle(Agent body) {
    for (int h = Math.max(0, body.from() - 4); body.isBody() && h < body.from(); h++) {
      PhraseTrie.Match<String> title =
          words.isVietnamese() && s.get(h).isCapital()
              ? words.titles().longest(s.tokens(), h)
              : null;
      if (title != null && title.end() == body.from()) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but words of holding stands before the chair: "Trên cương vị Chủ tịch …". */
  private boolean opens(int from) {
    int i = from;
    while (i > 0 && !s.get(i - 1).is(",") && from - i < LONGEST_HANDOVER) {
      i--;
    }
    return words.isVietnamese()
        && reading.agentFrom(i) != null
        && reading.agentFrom(i).from() >= from
        && linked(i, from);
  }

  /** Behind the first comma that is in no quotation and no brackets. */
  private int mainClause(int from) {
    int level = 0;
    for (int i = from; i < s.size(); i++) {
      level += s.get(i).is("(") ? 1 : s.get(i).is(")") ? -1 : 0;
      if (s.get(i).is(",") && level == 0 && !s.get(i).quoted()) {
        return i + 1;
      }
    }
    return s.size();
  }

  private boolean linked(int from, int to) {
    int unknown = 0;
    int i = from;
    while (i < to) {
      if (s.get(i).is(";")) {
        return false;
      }
      int end =
          Math.max(words.end("chair-link", s.tokens(), i), words.end("filler", s.tokens(), i));
      PhraseTrie.Match<String> title =
          s.get(i).isCapital() ? words.titles().longest(s.tokens(), i) : null;
      end = title == null ? end : Math.max(end, title.end());
      Agent of = reading.agentFrom(i);
      if (of != null && of.from() == i && isOfTitle(of)) {
        i = of.to();
        continue;
      }
      boolean number = s.get(i).isNumber() || s.get(i).isAcronym();
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
    Term.Chaired edition = event == null ? null : Term.Chaired.edition(event.event());
    Agent agent = edition == null ? null : holder(from, event.to(), edition);
    agent = agent == null || isItself(agent, edition) ? null : agent;
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
