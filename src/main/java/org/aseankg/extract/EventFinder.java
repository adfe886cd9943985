package org.aseankg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds what a sentence calls an event: numbered editions, names, and nouns that mean one spoken
 * of.
 */
final class EventFinder {

  private static final int LONGEST_NAME = 24;

  /** How many words of another word stand before its end that looks like an event. */
  private static final int MOST_BEFORE = 3;

  /** Kinds of events that are mostly named by what they are about. */
  private static final Set<String> OF_A_TOPIC = Set.of("Workshop", "Discussion", "Forum");

  private static final String BODY_END = "body-end";
  private static final String END = "instrument-end";

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final Story story;
  private final List<Agent> agents;

  private EventFinder(Sentence sentence, Words words, Cast cast, Story story, List<Agent> agents) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.story = story;
    this.agents = agents;
  }

  /** The mentions of events, from left to right; none overlaps another. */
  static List<EventMention> find(
      Sentence sentence, Words words, Cast cast, Story story, List<Agent> agents) {
    return new EventFinder(sentence, words, cast, story, agents).find();
  }

  private List<EventMention> find() {
    List<EventMention> found = new ArrayList<>();
    for (Edition edition : EditionFinder.find(s, words, cast)) {
      for (int number : edition.numbers()) {
        String label =
            edition.numbers().size() == 1
                ? s.text(edition.from(), edition.to())
                : cast.nameOf(edition.series()) + " " + number;
        Happening event =
            story.edition(
                edition.series(),
                number,
                edition.type(),
                label,
                read(edition.from(), edition.to(), "edition"),
                cast.nameOf(edition.series()));
        boolean aside = isAside(edition.from());
        if (!aside && s.line() != Line.Kind.CAPTION) {
          story.told(event);
        }
        found.add(new EventMention(edition.from(), edition.to(), event, aside));
      }
    }
    int i = 0;
    while (i < s.size()) {
      EventMention mention = covered(found, i) ? null : noun(i);
      if (mention == null) {
        i++;
      } else {
        found.add(mention);
        i = mention.to();
      }
    }
    found.sort(Comparator.comparingInt(EventMention::from));
    return found;
  }

  private static boolean covered(List<EventMention> found, int i) {
    return found.stream().anyMatch(m -> m.from() <= i && i < m.to());
  }

  private EventMention noun(int i) {
    Tok tok = s.get(i);
    if (!tok.isWord() || tok.quoted() && !isTitle(i)) {
      return null;
    }
    PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), i);
    int generic = noun == null ? words.end("generic", s.tokens(), i) : -1;
    if (noun == null && generic < 0 || insidePerson(i)) {
      return null;
    }
    if (words.isVietnamese()
        && i > 1
        && words.is("several", s.key(i - 1))
        && words.is("and", s.key(i - 2))) {
      return null;
    }
    if (isOfAnotherWord(i, noun == null ? generic : noun.end())) {
      return null;
    }
    String type = noun == null ? "Meeting" : noun.value();
    int nounEnd = noun == null ? generic : noun.end();
    int adjective = i;
    while (!words.isVietnamese()
        && adjective > 0
        && (words.is("event-adjective", s.key(adjective - 1))
            || isPossessive(adjective - 1) && words.is("event-adjective", s.key(adjective - 2)))) {
      adjective--;
    }
    boolean told = adjective < i;
    int from = words.isVietnamese() ? i : nameStart(told ? adjective : i);
    boolean one = i > 0 && words.is("one", s.key(i - 1)) || isOther(type);
    int about = one ? topicEnd(nounEnd) : nounEnd;
    int to = words.isVietnamese() || noun == null ? nameEnd(about) : nameEndEnglish(nounEnd);
    String key = String.join(" ", Tokens.keys(s.text(i, nounEnd)));
    boolean other =
        i > 0 && words.is("another", s.key(i - 1)) || words.end("another", s.tokens(), nounEnd) > 0;
    boolean own = words.end("own-event", s.tokens(), i) == nounEnd;
    boolean specific = noun != null && (to > nounEnd || from < i || other || own);
    String label =
        (other && to == nounEnd && from == i && i > 0 ? s.key(i - 1) + " " : "") + s.text(from, to);
    Happening event =
        specific
            ? story.named(type, key, label, read(from, to, "event-name"))
            : story.generic(type, key, label, read(from, to, "event-noun"));
    return new EventMention(from, to, event, isAside(from));
  }

  /** Whether the noun is the end of a word for something else, as the dialogue of partners. */
  private boolean isOfAnotherWord(int from, int to) {
    for (int start = Math.max(0, from - MOST_BEFORE); start <= from; start++) {
      if (words.end("other-word", s.tokens(), start) >= to) {
        return true;
      }
    }
    return false;
  }

  /** A workshop, where the article is about a meeting: what it is about names it. */
  private boolean isOther(String type) {
    return OF_A_TOPIC.contains(type)
        && story.topic().filter(t -> t.isEdition() || !t.type.equals(type)).isPresent();
  }

  private boolean isPossessive(int i) {
    return i > 0 && Tokens.isApostrophe(s.get(i).text().charAt(0));
  }

  /** A quotation that begins with the noun names the event. */
  private boolean isTitle(int i) {
    return i > 0 && Tokens.isQuote(s.get(i - 1).text());
  }

  private boolean insidePerson(int i) {
    return agents.stream().anyMatch(a -> a.from() <= i && i < a.to());
  }

  /** "Một hội thảo về …": what a new event is about tells it from others. */
  private int topicEnd(int nounEnd) {
    return words.isVietnamese() && words.end("about", s.tokens(), nounEnd) > 0
        ? words.end("about", s.tokens(), nounEnd)
        : nounEnd;
  }

  private int nameEnd(int nounEnd) {
    int i = nounEnd;
    while (i < s.size() && i - nounEnd < LONGEST_NAME) {
      Tok tok = s.get(i);
      boolean plus = tok.is("+") || tok.is("-") && i + 1 < s.size() && s.get(i + 1).isWord();
      boolean about = i > nounEnd && words.is("topic-link", tok.key());
      String stops = words.end("about", s.tokens(), nounEnd - 1) == nounEnd ? END : BODY_END;
      boolean ends =
          words.is(stops, tok.key()) && !about && !tok.isCapital() && !isOfThem(i)
              || words.end("held", s.tokens(), i) > 0
              || words.end("planned", s.tokens(), i) > 0;
      if (tok.isMark() && !plus
          || tok.isNumber() && !(i > nounEnd && s.get(i - 1).is("+"))
          || ends
          || words.end("place-before", s.tokens(), i) > 0) {
        break;
      }
      i++;
    }
    return i;
  }

  /** "Hội nghị đặc biệt của các Bộ trưởng": those whose meeting it is. */
  private boolean isOfThem(int i) {
    boolean noun = i > 1 && words.events().longest(s.tokens(), i - 2) != null;
    return words.is("several", s.key(i))
        && (noun || words.is("body-link", s.key(i - 1)))
        && i + 1 < s.size()
        && s.get(i + 1).isCapital();
  }

  private int nameEndEnglish(int nounEnd) {
    int i = nounEnd;
    boolean about =
        i < s.size()
            && words.is("topic-link", s.key(i))
            && i + 1 < s.size()
            && !s.get(i + 1).isNumber()
            && words.end("behalf", s.tokens(), i) < 0
            && words.times().longest(s.tokens(), i + 1) == null;
    if (!about) {
      return nounEnd;
    }
    i++;
    while (i < s.size() && i - nounEnd < LONGEST_NAME) {
      Tok tok = s.get(i);
      if (tok.isMark() && !tok.is("-")
          || tok.isNumber()
          || words.is("instrument-end", tok.key())
          || words.end("held", s.tokens(), i) > 0 && !tok.isCapital()
          || words.end("place-before", s.tokens(), i) > 0) {
        break;
      }
      i++;
    }
    while (i > nounEnd
        && (words.is("articles", s.key(i - 1)) || words.is("body-link", s.key(i - 1)))) {
      i--;
    }
    return i;
  }

  /** English names stand before the noun: ASEAN Senior Officials Meeting, online meeting. */
  private int nameStart(int noun) {
    int i = noun;
    while (i > 1 && noun - i < 12 && belongs(i - 1) && !endsPerson(i)) {
      i--;
    }
    return i;
  }

  private boolean belongs(int i) {
    Tok tok = s.get(i);
    boolean link =
        words.is("body-link", tok.key())
            && !words.is("articles", tok.key())
            && !words.is("in", tok.key())
            && s.get(i - 1).isCapital()
            && s.get(i + 1).isCapital();
    return tok.isCapital() || tok.is("+") || tok.isNumber() && s.get(i - 1).is("+") || link;
  }

  private boolean endsPerson(int i) {
    return agents.stream().anyMatch(a -> a.isPerson() && a.to() == i);
  }

  private boolean isAside(int from) {
    for (int h = Math.max(0, from - 8); h < from; h++) {
      int end = words.end("within", s.tokens(), h);
      if (end > 0 && end <= from && only(end, from)) {
        return true;
      }
      int far = words.end("within-far", s.tokens(), h);
      if (far > 0 && far <= from && !hasMark(far, from) && !isDatedBehind(from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day in numbers follows. */
  private boolean isDatedBehind(int from) {
    for (int i = from + 1; i + 1 < s.size(); i++) {
      if (s.get(i).is("/") && s.get(i - 1).isNumber() && s.get(i + 1).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMark()) {
        return true;
      }
    }
    return false;
  }

  private boolean only(int from, int to) {
    int unknown = 0;
    for (int i = from; i < to; i++) {
      if (!words.is("chair-of", s.key(i))
          && !words.is("articles", s.key(i))
          && !words.is("body-link", s.key(i))
          && (words.isVietnamese() || s.get(i).isMark() || ++unknown > 1)) {
        return false;
      }
    }
    return true;
  }

  private Happening.Read read(int from, int to, String rule) {
    boolean caption = s.isCaption();
    return new Happening.Read(
        s.get(from).start(),
        s.get(to - 1).end(),
        rule,
        caption ? "medium" : "high",
        caption ? "caption" : "stated");
  }
}
