package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/** Tells who the subject of a verb is where more than the nearest name comes into question. */
final class Subjects {

  private static final int CONDITION = 25;
  private static final int LONGEST_CLAUSE = 16;
  private static final int LONGEST_RELATIVE = 26;
  private static final int LONGEST_ASIDE = 16;
  private static final int LONGEST_ASKED = 3;
  private static final int LONGEST_OFFICE = 8;

  private final Reading reading;
  private final Sentence s;
  private final Words words;

  Subjects(Reading reading, Words words) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** "Chaired by Jane Roe, the meeting adopted …": the meeting does what the verb says. */
  boolean isEvent(Agent agent, int verb) {
    if (isDoer(agent, verb)) {
      return true;
    }
    int i = verb;
    while (i > agent.to() && words.end("filler", s.tokens(), i - 1) == i) {
      i--;
    }
    for (EventMention mention : reading.events()) {
      if (mention.to() == i && mention.from() > agent.to()) {
        int before = mention.from() - 1;
        while (before > agent.to() && words.is("articles", s.key(before))) {
          before--;
        }
        return s.get(before).is(",");
      }
    }
    return false;
  }

  /** "The session, moderated by Jane Roe, focused on …": she does not do what the verb says. */
  private boolean isDoer(Agent agent, int verb) {
    boolean closed = agent.to() < verb && s.get(agent.to()).is(",");
    int by = agent.from() - 1;
    while (by > 0 && words.is("articles", s.key(by))) {
      by--;
    }
    if (!closed || by < 0 || !words.is("agent-by", s.key(by))) {
      return false;
    }
    for (int i = by - 1; i > Math.max(0, by - 5); i--) {
      if (s.get(i).is(",")) {
        return reading.eventAt(i - 1) != null;
      }
    }
    return false;
  }

  /** "Jane Roe, who leads the college, shared …": whom the clause between commas is about. */
  Agent ofRelative(Agent agent, int verb) {
    Agent before = reading.agentBefore(agent.from());
    boolean closed = agent.to() < verb && s.get(agent.to()).is(",");
    int behind = before == null || !s.get(before.to()).is(",") ? 0 : 1;
    if (before != null && before.isPerson() && isBehalf(agent, before.to() + behind)) {
      return before;
    }
    if (before == null || !closed || !before.isPerson()) {
      return agent;
    }
    int at = before.to() < agent.from() && s.get(before.to()).is(",") ? before.to() + 1 : -1;
    return at > 0 && at < agent.from() && words.is("relative", s.key(at)) ? before : agent;
  }

  /**
   * Whom a clause between commas is about.
   *
   * @param end the token behind the clause
   */
  record Aside(Agent agent, int end) {}

  /**
   * "The ministry, which took the chair over from Brunei in May, convened …": the name before the
   * clause, where one ends directly before the verb; else null.
   */
  Aside aside(Agent nearest, int verb) {
    int close = verb - 1;
    while (close > nearest.to() && words.end("filler", s.tokens(), close) > 0) {
      close--;
    }
    if (close < nearest.to() || !s.get(close).is(",")) {
      return null;
    }
    for (int open = close - 1; open > Math.max(0, close - LONGEST_RELATIVE); open--) {
      boolean clause =
          s.get(open).is(",")
              && (words.is("relative", s.key(open + 1))
                  || words.end("apposition-start", s.tokens(), open + 1) > 0);
      if (s.get(open).is(";") || clause && nearest.from() < open) {
        return null;
      }
      Agent about = clause ? reading.agentBefore(open) : null;
      if (about != null && about.to() == open) {
        return new Aside(about, close + 1);
      }
    }
    return null;
  }

  /** "…, who attended via video link, introduced": behind the clause; -1 where none stands here. */
  int relativeEnd(int comma) {
    if (comma + 1 >= s.size() || !words.is("relative", s.key(comma + 1))) {
      return -1;
    }
    for (int i = comma + 2; i < Math.min(s.size(), comma + LONGEST_CLAUSE); i++) {
      if (s.get(i).is(",")) {
        return i + 1;
      }
      if (s.get(i).is(";") || reading.inAgent(i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * "The bureau, a partner of long standing, was invited": behind what stands in apposition without
   * a name; -1 where nothing does.
   */
  int appositionEnd(int comma, int verb) {
    boolean second = comma < verb && words.is("date-and", s.key(comma)) && isTitleSoon(comma + 1);
    if (comma >= verb || !s.get(comma).is(",") && !second) {
      return -1;
    }
    for (int i = comma + 1; i < verb && i - comma <= LONGEST_ASIDE; i++) {
      if (s.get(i).is(",")) {
        return i - comma > 1 ? i + 1 : -1;
      }
      boolean other = s.get(i).isMark() || reading.eventAt(i) != null || reading.dateAt(i) != null;
      if (other || isVerb(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "…, President of the Philippines and ASEAN Chairman, gave": ASEAN is in the second title. */
  boolean isOfSecondTitle(Agent agent) {
    Agent before = reading.agentBefore(agent.from());
    return agent.isBody()
        && before != null
        && before.isPerson()
        && words.is("date-and", s.key(agent.from() - 1))
        && before.to() == agent.from() - 1
        && isTitleSoon(agent.to());
  }

  private boolean isTitleSoon(int at) {
    for (int i = at; i < Math.min(s.size(), at + 2); i++) {
      if (s.get(i).isCapital() && words.titles().longest(s.tokens(), i) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Jane Roe cùng các nhà lãnh đạo trong khối dự lễ": the person with whom others do what the verb
   * says, where these have no name; who stands before brackets that say something of that one
   * alone; else null.
   */
  Agent withOthers(Agent agent, int verb) {
    boolean bracketed = verb == agent.to() + 1 && s.get(agent.to()).is("(");
    boolean company = isCompany(agent.to(), verb) && (agent.isPerson() || agent.isBody());
    return company || bracketed ? agent : null;
  }

  /** "Jane Roe cùng lãnh đạo các nước ASEAN dự lễ": the person before the named ones, or null. */
  Agent accompanied(Agent agent, int verb) {
    Agent before = agent.isPerson() ? null : reading.agentBefore(agent.from());
    boolean with = before != null && before.isPerson() && isCompany(before.to(), verb);
    return with ? before : null;
  }

  /** "Cùng" and words for several, and up to the verb no clause that ends. */
  private boolean isCompany(int from, int verb) {
    int with = words.isVietnamese() ? words.end("company", s.tokens(), from) : -1;
    if (with < 0 || verb - from > LONGEST_RELATIVE) {
      return false;
    }
    boolean several = words.end("company-of", s.tokens(), with) > 0;
    for (int i = with; several && i < verb; i++) {
      several = !s.get(i).is(";") && !s.get(i).is(":") && !hasRole(i);
    }
    return several;
  }

  private static boolean isOfSubject(Frame frame) {
    return !frame.role().equals("none") && frame.side() != Frame.Side.LIST;
  }

  private boolean hasRole(int i) {
    PhraseTrie.Match<List<Frame>> match = words.frames().longest(s.tokens(), i);
    return match != null
        && match.value().stream().anyMatch(f -> f.tail().isEmpty() && isOfSubject(f));
  }

  /** A frame that needs no more than these words. */
  private boolean isVerb(int i) {
    PhraseTrie.Match<List<Frame>> match = words.frames().longest(s.tokens(), i);
    return match != null && match.value().stream().anyMatch(f -> f.tail().isEmpty());
  }

  /**
   * "Delegates of Laos, Malaysia and Thailand shared …": those before the last ones of a list,
   * which words for several must open, unless "all" stands before the verb.
   */
  List<Agent> listed(Agent first, int verb) {
    List<Agent> found = new ArrayList<>();
    Agent agent = first;
    Agent before = reading.agentBefore(agent.from());
    while (before != null
        && !before.isPerson()
        && !agent.isPerson()
        && before.kind() == agent.kind()
        && isNextOf(before, agent, found.isEmpty())) {
      found.add(before);
      agent = before;
      before = reading.agentBefore(agent.from());
    }
    boolean counted = isCounted(agent);
    return found.isEmpty() || !counted && !isOpened(agent) && !saysAll(first.to(), verb)
        ? List.of()
        : found;
  }

  /** Behind a comma; the last of a list also behind "and". */
  private boolean isNextOf(Agent before, Agent agent, boolean last) {
    boolean comma = agent.from() - before.to() == 1 && s.get(before.to()).is(",");
    return comma
        || last
            && words.isVietnamese()
            && agent.from() - before.to() == 1
            && words.is("date-and", s.key(before.to()));
  }

  /** "Ba nước A, B, C": a number and a noun for such before the first. */
  private boolean isCounted(Agent first) {
    int at = first.from();
    return words.isVietnamese()
        && (words.is("counted-noun", s.key(at)) || words.is("counted-noun", s.key(at - 1)));
  }

  /** "A, B và C đều …": the verb is of every one. */
  private boolean saysAll(int from, int verb) {
    for (int i = from; i < verb; i++) {
      if (words.is("all-of", s.key(i))) {
        return true;
      }
    }
    return false;
  }

  /** "A and B, which has observer status": only the last one is meant. */
  boolean isOfOne(Agent agent) {
    return s.key(agent.to()).equals(",") && words.is("relative-one", s.key(agent.to() + 1));
  }

  private boolean isOpened(Agent first) {
    for (int i = Math.max(0, first.from() - 4); i < Math.min(s.size(), first.from() + 3); i++) {
      if (words.is("group-start", s.key(i)) && !s.get(i).isMark()) {
        return true;
      }
    }
    return false;
  }

  /** "Jane Roe on behalf of the ministry reported": she does. */
  private boolean isBehalf(Agent agent, int from) {
    int end = words.end("behalf", s.tokens(), from);
    int at = end > 0 ? end : -1;
    while (at > 0 && at < agent.from() && !s.get(at).isMark() && at - end < LONGEST_OFFICE) {
      at++;
    }
    return at > 0 && at == agent.from();
  }

  /**
   * "Jane Roe attended and gave a talk": whether the subject of the verb before is that of this.
   */
  boolean isShared(int verbEnd, int verb) {
    boolean and = false;
    int i = verbEnd;
    while (i < verb) {
      EventMention event = reading.eventAt(i);
      int filler = words.end("filler", s.tokens(), i);
      if (words.is("and", s.key(i))) {
        and = true;
        i++;
      } else if (event != null) {
        i = event.to();
      } else if (filler > 0 || words.is("articles", s.key(i)) || s.get(i).is(",")) {
        i = Math.max(i + 1, filler);
      } else {
        return false;
      }
    }
    return and;
  }

  /** "did not attend", "không tham dự": what is denied is no fact. */
  boolean isDenied(int verb) {
    for (int i = Math.max(0, verb - 2); i < verb; i++) {
      boolean only = i + 1 < s.size() && words.is("negation-not", s.key(i + 1));
      if (words.is("negation", s.key(i)) && !only && !reading.inAgent(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "… đề nghị Bộ A tiếp tục chia sẻ", "nước B là Chủ tịch AIPA và đăng cai": whom somebody asks to
   * do a thing, and whose chair somebody holds, have not done it.
   */
  boolean isNone(Agent agent) {
    return isPhrase("asked", agent) || !agent.isPerson() && isPhrase("chair", agent);
  }

  private boolean isPhrase(String purpose, Agent agent) {
    for (int h = Math.max(0, agent.from() - LONGEST_ASKED); h < agent.from(); h++) {
      if (words.end(purpose, s.tokens(), h) == agent.from() && !reading.inAgent(h)) {
        return true;
      }
    }
    return false;
  }

  /** "If approved, … will host": what is only supposed is not certain. */
  boolean isSupposed(int verb) {
    for (int i = Math.max(0, verb - CONDITION); i < verb; i++) {
      if (words.end("supposed", s.tokens(), i) > 0 && !reading.inAgent(i)) {
        return true;
      }
    }
    return false;
  }
}
