package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Terms in the chair that no phrase tells whole: a state or body that chairs an edition holds its
 * chair, and who hands the chair over held that of the edition before.
 */
final class ChairTerms {

  /** The role of who is said to chair an edition as such: a term, and no role at the meeting. */
  static final String TERM = "chair-term";

  private static final int NEAR = 8;

  private final Story story;
  private final List<Reading> readings;
  private final Words words;
  private final Cast cast;
  private final List<Term> told;
  private final List<Term> terms = new ArrayList<>();

  ChairTerms(Story story, List<Reading> readings, Words words, Cast cast, List<Term> told) {
    this.told = told;
    this.cast = cast;
    this.story = story;
    this.readings = readings;
    this.words = words;
  }

  /** The terms. */
  List<Term> read() {
    readings.forEach(this::handover);
    readings.forEach(this::succession);
    List<Term> all = new ArrayList<>(told);
    all.addAll(terms);
    for (Happening event : story.happenings()) {
      if (event.isEdition()) {
        boolean main = event.series.equals(main());
        event.parts.values().stream()
            .filter(p -> p.role().equals(TERM) || main && p.role().equals("chair"))
            .filter(p -> !p.agent().startsWith("person/") && !holdsOther(all, p.agent(), event))
            .forEach(p -> terms.add(term(p, event)));
      }
    }
    story.happenings().forEach(e -> e.parts.values().removeIf(p -> p.role().equals(TERM)));
    return terms;
  }

  /** Who is told to hold the chair of one edition sits in another for some other reason. */
  private boolean holdsOther(List<Term> all, String agent, Happening event) {
    String country = cast.countryOf(agent);
    return all.stream()
        .anyMatch(
            t ->
                t.of().edition() != null
                    && t.of().edition() != event
                    && t.of().edition().series.equals(event.series)
                    && !t.holder().isPerson()
                    && (t.holder().ref().equals(agent)
                        || !country.isEmpty() && cast.countryOf(t.holder().ref()).equals(country)));
  }

  /** All terms but those of a series whose holder has one of an edition, which says more. */
  static List<Term> narrowest(List<Term> terms) {
    Set<String> holders = new HashSet<>();
    terms.stream()
        .filter(t -> t.of().edition() != null)
        .forEach(t -> holders.add(t.holder().ref()));
    return terms.stream()
        .filter(
            t ->
                t.of().edition() != null
                    || t.of().ref().equals("body/asean")
                    || t.of().from() > 0
                    || !holders.contains(t.holder().ref()))
        .toList();
  }

  private String main() {
    return story.topic().filter(Happening::isEdition).map(t -> t.series).orElse("");
  }

  private static Term term(Happening.Part part, Happening event) {
    Agent.Kind kind = part.agent().startsWith("country/") ? Agent.Kind.COUNTRY : Agent.Kind.BODY;
    Agent agent = new Agent(kind, part.agent(), "", 0, 0, List.of(), false);
    Happening.Read from = part.read();
    return new Term(
        agent,
        Term.Chaired.edition(event),
        new Happening.Read(
            from.start(), from.end(), "chairmanship-by-role", "medium", from.basis()));
  }

  private void handover(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 0; i < s.size(); i++) {
      int verb = s.get(i).quoted() ? -1 : words.end("chair-gives", s.tokens(), i);
      int chair = verb > 0 ? chairWord(s, verb) : -1;
      chair = chair < 0 && verb > 0 ? passive(s, i) : chair;
      if (chair >= 0) {
        handover(reading, i, chair);
        return;
      }
    }
  }

  /** "Viet Nam will take over from Thailand as chair": who held the chair until then. */
  private void succession(Reading reading) {
    Sentence s = reading.sentence();
    for (Agent agent : reading.agents()) {
      boolean from = words.is("chair-from", s.key(agent.from() - 1)) && isHolder(agent);
      int chair = from ? chairWord(s, agent.to()) : -1;
      Happening current = chair > 0 ? current() : null;
      if (current != null && chair - agent.to() <= 2 && isSeries(reading, current, chair)) {
        add(reading, agent, Term.Chaired.edition(current), agent.from() - 1, chair);
      }
    }
  }

  private boolean isSeries(Reading reading, Happening current, int chair) {
    Sentence s = reading.sentence();
    for (int i = chair; i < Math.min(s.size(), chair + NEAR); i++) {
      EventMention event = reading.eventAt(i);
      boolean next = event != null && event.event().series.equals(current.series);
      if (next && event.event().edition == current.edition + 1) {
        return true;
      }
      if (event == null && cast.seriesAt(s, i).equals(current.series)) {
        return true;
      }
    }
    return false;
  }

  private Happening current() {
    return story.topic().filter(Happening::isEdition).orElse(null);
  }

  private int chairWord(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + NEAR) && !s.get(i).is(";"); i++) {
      if (words.end("chair", s.tokens(), i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** "The chairmanship will be handed to Malaysia": the word for the chair stands before; or -1. */
  private int passive(Sentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - NEAR); i--) {
      if (s.get(i).isMark()) {
        return -1;
      }
      if (words.end("chair", s.tokens(), i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private void handover(Reading reading, int verb, int chair) {
    Sentence s = reading.sentence();
    Agent giver = reading.agentBefore(verb);
    int to = -1;
    for (int i = verb; i < Math.min(s.size(), Math.max(verb, chair) + 20) && to < 0; i++) {
      boolean inEvent = reading.eventAt(i) != null;
      to = !inEvent && words.is("chair-receives", s.key(i)) ? i + 1 : -1;
    }
    Agent receiver = to > 0 ? reading.agentFrom(to) : null;
    Agent from = behindFrom(reading, chair, to);
    giver = from != null ? from : giver;
    Happening current =
        story
            .topic()
            .filter(Happening::isEdition)
            .or(() -> story.happenings().stream().filter(Happening::isEdition).findFirst())
            .orElse(null);
    String named = series(s, chair);
    if (!named.isEmpty() && (current == null || !named.equals(current.series))) {
      handover(reading, List.of(verb, chair, to), chair > verb ? giver : null, receiver, named);
      return;
    }
    if (current == null) {
      return;
    }
    boolean noun = words.is("noun-before", s.key(verb - 1));
    if (giver != null && isHolder(giver) && chair > verb && !noun) {
      add(reading, giver, Term.Chaired.edition(current), verb, chair);
    }
    Term.Chaired next = next(current);
    boolean ofSeries = words.isVietnamese() && isOfMain(s, chair);
    boolean meant = next.edition() != null || !named.isEmpty() || ofSeries;
    if (meant && receiver != null && receiver.from() - to <= 3 && isHolder(receiver)) {
      add(reading, receiver, next, verb, chair);
    }
  }

  /** The chair of no series by name, or by an abbreviation that means nothing else. */
  private boolean isOfMain(Sentence s, int chair) {
    int end = words.end("chair", s.tokens(), chair);
    boolean unknown = end > 0 && end < s.size() && s.get(end).isAcronym();
    return end > 0
        && (end >= s.size()
            || !s.get(end).isCapital()
            || unknown && cast.gazetteer().names().longest(s.tokens(), end) == null);
  }

  /** "The handover of the chairmanship from Malaysia to …": who gives it, or null. */
  private Agent behindFrom(Reading reading, int chair, int to) {
    Sentence s = reading.sentence();
    for (int i = chair; to > 0 && i < Math.min(s.size(), to); i++) {
      Agent agent = words.is("chair-from", s.key(i)) ? reading.agentFrom(i) : null;
      if (agent != null && agent.from() - i <= 2 && agent.to() <= to) {
        return agent;
      }
    }
    return null;
  }

  /** "Handed the COST chairmanship to Malaysia" at the meeting of another series. */
  private void handover(
      Reading reading, List<Integer> at, Agent giver, Agent receiver, String series) {
    Term.Chaired of = Term.Chaired.series(series, 0, 0);
    for (Agent agent : new Agent[] {giver, receiver}) {
      boolean near = agent == giver || agent != null && agent.from() - at.get(2) <= 3;
      if (agent != null && near && isHolder(agent)) {
        add(reading, agent, of, at.get(0), at.get(1));
      }
    }
  }

  /** The series named directly before the words for its chair, or behind "of"; else nothing. */
  private String series(Sentence s, int chair) {
    boolean hyphen = chair > 2 && s.key(chair - 2).equals("-");
    String before = chair > 0 ? cast.seriesAt(s, hyphen ? chair - 3 : chair - 1) : "";
    int end = words.end("chair", s.tokens(), chair);
    int of = words.is("chair-of", s.key(end)) ? end + 1 : end;
    of += words.is("articles", s.key(of)) ? 1 : 0;
    return !before.isEmpty() || of >= s.size() ? before : cast.seriesAt(s, of);
  }

  /** The next edition where the article names it, else the series. */
  private Term.Chaired next(Happening current) {
    return story.happenings().stream()
        .filter(e -> e.series.equals(current.series) && e.edition == current.edition + 1)
        .findFirst()
        .map(Term.Chaired::edition)
        .orElse(Term.Chaired.series(current.series, 0, 0));
  }

  private static boolean isHolder(Agent agent) {
    return agent.isCountry() || agent.isBody() && !agent.ref().equals("body/asean");
  }

  private void add(Reading reading, Agent agent, Term.Chaired of, int verb, int chair) {
    int from = Math.min(verb, agent.from());
    from = Math.min(from, chair);
    int to = Math.max(Math.max(verb, chair) + 1, agent.to());
    terms.add(new Term(agent, of, reading.read(from, to, "chairmanship-handover", "medium")));
  }
}
