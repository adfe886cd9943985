package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/** Reads who has which role in a sentence, by the frames of the language. */
final class RoleReader {

  private static final int MOST_UNKNOWN = 2;

  /** "So did …": the role told last. */
  private static final String AGAIN = "again";

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final Story story;
  private final FrameFinder frames;
  private final Subjects subjects;
  private final ListReader lists;
  private final Joined joined;
  private final TermRoles told;
  private List<Agent> lastSubjects = List.of();
  private int lastVerb = -1;

  RoleReader(Reading reading, Words words, Cast cast, Story story) {
    this.cast = cast;
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.story = story;
    this.frames = new FrameFinder(reading, words);
    this.subjects = new Subjects(reading, words);
    this.lists = new ListReader(reading, words);
    this.joined = new Joined(reading, words);
    this.told = new TermRoles(reading, words);
  }

  /** Adds the roles of the sentence to its events. */
  void read() {
    int i = 0;
    while (i < s.size()) {
      boolean inside = reading.inAgent(i) && !frames.startsDelegates(i);
      FrameFinder.Found found =
          s.get(i).isMark() || s.get(i).quoted() || inside ? null : frames.at(i);
      if (found == null) {
        i++;
        continue;
      }
      boolean text = isText(i);
      if (!found.frame().role().equals("none") && !text && !subjects.isDenied(found.from())) {
        apply(found);
      }
      i = found.frame().tail().isEmpty() ? found.to() : found.before();
    }
  }

  /** "… thông qua Tuyên bố": the name of a text is no verb. */
  private boolean isText(int i) {
    return i > 1
        && words.isVietnamese()
        && s.get(i).isCapital()
        && s.get(i - 1).isWord()
        && words.instruments().longest(s.tokens(), i) != null;
  }

  private void apply(FrameFinder.Found found) {
    Frame frame = found.frame();
    List<Agent> agents = new ArrayList<>();
    int[] unknown = new int[1];
    boolean subject = frame.side() == Frame.Side.LEFT || frame.side() == Frame.Side.EITHER;
    if (subject && lastVerb > 0 && subjects.isShared(lastVerb, found.from())) {
      agents.addAll(lastSubjects);
      add(found, agents, unknown);
      lastVerb = found.to();
      return;
    }
    switch (frame.side()) {
      case LEFT -> left(found.from(), agents, unknown);
      case RIGHT -> joined.right(found.before(), agents);
      case INSIDE -> inside(found, agents);
      case LIST -> lists.read(found.to(), agents);
      case EITHER -> {
        left(found.from(), agents, unknown);
        if (agents.isEmpty()) {
          after(found.to(), agents);
        }
      }
      case OPENING -> {
        left(found.from(), agents, unknown);
        if (agents.isEmpty() && opens(found.from())) {
          after(found.to(), agents);
        }
      }
      case AROUND -> {
        joined.right(found.to(), agents);
        left(found.from(), agents, unknown);
      }
      case BEHIND -> joined.right(found.to(), agents);
      case AFTER -> after(found.to(), agents);
      case BOTH -> {
        inside(found, agents);
        if (!agents.isEmpty() && !joined.isDirect(found.before(), agents.get(0).from())) {
          agents.clear();
        }
        left(found.from(), agents, unknown);
      }
      case SAYING -> {
        left(found.from(), agents, unknown);
        if (agents.isEmpty() && found.from() > 0 && s.get(found.from() - 1).isMark()) {
          joined.right(found.before(), agents);
        }
      }
      default -> throw new IllegalStateException(frame.side().toString());
    }
    boolean before = !agents.isEmpty() && agents.get(0).to() <= found.from();
    lastVerb = before ? found.to() : -1;
    lastSubjects = before ? List.copyOf(agents) : List.of();
    add(found, agents, unknown);
  }

  private void add(FrameFinder.Found found, List<Agent> agents, int[] unknown) {
    Frame frame = found.frame();
    boolean discussed = !reading.events().isEmpty() || agents.stream().anyMatch(Agent::isPerson);
    if (frame.role().equals("moderator") && !discussed) {
      return;
    }
    boolean needsEvent = frame.agents().endsWith("+event");
    boolean needsName = frame.agents().endsWith("+behind");
    boolean within = !frame.agents().endsWith("+within") || hasEvent(found);
    if (frame.agents().endsWith("+direct") && unknown[0] > 0 || !within) {
      return;
    }
    if (needsEvent && !eventSoon(found.to()) || needsName && !isBehindEvent(found.from())) {
      return;
    }
    boolean delegates = agents.stream().anyMatch(this::isDelegation) || areCountries(agents);
    for (Agent agent : agents) {
      if (fits(frame, agent, delegates)) {
        boolean vague = unknown[0] > 0 || subjects.isSupposed(found.from());
        add(found, agent, vague ? "medium" : frame.certainty());
      }
    }
  }

  private boolean opens(int at) {
    return at <= 1 || s.get(at - 1).isMark() || words.is("and", s.key(at - 1)) && at <= 6;
  }

  private boolean eventSoon(int from) {
    return reading.events().stream()
        .anyMatch(m -> m.from() >= from && m.from() - from < 8 && !m.aside());
  }

  /** Whether an event is named in the gap of the words. */
  private boolean hasEvent(FrameFinder.Found found) {
    return reading.events().stream()
        .anyMatch(m -> m.from() >= found.before() && m.to() <= found.tail());
  }

  private boolean isBehindEvent(int at) {
    return reading.events().stream().anyMatch(m -> m.to() <= at && at - m.to() <= 1);
  }

  private boolean fits(Frame frame, Agent agent, boolean delegates) {
    String wanted = frame.agents().replaceFirst("\\+.*", "");
    boolean named =
        !agent.ref().isEmpty()
            && agent.kind() != Agent.Kind.GROUP
            && !agent.ref().equals("body/asean");
    return named
        && switch (wanted) {
          case "person" -> agent.isPerson() || delegates;
          case "agent" -> !agent.isPerson();
          case "country" -> agent.isCountry();
          case "any" -> true;
          default -> false;
        };
  }

  /** "Thailand, Laos and Japan described how …": where several speak, their delegations do. */
  private boolean areCountries(List<Agent> agents) {
    boolean several = agents.size() > 1 && agents.stream().allMatch(Agent::isCountry);
    return several && agents.stream().anyMatch(a -> a.from() <= 1);
  }

  /** "The delegation of Laos" speaks as a person does. */
  private boolean isDelegation(Agent agent) {
    return !agent.isPerson() && words.end("state-head", s.tokens(), agent.from()) > agent.from();
  }

  /** The subject: before the verb, with nothing but adverbs, asides and marks between. */
  private void left(int at, List<Agent> agents, int[] unknown) {
    Agent agent = reading.agentBefore(at);
    if (agent != null && isGoal(agent)) {
      agent = reading.agentBefore(agent.from());
    }
    if (agent != null && subjects.isOfSecondTitle(agent)) {
      agent = reading.agentBefore(agent.from());
    }
    if (agent == null || subjects.isEvent(agent, at) || subjects.isNone(agent)) {
      return;
    }
    Agent alone = subjects.withOthers(agent, at);
    if (alone != null) {
      agents.add(alone);
      return;
    }
    int i = agent.to();
    Subjects.Aside aside = subjects.aside(agent, at);
    agent = aside != null ? aside.agent() : subjects.ofRelative(agent, at);
    i = aside != null ? aside.end() : Math.max(i, subjects.appositionEnd(i, at));
    while (i < at) {
      int end = skipped(i);
      if (end > 0) {
        i = Math.min(end, at);
      } else if (++unknown[0] > MOST_UNKNOWN) {
        return;
      } else {
        i++;
      }
    }
    agents.add(agent);
    Agent leader = subjects.accompanied(agent, at);
    if (leader != null) {
      agents.add(leader);
    }
    if (aside == null && subjects.isOfOne(agent)) {
      return;
    }
    Agent before = reading.agentBefore(agent.from());
    boolean list = false;
    while (before != null
        && before.isPerson() == agent.isPerson()
        && joined.isAnd(before.to(), agent.from(), list)) {
      agents.add(before);
      list = true;
      agent = before;
      before = reading.agentBefore(agent.from());
    }
    if (unknown[0] == 0) {
      agents.addAll(subjects.listed(agent, at));
    }
  }

  /** "… went to Viet Nam to attend": where somebody went is not who attends. */
  private boolean isGoal(Agent agent) {
    return agent.isCountry() && agent.from() > 0 && words.is("goal", s.key(agent.from() - 1));
  }

  private int skipped(int i) {
    EventMention event = reading.eventAt(i);
    if (event != null) {
      return event.to();
    }
    DateMention date = reading.dateAt(i);
    if (date != null) {
      return date.to();
    }
    for (String purpose : List.of("filler", "chair-link", "chair", "place-before")) {
      int end = words.end(purpose, s.tokens(), i);
      if (end > 0) {
        return end;
      }
    }
    Tok tok = s.get(i);
    if (tok.is(",") && subjects.relativeEnd(i) > 0) {
      return subjects.relativeEnd(i);
    }
    return tok.is(",") || tok.is("-") || tok.is(")") || tok.is("(") || Tokens.isQuote(tok.text())
        ? i + 1
        : -1;
  }

  private void inside(FrameFinder.Found found, List<Agent> agents) {
    for (Agent agent : reading.agents()) {
      boolean counted = agent.from() >= found.from() && agent.to() > found.before();
      if (counted && agent.to() <= found.tail()) {
        agents.add(agent);
      }
    }
    if (agents.isEmpty() || found.tail() - agents.get(agents.size() - 1).to() > 4) {
      agents.clear();
    }
  }

  /**
   * Behind a comma after the phrase: "Speaking at the event, the minister …"; a person before all.
   */
  private void after(int from, List<Agent> agents) {
    int level = 0;
    Agent other = null;
    for (int i = Math.max(0, from - 1); i < s.size(); i++) {
      level += s.get(i).is("(") ? 1 : s.get(i).is(")") ? -1 : 0;
      Agent next = s.get(i).is(",") && level == 0 ? reading.agentFrom(i + 1) : null;
      if (next == null || next.from() - i > 3 || isBehalf(next)) {
        continue;
      }
      if (next.isPerson()) {
        agents.add(next);
        return;
      }
      if (other == null && next.kind() != Agent.Kind.GROUP && !isPlaceName(next, i)) {
        other = next;
      }
    }
    if (other != null) {
      agents.add(other);
    }
  }

  private boolean isBehalf(Agent agent) {
    for (int h = Math.max(0, agent.from() - 4); h < agent.from(); h++) {
      if (words.end("behalf", s.tokens(), h) == agent.from()) {
        return true;
      }
    }
    return false;
  }

  /** "in Hanoi, Vietnam, …": a country behind a comma may end the name of a place. */
  private boolean isPlaceName(Agent agent, int comma) {
    return agent.isCountry()
        && comma > 0
        && s.get(comma - 1).isCapital()
        && agent.to() < s.size()
        && s.get(agent.to()).is(",");
  }

  private void add(FrameFinder.Found found, Agent agent, String certainty) {
    Happening event = event(found);
    boolean unsaid = found.frame().role().equals(ChairTerms.TERM) && !told.isBeside(found, event);
    if (event == null || unsaid) {
      return;
    }
    int from = Math.min(found.from(), agent.from());
    int to = Math.max(found.to(), agent.to());
    String named = found.frame().role();
    for (String said : (named.equals(AGAIN) ? story.lastRole() : named).split("\\+")) {
      if (said.isEmpty()) {
        return;
      }
      story.lastRole(said);
      boolean other = isOfSeries(found) || isOfBody(found, agent);
      if (said.equals("chair") && !agent.isPerson() && other) {
        return;
      }
      String role =
          said.equals("chair") && told.isTerm(found, agent, event) ? ChairTerms.TERM : said;
      String capacity = role.equals("observer") ? "observer" : "";
      event.add(
          new Happening.Part(
              role,
              agent.ref(),
              "",
              capacity,
              reading.read(from, to, found.frame().rule(), certainty)));
    }
  }

  /** "The ASEAN Secretariat, at present under the chairmanship of …": a body's chair. */
  private boolean isOfBody(FrameFinder.Found found, Agent chair) {
    Agent body = reading.agentBefore(found.from());
    return chair.from() >= found.to()
        && body != null
        && body.isBody()
        && found.from() - body.to() <= 4
        && s.get(body.to()).is(",")
        && reading.eventAt(body.to() - 1) == null;
  }

  /** "Malaysia will chair ACCSM until 2026": a term in the chair of the series. */
  private boolean isOfSeries(FrameFinder.Found found) {
    int at = words.is("articles", s.key(found.to())) ? found.to() + 1 : found.to();
    return at < s.size() && !cast.seriesAt(s, at).isEmpty() && reading.eventAt(at) == null;
  }

  /** The event the words name, else what the article is about. */
  private Happening event(FrameFinder.Found found) {
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      if (mention.aside()) {
        continue;
      }
      boolean behind = mention.from() >= found.to() && mention.from() - found.to() < 12;
      boolean before = mention.to() <= found.from();
      if (behind && (best == null || best.to() <= found.from() - 20) || before) {
        best = mention;
      }
      if (behind) {
        break;
      }
    }
    return best != null ? best.event() : story.topic().orElse(story.lead());
  }
}
