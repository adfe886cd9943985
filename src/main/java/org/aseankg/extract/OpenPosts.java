package org.aseankg.extract;

import java.util.List;

/**
 * Finds the organisation of a title that stands without one: the one named last before it that the
 * title can be of.
 */
final class OpenPosts {

  private static final int SENTENCES_BACK = 4;

  /** The country whose offices Vietnamese articles name without it. */
  static final String HOME = "country/viet-nam";

  private final List<Reading> readings;
  private final Words words;
  private final Cast cast;

  private static final int NEAR_SENTENCES = 2;

  OpenPosts(List<Reading> readings, Words words, Cast cast) {
    this.readings = readings;
    this.words = words;
    this.cast = cast;
  }

  /** A post whose organisation is not said with it. */
  record Open(Agent agent, Agent.Post post, Reading reading) {}

  /** The organisation, or null where none fits. */
  Agent.Org body(Open open) {
    String title = open.post().title();
    if (words.phrases("state-title").has(title)) {
      return state(open);
    }
    if (words.phrases("head-title").has(title) || words.phrases("context-not").has(title)) {
      return null;
    }
    String implied = words.titles().get(title);
    String head = implied == null || implied.isEmpty() ? "" : Tokens.keys(implied).get(0);
    int at = open.reading().sentence().index();
    for (int r = at; r >= (head.isEmpty() ? Math.max(0, at - SENTENCES_BACK) : 0); r--) {
      List<Agent> agents = readings.get(r).agents();
      for (int i = agents.size() - 1; i >= 0; i--) {
        Agent agent = agents.get(i);
        if (r == at && agent.from() >= open.agent().from()) {
          continue;
        }
        Agent.Org body = fitting(agent, head);
        if (body != null) {
          return body;
        }
      }
    }
    return null;
  }

  /** "Prime Minister Jane Roe": of the country named before, or of that of the language. */
  private Agent.Org state(Open open) {
    Agent person = open.agent();
    Sentence s = open.reading().sentence();
    Agent country = null;
    for (Agent agent : open.reading().agents()) {
      boolean named = agent.isCountry() && s.get(agent.to() - 1).isCapital();
      country = named && agent.to() <= person.from() ? agent : country;
    }
    boolean host = ofHost(person, s);
    for (int r = s.index(); host && country == null && r >= Math.max(0, s.index() - 3); r--) {
      country = lastForeign(readings.get(r), person);
    }
    String adjective = "";
    for (int i = s.size() - 1; country == null && i >= 0; i--) {
      adjective = words.demonyms().getOrDefault(s.key(i), adjective);
    }
    country = country == null && adjective.isEmpty() ? countryBefore(s.index()) : country;
    boolean home = cast.isOfHome(person.name());
    String ref = home ? HOME : country == null ? adjective : country.ref();
    return cast.gazetteer()
        .find(ref)
        .map(
            k -> {
              cast.enter(k.ref(), k.label(), k, s, person.from(), person.to());
              return new Agent.Org(k.ref(), cast.nameOf(k.ref()), person.to());
            })
        .orElse(null);
  }

  /** "Thủ tướng nước chủ nhà …": of the country named last, which is not that of the language. */
  private boolean ofHost(Agent person, Sentence s) {
    for (int i = person.from(); i < person.to(); i++) {
      if (words.end("host-title", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Agent lastForeign(Reading reading, Agent person) {
    Agent found = null;
    for (Agent agent : reading.agents()) {
      boolean named = agent.isCountry() && !agent.ref().equals(HOME) && agent != person;
      found = named ? agent : found;
    }
    return found;
  }

  /** The country that a sentence shortly before names as one that does something, or null. */
  private Agent countryBefore(int index) {
    for (int r = index - 1; r >= Math.max(0, index - NEAR_SENTENCES); r--) {
      for (Agent agent : readings.get(r).agents()) {
        if (agent.isCountry() && agent.from() <= 1) {
          return agent;
        }
      }
    }
    return null;
  }

  private Agent.Org fitting(Agent agent, String head) {
    if (agent.isBody()) {
      return fits(agent.ref(), agent.name(), head)
          ? new Agent.Org(agent.ref(), cast.nameOf(agent.ref()), agent.to())
          : null;
    }
    for (Agent.Post post : agent.posts()) {
      if (post.body() != null && fits(post.body().ref(), post.body().name(), head)) {
        return post.body();
      }
    }
    return null;
  }

  private boolean fits(String ref, String name, String head) {
    List<String> keys = Tokens.keys(name);
    if (!ref.startsWith("body/")
        || ref.equals("body/asean")
        || keys.stream().anyMatch(k -> words.is("context-not-body", k))
        || !cast.gazetteer().named(name, "series").isEmpty()) {
      return false;
    }
    return head.isEmpty()
        ? !words.is("minister-body", keys.get(0))
        : words.isVietnamese() ? keys.get(0).equals(head) : keys.contains(head);
  }
}
