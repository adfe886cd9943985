package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a person where one begins: titles, organisations and honorifics before the name, the name
 * by its shape, and what stands in apposition behind it.
 */
final class PersonReader {

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final NameShape names;

  PersonReader(Sentence sentence, Words words, Cast cast, OrgReader orgs) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = orgs;
    this.names = new NameShape(sentence, words, cast);
  }

  /** What stands before a name. */
  private record Prefix(List<Agent.Post> posts, boolean honorific, int end) {}

  /** The person that begins here, or null. */
  Agent at(int i) {
    Prefix prefix = prefix(i);
    if (prefix.end() >= s.size()) {
      return titleAlone(i, prefix);
    }
    boolean announced = prefix.honorific() || !prefix.posts().isEmpty();
    int nameEnd = names.end(prefix.end(), announced);
    if (nameEnd < 0) {
      return titleAlone(i, prefix);
    }
    return named(i, prefix, nameEnd, announced);
  }

  private Agent named(int i, Prefix prefix, int nameEnd, boolean announced) {
    int nameFrom = prefix.end();
    String name = s.text(nameFrom, nameEnd).replace(" - ", "-");
    boolean partial = nameEnd - nameFrom == 1;
    List<Agent.Post> posts = new ArrayList<>(prefix.posts());
    int end = apposition(affiliation(i, nameFrom, nameEnd, posts), posts);
    boolean confirmed = announced || posts.size() > prefix.posts().size();
    Optional<String> before = cast.mentioned(Tokens.keys(name));
    if (before.isEmpty() && (partial || !confirmed && cast.gazetteer().person(name).isEmpty())) {
      return partial && announced ? titleAlone(i, prefix) : null;
    }
    String ref = before.isPresent() ? before.get() : cast.person(s, nameFrom, nameEnd, name);
    for (Agent.Post post : posts) {
      cast.bears(post.title(), ref);
    }
    return new Agent(Agent.Kind.PERSON, ref, name, i, end, List.copyOf(posts), false);
  }

  /**
   * "Director Jane Roe of the Institute", "Professor Jane Roe, University of …": the organisation
   * behind the name is that of the title before it; where it ends.
   */
  private int affiliation(int from, int nameFrom, int nameEnd, List<Agent.Post> posts) {
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
    if (comma && academic.isEmpty() && open < 0 || at >= s.size() || titleAt(at)) {
      return nameEnd;
    }
    Agent.Org org = orgs.body(at, false);
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

  /** "The deputy minister", "Thứ trưởng": who bore the title before. */
  private Agent titleAlone(int i, Prefix prefix) {
    if (prefix.posts().isEmpty()) {
      return null;
    }
    Agent.Post post = prefix.posts().get(0);
    return cast.bearer(post.title())
        .map(
            ref ->
                new Agent(
                    Agent.Kind.PERSON,
                    ref,
                    s.text(i, post.to()),
                    i,
                    prefix.end(),
                    List.of(),
                    false))
        .orElse(null);
  }

  private Prefix prefix(int from) {
    List<Agent.Post> posts = new ArrayList<>();
    boolean honorific = false;
    int i = from;
    while (i < s.size()) {
      int next = honorificEnd(i);
      if (next > 0) {
        honorific = true;
        i = next;
        continue;
      }
      Agent.Post post = post(i, true);
      if (post == null) {
        break;
      }
      posts.add(post);
      i = post.to();
      boolean comma = i + 1 < s.size() && s.get(i).is(",");
      if (comma
          && (honorificEnd(i + 1) > 0
              || post.body() != null && namesNext(i + 1)
              || words.isVietnamese() && titleAt(i + 1) && posts.size() < 3)) {
        i++;
      }
    }
    return new Prefix(posts, honorific, i);
  }

  /** "The Prime Minister of Malaysia, Anwar Ibrahim": a name in full behind the comma. */
  private boolean namesNext(int i) {
    int end = names.end(i, true);
    boolean again = end > 0 && end < s.size() && s.get(end).is(",") && titleAt(end + 1);
    return end - i >= 2 && !again && orgs.body(i, false) == null;
  }

  private boolean titleAt(int i) {
    return i < s.size() && s.get(i).isCapital() && words.titles().longest(s.tokens(), i) != null;
  }

  private int honorificEnd(int i) {
    if (i >= s.size() || !s.get(i).isWord()) {
      return -1;
    }
    PhraseTrie.Match<String> match = words.honorifics().longest(s.tokens(), i);
    if (match == null
        || words.titles().longest(s.tokens(), i) != null
            && words.titles().longest(s.tokens(), i).end() >= match.end()) {
      return -1;
    }
    boolean pronoun = words.is("pronoun", s.key(i));
    boolean small = pronoun || words.is("honorific-small", s.key(i));
    if (!s.get(i).isCapital() && !small && s.get(i).text().length() < 4) {
      return -1;
    }
    int end = match.end();
    while (end < s.size()
        && (s.get(end).is(".") || Tokens.isApostrophe(s.get(end).text().charAt(0)) && !s.get(end).key().equals("'s")
            || s.get(end).text().equals("'") || s.get(end).text().equals("\u2019"))) {
      end++;
    }
    boolean nameFollows = end < s.size() && s.get(end).isCapital();
    return nameFollows ? end : -1;
  }

  /** A title with its organisation. */
  private Agent.Post post(int i, boolean beforeName) {
    if (!words.isVietnamese()) {
      Agent.Post modified = modified(i);
      if (modified != null) {
        return modified;
      }
    }
    PhraseTrie.Match<String> title = i < s.size() ? words.titles().longest(s.tokens(), i) : null;
    if (title == null) {
      return null;
    }
    return isChairOfEdition(i, title.end()) ? null : withBody(i, title, beforeName, null);
  }

  /** "Chủ tịch ACCSM 21", "Chair of ASEAN 2025": a term in the chair, no post. */
  private boolean isChairOfEdition(int from, int end) {
    if (words.end("chair", s.tokens(), from) < 0) {
      return false;
    }
    int i = end;
    while (i < s.size() && (words.is("body-link", s.key(i)) || words.is("chair-of", s.key(i)))) {
      i++;
    }
    PhraseTrie.Match<List<Known>> name =
        i < s.size() ? cast.gazetteer().names().longest(s.tokens(), i) : null;
    int next = name == null ? -1 : name.end();
    boolean numbered =
        next > 0
            && next < s.size()
            && (s.get(next).isNumber() || words.end("edition-before", s.tokens(), next) > 0);
    boolean series = name != null && name.value().stream().anyMatch(k -> k.kind().equals("series"));
    return numbered || series || words.ordinal(s.tokens(), i) != null;
  }

  private Agent.Post withBody(
      int from, PhraseTrie.Match<String> title, boolean beforeName, Agent.Org given) {
    int titleFrom = titleFrom(from, title);
    int i = title.end();
    String titleText = s.text(titleFrom, title.end());
    if (given != null) {
      return new Agent.Post(titleText, given, from, i);
    }
    i = bracketEnd(i);
    boolean link = i < s.size() && words.is("body-link", s.key(i)) && !s.get(i).isMark();
    int at = i;
    while (at < s.size()
        && (words.is("body-link", s.key(at)) && !words.is("and", s.key(at))
            || words.is("articles", s.key(at))
            || at == i && words.is("title-link", s.key(at)))) {
      at++;
    }
    if (words.end("title-charge", s.tokens(), at) > 0) {
      int charge = at;
      while (charge < s.size()
          && charge - at < 10
          && !words.is("body-link", s.key(charge))
          && !s.get(charge).isMark()) {
        charge++;
      }
      at = charge < s.size() && words.is("body-link", s.key(charge)) ? charge + 1 : at;
    }
    Agent.Org body = bodyOf(title.value(), at, beforeName);
    if (body == null && !words.isVietnamese() && s.key(i).equals(",") && i + 1 < s.size()) {
      body = behindComma(i + 1);
    }
    if (body == null && link && !words.isVietnamese()) {
      return new Agent.Post(titleText, null, from, i);
    }
    int end = body == null ? i : abroad(charged(nested(body.to())));
    return new Agent.Post(titleText, body, from, end);
  }

  /** "Ambassador of … to Viet Nam", "Đại sứ … tại Việt Nam": the country behind is no name. */
  private int abroad(int end) {
    boolean link = words.is("title-abroad", s.key(end));
    int country = link ? orgs.countryEnd(end + 1) : -1;
    return country > 0 ? country : end;
  }

  /** "Director General, Public Service Department": the organisation behind the comma. */
  private Agent.Org behindComma(int at) {
    if (titleAt(at) || honorificEnd(at) > 0) {
      return null;
    }
    int country = orgs.countryEnd(at);
    Agent.Org body = orgs.body(at, false);
    return body != null && body.to() >= country ? body : bodyOf("", at, false);
  }

  /** "Deputy Director General (Development)": what stands in brackets is of the title. */
  private int bracketEnd(int i) {
    if (i + 2 < s.size() && s.get(i).is("(")) {
      for (int j = i + 1; j < Math.min(s.size(), i + 8); j++) {
        if (s.get(j).is(")")) {
          return s.get(i + 1).isAcronym() ? i : j + 1;
        }
      }
    }
    return i;
  }

  /** "Tổng Thư ký ASEAN phụ trách Cộng đồng …": what somebody is in charge of, by a known name. */
  private int charged(int end) {
    int charge = words.end("title-charge", s.tokens(), end);
    if (!words.isVietnamese() && s.key(end).equals("for")) {
      int to = end + 1;
      while (to < s.size() && (s.get(to).isCapital() || s.get(to).is("-"))) {
        to++;
      }
      return to;
    }
    if (charge < 0 || charge >= s.size()) {
      return end;
    }
    PhraseTrie.Match<List<Known>> of = cast.gazetteer().names().longest(s.tokens(), charge);
    int i = of == null ? charge : of.end();
    while (i < s.size() && i - charge < 14 && !s.get(i).is(",")) {
      if (orgs.startsAnyName(i) || honorificEnd(i) > 0) {
        return i;
      }
      i++;
    }
    return of == null ? end : of.end();
  }

  private int titleFrom(int from, PhraseTrie.Match<String> title) {
    int i = from;
    while (i < title.end()
        && !words.isVietnamese()
        && words.titles().longest(s.tokens(), i) == null) {
      i++;
    }
    return i;
  }

  private Agent.Org bodyOf(String implied, int at, boolean beforeName) {
    if (at >= s.size()) {
      return null;
    }
    Agent.Org body = orgs.body(at, beforeName);
    int country = orgs.countryEnd(at);
    if (body == null || country > body.to()) {
      if (country > 0 && !s.key(country).equals("'s")) {
        String name = s.text(at, country);
        return cast.gazetteer().named(name, "country").stream()
            .findFirst()
            .map(
                k -> new Agent.Org(cast.enter(k.ref(), name, k, s, at, country).ref, name, country))
            .orElse(null);
      }
    }
    boolean headed = words.end("body-head", s.tokens(), at) > 0;
    if (body != null && (headed || implied.isEmpty() || !words.isVietnamese())) {
      return body;
    }
    boolean isName = words.isVietnamese() && orgs.startsName(at);
    return isName ? body : orgs.implied(at, implied, beforeName);
  }

  /** "thuộc Bộ …", ", Viện …", "(Bộ …)" behind an organisation: what it is part of. */
  private int nested(int end) {
    if (end >= s.size()) {
      return end;
    }
    int country = words.isVietnamese() ? -1 : orgs.countryEnd(end);
    if (country > 0) {
      return country;
    }
    int at = end;
    boolean comma = s.get(at).is(",");
    boolean bracket = s.get(at).is("(");
    if (comma || bracket) {
      at++;
    } else if (words.is("nest-link", s.key(at))) {
      at++;
    } else if (!words.is("body-link", s.key(at)) || s.get(at).isMark()) {
      return end;
    }
    while (at < s.size()
        && (words.is("body-link", s.key(at)) || words.is("articles", s.key(at)))
        && !s.get(at).isMark()
        && !words.is("and", s.key(at))) {
      at++;
    }
    boolean headed =
        words.end("body-head", s.tokens(), at) > 0 && at < s.size() && s.get(at).isCapital();
    boolean english = !words.isVietnamese() && comma && at < s.size() && s.get(at).isCapital();
    Agent.Org outer = headed || english ? orgs.body(at, false) : null;
    if (outer == null) {
      return end;
    }
    int to = outer.to();
    return bracket && to < s.size() && s.get(to).is(")") ? to + 1 : bracket ? end : to;
  }

  /**
   * English: Home Affairs Minister, Malaysia's Public Service Director-General, Thai Prime
   * Minister.
   */
  private Agent.Post modified(int i) {
    int j = i;
    int country = orgs.countryEnd(i);
    if (country > 0) {
      j = s.key(country).equals("'s") ? country + 1 : country;
    } else if (i < s.size() && s.get(i).isCapital() && cast.isDemonym(s.key(i))) {
      j = i + 1;
    }
    int start = j;
    Agent.Post abbreviated = abbreviated(i, j);
    if (abbreviated != null) {
      return abbreviated;
    }
    while (j < s.size()
        && j - start < 8
        && words.titles().longest(s.tokens(), j) == null
        && goesBeforeTitle(j)) {
      j++;
    }
    boolean owned = j == start && j > i;
    PhraseTrie.Match<String> title =
        j < s.size() && (owned || s.get(j).isCapital())
            ? words.titles().longest(s.tokens(), j)
            : null;
    if (title == null || j == i) {
      return null;
    }
    if (j == start) {
      Agent.Post plain = withBody(j, title, true, null);
      Agent.Org body = plain.body() == null ? countryBefore(i, j) : plain.body();
      return new Agent.Post(plain.title(), body, i, plain.to());
    }
    String owner = s.text(start, j);
    boolean headed = owner.split(" ").length > 0 && words.is("body-head", s.key(j - 1));
    String name = headed || title.value().isEmpty() ? owner : title.value() + " " + owner;
    Agent.Org org = new Agent.Org(cast.body(s, start, j, name, ""), name, j);
    return withBody(i, new PhraseTrie.Match<>(title.value(), title.end()), true, org)
            .title()
            .isEmpty()
        ? null
        : new Agent.Post(s.text(j, title.end()), org, i, title.end());
  }

  /** "CSC Chairperson": the abbreviation of a body before the title. */
  private Agent.Post abbreviated(int i, int j) {
    String body = j < s.size() && s.get(j).isAcronym() ? cast.bodyOf(s.get(j).text()) : "";
    body = s.key(j).equals("asean") ? "body/asean" : body;
    int at = body.isEmpty() ? -1 : j + 1;
    PhraseTrie.Match<String> title =
        at > 0 && at < s.size() ? words.titles().longest(s.tokens(), at) : null;
    if (title == null) {
      return null;
    }
    if (body.equals("body/asean")) {
      String name = s.text(j, at);
      cast.gazetteer().find(body).ifPresent(k -> cast.enter(k.ref(), name, k, s, j, j + 1));
    }
    int end = title.end();
    while (end < s.size() && s.key(end).equals("for") && end + 2 < s.size()) {
      int to = end + 1;
      while (to < s.size() && to - end < 8 && s.get(to).isWord() && !endsCharge(to)) {
        to++;
      }
      end = to;
    }
    return new Agent.Post(
        s.text(at, title.end()), new Agent.Org(body, cast.nameOf(body), at), i, end);
  }

  private boolean endsCharge(int i) {
    return words.is("filler", s.key(i)) || words.end("and", s.tokens(), i) > 0;
  }

  /** "Singapore's Head of Civil Service", "Malaysian Prime Minister". */
  private Agent.Org countryBefore(int i, int to) {
    int end = orgs.countryEnd(i);
    String ref = end > 0 ? "" : words.demonyms().getOrDefault(s.key(i), "");
    if (end > 0) {
      String name = s.text(i, end);
      return cast.gazetteer().named(name, "country").stream()
          .findFirst()
          .map(k -> new Agent.Org(cast.enter(k.ref(), name, k, s, i, end).ref, name, to))
          .orElse(null);
    }
    return cast.gazetteer()
        .find(ref)
        .map(k -> new Agent.Org(cast.enter(ref, k.label(), k, s, i, i + 1).ref, k.label(), to))
        .orElse(null);
  }

  private boolean goesBeforeTitle(int j) {
    Tok tok = s.get(j);
    return tok.isCapital() && (words.is("body-word", tok.key()) || words.is("body-head", tok.key()))
        || words.is("and", tok.key())
            && j + 1 < s.size()
            && words.is("body-word", s.key(j + 1))
            && s.get(j + 1).isCapital();
  }

  /** Posts behind a name, parted from it by a comma, a dash or brackets; where they end. */
  private int apposition(int nameEnd, List<Agent.Post> posts) {
    int end = nameEnd;
    while (end + 1 < s.size() && posts.size() < 4) {
      Tok mark = s.get(end);
      if (!(mark.is(",") || mark.key().equals("-") || mark.is("("))) {
        break;
      }
      int at = end + 1;
      while (at < s.size()
          && (words.is("articles", s.key(at)) || words.end("title-before", s.tokens(), at) > 0)) {
        at = Math.max(at + 1, words.end("title-before", s.tokens(), at));
      }
      Agent.Post post = at < s.size() ? post(at, false) : null;
      if (post == null || isNamedNext(post)) {
        break;
      }
      posts.add(post);
      end = secondTitle(post.to());
      if (mark.is("(") && end < s.size() && s.get(end).is(")")) {
        end++;
      }
    }
    return end;
  }

  /** "Deputy prime minister and foreign minister": the second is of the same person. */
  private int secondTitle(int end) {
    int and = words.is("and", s.key(end)) ? end + 1 : -1;
    PhraseTrie.Match<String> title =
        and > 0 && and < s.size() ? words.titles().longest(s.tokens(), and) : null;
    boolean named = title != null && title.end() < s.size() && s.get(title.end()).isCapital();
    return title == null || named || s.get(and).isCapital() ? end : title.end();
  }

  /** A list of people: the title after the comma is of the next one. */
  private boolean isNamedNext(Agent.Post post) {
    int i = post.to();
    if (i >= s.size()) {
      return false;
    }
    int at = honorificEnd(i) > 0 ? honorificEnd(i) : i;
    return s.get(at).isCapital() && names.end(at, true) > at + (honorificEnd(i) > 0 ? 0 : 1);
  }
}
