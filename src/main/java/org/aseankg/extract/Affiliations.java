package org.aseankg.extract;

import java.util.List;

/** Reads the organisation behind the name of a person. */
final class Affiliations {

  private final Sentence s;
  private final Words words;
  private final OrgReader orgs;
  private final NameShape names;

  Affiliations(Sentence sentence, Words words, OrgReader orgs, NameShape names) {
    this.s = sentence;
    this.words = words;
    this.orgs = orgs;
    this.names = names;
  }

  /**
   * "Director Jane Roe of the Institute", "Professor Jane Roe, University of …": the organisation
   * behind the name is that of the title before it; where it ends.
   */
  int end(int from, int nameFrom, int nameEnd, List<Agent.Post> posts) {
    int at = nameEnd;
    boolean comma = at < s.size() && s.get(at).is(",");
    boolean link = at < s.size() && words.is("affiliation", s.key(at));
    if (!comma && !link) {
      return nameEnd;
    }
    at++;
    while (at < s.size() && words.is("articles", s.key(at))) {
      at++;
    }
    int open = -1;
    for (int p = 0; p < posts.size(); p++) {
      open = posts.get(p).body() == null ? p : open;
    }
    String academic = open >= 0 ? "" : academic(from, nameFrom);
    if (comma && academic.isEmpty() && open < 0 || at >= s.size() || isTitleAlone(at)) {
      return nameEnd;
    }
    Agent.Org org = orgs.body(at, false);
    org = org == null && link && open >= 0 ? orgs.country(at) : org;
    if (org == null || comma && names.end(org.to(), true) > 0) {
      return nameEnd;
    }
    if (open >= 0) {
      Agent.Post post = posts.get(open);
      posts.set(open, new Agent.Post(post.title(), org, post.from(), org.to()));
    } else if (!academic.isEmpty()) {
      posts.add(new Agent.Post(academic, org, from, org.to()));
    }
    return link || open >= 0 || !academic.isEmpty() ? org.to() : nameEnd;
  }

  /** "Prof.", "Giáo sư" among the honorifics, as it is written; empty where there is none. */
  private String academic(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.end("academic", s.tokens(), i) > 0) {
        return s.text(i, words.end("academic", s.tokens(), i));
      }
    }
    return "";
  }

  /** A title that is not the start of a name: "the Prime Minister's Office". */
  private boolean isTitleAlone(int i) {
    PhraseTrie.Match<String> title =
        s.get(i).isCapital() ? words.titles().longest(s.tokens(), i) : null;
    return title != null && !s.key(title.end()).equals("'s");
  }
}
