package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the people, bodies, countries and groups of a sentence, from left to right. */
final class AgentFinder {

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final PersonReader people;
  private String here = "";

  private AgentFinder(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = new OrgReader(sentence, words, cast);
    this.people = new PersonReader(sentence, words, cast, orgs);
  }

  /** The agents of a sentence; none overlaps another. */
  static List<Agent> find(Sentence sentence, Words words, Cast cast) {
    return new AgentFinder(sentence, words, cast).find();
  }

  private List<Agent> find() {
    List<Agent> agents = new ArrayList<>();
    boolean shouted = s.isShouted();
    int i = 0;
    while (i < s.size()) {
      boolean read = s.get(i).isWord() && !s.get(i).quoted() && !shouted;
      Agent agent = read ? at(i) : null;
      if (agent != null) {
        cast.spoken(agent.ref());
        agent.posts().stream()
            .filter(p -> p.body() != null)
            .forEach(p -> cast.spoken(p.body().ref()));
      }
      if (agent == null || agent.to() <= i) {
        i++;
      } else {
        here = agent.isPerson() ? agent.ref() : here;
        agents.add(agent);
        i = agent.to();
      }
    }
    agents.stream().filter(Agent::isPerson).findFirst().ifPresent(a -> cast.subject(a.ref()));
    return agents;
  }

  private Agent at(int i) {
    int instrument =
        words.instruments().longest(s.tokens(), i) != null
                && s.get(i).isCapital()
                && words.isVietnamese()
            ? 1
            : 0;
    boolean from = s.key(i + 1).equals("-") && words.is("name-suffix-not", s.key(i + 2));
    Agent person = instrument > 0 ? null : people.at(from ? i + 3 : i);
    if (person != null && from) {
      return new Agent(
          person.kind(), person.ref(), person.name(), i, person.to(), person.posts(), false);
    }
    if (person != null) {
      return person;
    }
    Agent office = byOffice(i);
    Agent pronoun = office != null ? office : pronoun(i);
    Agent before = pronoun != null ? pronoun : again(i);
    if (before != null) {
      return before;
    }
    int head = words.end("state-head", s.tokens(), i);
    if (head > 0) {
      Agent headed = plain(head);
      if (headed != null && headed.from() == head) {
        boolean host = words.end("title-not", s.tokens(), i) > 0;
        Agent outer =
            new Agent(
                headed.kind(), headed.ref(), headed.name(), i, headed.to(), headed.posts(), host);
        Agent body = s.get(i).isCapital() ? plain(i) : null;
        return body != null && body.isBody() && body.to() >= outer.to() ? body : outer;
      }
    }
    return plain(i);
  }

  /** "He", "ông" with nothing behind it: who was spoken of last. */
  private Agent pronoun(int i) {
    if (words.is("first-person", s.key(i)) && i <= 3) {
      return interviewed(i);
    }
    boolean opens = i <= 3 || s.get(i - 1).is(",") || words.is("pronoun-opener", s.key(i - 1));
    if (!words.is("pronoun", s.key(i)) || !opens) {
      return null;
    }
    boolean nameFollows = i + 1 < s.size() && s.get(i + 1).isCapital();
    String gender = words.is("female", s.key(i)) ? "female" : "male";
    Optional<String> last = cast.meant(gender, here);
    return nameFollows || last.isEmpty()
        ? null
        : new Agent(
            Agent.Kind.PERSON, last.get(), cast.nameOf(last.get()), i, i + 1, List.of(), false);
  }

  /** "I" outside quotation marks: who is interviewed, the first person the article names. */
  private Agent interviewed(int i) {
    String ref = cast.firstPerson();
    boolean we = words.is("first-plural", s.key(i - 1));
    return ref.isEmpty() || we
        ? null
        : new Agent(Agent.Kind.PERSON, ref, cast.nameOf(ref), i, i + 1, List.of(), false);
  }

  /** "Người đứng đầu Chính phủ": the person spoken of, by the office. */
  private Agent byOffice(int i) {
    boolean title =
        s.get(i).isCapital() && (i > 0 || words.titles().longest(s.tokens(), i) != null);
    int office = title ? -1 : words.end("person-again", s.tokens(), i);
    Agent body = office > 0 ? plain(office) : null;
    Optional<String> ref = body == null ? Optional.empty() : cast.meant("", here);
    return ref.map(
            r -> new Agent(Agent.Kind.PERSON, r, cast.nameOf(r), i, body.to(), List.of(), false))
        .orElse(null);
  }

  /** "The commission", "nước này": the one spoken of last. */
  private Agent again(int i) {
    int body = words.end("body-again", s.tokens(), i);
    int country = body > 0 ? -1 : words.end("country-again", s.tokens(), i);
    int end = Math.max(body, country);
    if (end < 0
        || end < s.size() && (s.get(end).isCapital() || words.is("body-link", s.key(end)))) {
      return null;
    }
    String head = body > 0 ? s.key(words.isVietnamese() ? i : end - 1) : "";
    String ref = body > 0 ? cast.lastBody(head) : cast.lastCountry();
    Agent.Kind kind = body > 0 ? Agent.Kind.BODY : Agent.Kind.COUNTRY;
    return ref.isEmpty() ? null : new Agent(kind, ref, cast.nameOf(ref), i, end, List.of(), false);
  }

  private Agent plain(int i) {
    if (i >= s.size() || !s.get(i).isCapital()) {
      return null;
    }
    Agent.Org body = orgs.body(i, true);
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), i);
    if (body != null
        && (known == null || body.to() >= known.end())
        && !isSeries(known, body.to())
        && !body.ref().startsWith("country")) {
      boolean meets = !cast.gazetteer().named(body.name(), "series").isEmpty();
      boolean several = words.end("body-of-several", s.tokens(), body.to()) > 0;
      Agent.Kind kind =
          meets || several || body.ref().startsWith("group/") ? Agent.Kind.GROUP : Agent.Kind.BODY;
      int to = kind == Agent.Kind.BODY ? parentEnd(i, body) : body.to();
      return new Agent(kind, body.ref(), body.name(), i, to, List.of(), false);
    }
    if (known == null) {
      return null;
    }
    for (Known k : known.value()) {
      boolean meets = known.value().stream().anyMatch(o -> o.kind().equals("series"));
      Agent.Kind kind = meets && k.kind().equals("body") ? Agent.Kind.GROUP : kind(k);
      Agent owned = kind == Agent.Kind.COUNTRY ? owned(i, known.end()) : null;
      if (owned != null) {
        return owned;
      }
      if (kind != null && fits(i, known.end())) {
        String name = s.text(i, known.end());
        cast.enter(k.ref(), name, k, s, i, known.end());
        return new Agent(kind, k.ref(), name, i, known.end(), List.of(), false);
      }
    }
    return null;
  }

  /** "The Department of Labour, Ministry of Home Affairs hosted": behind what it is part of. */
  private int parentEnd(int from, Agent.Org body) {
    boolean listed = from > 1 && (s.get(from - 1).is(",") || words.is("and", s.key(from - 1)));
    boolean comma = !words.isVietnamese() && !listed && s.key(body.to()).equals(",");
    boolean headed = comma && words.end("body-parent", s.tokens(), body.to() + 1) > 0;
    Agent.Org parent = headed ? orgs.body(body.to() + 1, true) : null;
    boolean goesOn =
        parent != null
            && (s.key(parent.to()).equals(",") || words.end("and", s.tokens(), parent.to()) > 0);
    return parent == null || goesOn ? body.to() : parent.to();
  }

  /** "Korea's Training Institute", "Korea's Jane Roe": the body or person of a country, or null. */
  private Agent owned(int i, int apostrophe) {
    boolean owner = s.key(apostrophe).equals("'s") && !s.key(apostrophe + 1).isEmpty();
    Agent.Org body = owner ? orgs.body(apostrophe + 1, true) : null;
    Agent person = owner && body == null ? people.at(apostrophe + 1) : null;
    if (person != null) {
      return new Agent(
          person.kind(), person.ref(), person.name(), i, person.to(), person.posts(), false);
    }
    boolean own =
        body != null && body.ref().startsWith("body/") && !cast.gazetteer().isRegional(body.ref());
    return own
        ? new Agent(Agent.Kind.BODY, body.ref(), body.name(), i, body.to(), List.of(), false)
        : null;
  }

  private static boolean isSeries(PhraseTrie.Match<List<Known>> known, int end) {
    return known != null
        && known.end() == end
        && known.value().stream().anyMatch(k -> k.kind().equals("series"));
  }

  /** Short names are of the thing only where every letter is as in the name: US, not us. */
  private boolean fits(int from, int to) {
    String text = s.get(from).text();
    return to - from > 1
        || text.length() > 2
        || text.equals("US")
        || text.equals("UK")
        || text.chars().anyMatch(c -> c > 0x80);
  }

  private static Agent.Kind kind(Known known) {
    return switch (known.kind()) {
      case "country" -> Agent.Kind.COUNTRY;
      case "body" -> Agent.Kind.BODY;
      case "group" -> Agent.Kind.GROUP;
      case "person" -> Agent.Kind.PERSON;
      default -> null;
    };
  }
}
