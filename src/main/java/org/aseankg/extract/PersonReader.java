package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a person where one begins: titles, organisations and honorifics before the name, the name
 * by its shape, and what stands in apposition behind it.
 */
final class PersonReader {

  private static final int LONGEST_LIST = 60;
  private static final int NONE = -2;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final NameShape names;
  private final NameClues clues;
  private final PostReader titles;
  private final PostTails tails;
  private final Affiliations affiliations;
  private final boolean titleCase;
  private List<Agent.Post> shared = List.of();
  private int sharedAt = NONE;

  PersonReader(Sentence sentence, Words words, Cast cast, OrgReader orgs) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = orgs;
    this.names = new NameShape(sentence, words, cast);
    this.affiliations = new Affiliations(sentence, words, orgs, names);
    this.clues = new NameClues(sentence, words, cast);
    this.titles = new PostReader(sentence, words, cast, orgs);
    this.tails = titles.tails();
    this.titleCase = sentence.isTitleCase();
  }

  /** What stands before a name. */
  private record Prefix(List<Agent.Post> posts, boolean honorific, int end) {}

  /** The person that begins here, or null. */
  Agent at(int i) {
    Prefix prefix = prefix(i);
    prefix = prefix.end() == i && i == sharedAt + 1 ? new Prefix(shared, true, i) : prefix;
    if (prefix.end() >= s.size()) {
      return titleAlone(i, prefix);
    }
    boolean announced = prefix.honorific() || !prefix.posts().isEmpty() || clues.isCalled(i);
    int nameEnd = names.end(prefix.end(), announced);
    boolean opens = !announced && clues.opensName(i);
    if (nameEnd < 0 && opens && words.isVietnamese()) {
      int end = names.end(i, true);
      nameEnd = end > 0 && s.get(end - 1).text().length() > 1 && appositionTo(end) ? end : -1;
    }
    if (nameEnd < 0) {
      return titleAlone(i, prefix);
    }
    return named(i, prefix, nameEnd, announced, opens);
  }

  /** Whether a title with its organisation stands behind a comma, and no name behind that. */
  private boolean appositionTo(int nameEnd) {
    boolean mark = nameEnd + 1 < s.size() && (s.get(nameEnd).is(",") || s.get(nameEnd).is("("));
    Agent.Post post =
        mark && s.get(nameEnd + 1).isCapital() ? titles.post(nameEnd + 1, false) : null;
    return post != null && post.body() != null && !isNamedNext(post);
  }

  private Agent named(int i, Prefix prefix, int nameEnd, boolean announced, boolean opens) {
    boolean ownName =
        nameEnd - prefix.end() == 1
            && prefix.end() > i
            && words.is("honorific-name", s.key(prefix.end() - 1));
    int nameFrom = ownName ? prefix.end() - 1 : prefix.end();
    String name = s.text(nameFrom, nameEnd).replace(" - ", "-");
    boolean partial = nameEnd - nameFrom == 1;
    List<Agent.Post> posts = new ArrayList<>(prefix.posts());
    Agent.Post called = posts.isEmpty() ? clues.called(i) : null;
    if (called != null) {
      posts.add(called);
    }
    int affiliated = affiliations.end(i, nameFrom, nameEnd, posts);
    int bracketed = bracketed(affiliated);
    if (posts.isEmpty() && bracketed > nameEnd && clues.isPlainName(nameFrom, nameEnd)) {
      plural(i, nameEnd, bracketed).ifPresent(posts::add);
    }
    int end = apposition(bracketed, posts);
    end = headed(end, posts);
    boolean of =
        affiliated > nameEnd
            && nameEnd - nameFrom > 1
            && nameEnd - nameFrom < 5
            && clues.isPlainName(nameFrom, nameEnd);
    of |= opens && clues.isOfCountry(nameFrom, nameEnd, orgs);
    boolean confirmed = announced || of || posts.size() > prefix.posts().size();
    Optional<String> before = cast.mentioned(Tokens.keys(name));
    boolean introduced =
        partial
            && (opens || cast.isAllMet() && prefix.posts().size() > 0 && clues.isForeign(nameFrom))
            && confirmed
            && s.get(nameFrom).text().length() > 4
            && words.times().longest(s.tokens(), nameFrom) == null
            && posts.get(0).body() != null;
    boolean known = cast.gazetteer().person(name).isPresent();
    boolean doubtful = partial && !introduced || !known && (!confirmed || titleCase);
    if (before.isEmpty() && doubtful) {
      return partial && announced ? titleAlone(i, prefix) : null;
    }
    String ref = before.isPresent() ? before.get() : cast.person(s, nameFrom, nameEnd, name);
    for (Agent.Post post : posts) {
      cast.bears(post, ref);
    }
    cast.gender(ref, gender(i, nameFrom));
    share(i, end, prefix.posts());
    return new Agent(Agent.Kind.PERSON, ref, name, i, end, List.copyOf(posts), false);
  }

  /** "Các Thứ trưởng Bộ A Trần B, Lê C và Phạm D": one title of all that follow. */
  private void share(int from, int end, List<Agent.Post> posts) {
    boolean first = !posts.isEmpty() && from > 0 && words.is("several", s.key(from - 1));
    boolean more =
        words.isVietnamese() && (s.key(end).equals(",") || words.is("date-and", s.key(end)));
    boolean next = first || from == sharedAt + 1;
    sharedAt = more && next && !posts.isEmpty() ? end : NONE;
    shared = posts;
  }

  /** "Finance ministers Jane Roe of Malaysia, …": the title of each of a list. */
  private Optional<Agent.Post> plural(int from, int nameEnd, int to) {
    int country = words.is("articles", s.key(nameEnd + 1)) ? nameEnd + 2 : nameEnd + 1;
    Agent.Org body = words.isVietnamese() ? null : orgs.country(country);
    for (int i = Math.max(0, from - LONGEST_LIST); body != null && i < from; i++) {
      int end = words.end("plural-title", s.tokens(), i);
      if (end > 0 && end <= from && noVerb(end, from)) {
        String title = s.text(i, end).replaceFirst("s$", "");
        return Optional.of(new Agent.Post(title, body, from, to));
      }
    }
    return Optional.empty();
  }

  private boolean noVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean small = Character.isLowerCase(s.get(i).text().charAt(0));
      if (small
          && !words.is("affiliation", s.key(i))
          && !words.is("articles", s.key(i))
          && !words.is("name-link", s.key(i))
          && !words.is("date-and", s.key(i))) {
        return false;
      }
    }
    return true;
  }

  /** "Jane Roe (Singapore)": behind the country a person is from. */
  private int bracketed(int end) {
    boolean link = words.is("affiliation", s.key(end));
    if (link) {
      int at = words.is("articles", s.key(end + 1)) ? end + 2 : end + 1;
      int of = orgs.countryEnd(at);
      return of > 0 && !s.key(of).equals("'s") ? of : end;
    }
    int country = end + 2 < s.size() && s.get(end).is("(") ? orgs.countryEnd(end + 1) : -1;
    return country > 0 && country < s.size() && s.get(country).is(")") ? country + 1 : end;
  }

  private String gender(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is("male", s.key(i)) || words.is("female", s.key(i))) {
        return words.is("male", s.key(i)) ? "male" : "female";
      }
    }
    return "";
  }

  /** "…, who runs the Department of …": a post told by a verb; where it ends. */
  private int headed(int end, List<Agent.Post> posts) {
    boolean relative =
        end + 2 < s.size() && s.get(end).is(",") && words.is("relative", s.key(end + 1));
    int is = relative ? words.end("post-is", s.tokens(), end + 2) : -1;
    Agent.Post told = is > 0 ? titles.post(is, false) : null;
    if (told != null && told.body() != null) {
      posts.add(told);
      return told.to();
    }
    int verb = relative ? words.end("post-verb", s.tokens(), end + 2) : -1;
    if (verb < 0) {
      return end;
    }
    int at = verb;
    while (at < s.size() && at - verb < 4 && !s.get(at).isCapital() && !s.get(at).isMark()
        || s.key(at).equals("'s")) {
      at++;
    }
    Agent.Org body = orgs.body(at, false);
    if (body == null || !body.ref().startsWith("body/")) {
      return end;
    }
    posts.add(new Agent.Post(words.first("post-verb-title"), body, end, body.to()));
    return end;
  }

  /** "The deputy minister", "Thứ trưởng": who bore the title before. */
  private Agent titleAlone(int i, Prefix prefix) {
    if (prefix.posts().isEmpty() || i > 0 && words.is("several", s.key(i - 1))) {
      return null;
    }
    Agent.Post post = prefix.posts().get(0);
    if (!s.get(i).isCapital() && words.phrases("title-common").has(post.title())
        || isOfSeveral(post.to())) {
      return null;
    }
    return cast.bearer(post)
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

  /** "Bộ trưởng, Trưởng đoàn các nước": titles that nobody alone bears. */
  private boolean isOfSeveral(int end) {
    int i = end;
    while (i + 1 < s.size()
        && (s.get(i).is(",") || words.is("title-and", s.key(i)))
        && words.titles().longest(s.tokens(), i + 1) != null) {
      i = words.titles().longest(s.tokens(), i + 1).end();
    }
    boolean counted =
        i + 1 < s.size()
            && (s.get(i).isNumber() || words.cardinal(s.tokens(), i) != null)
            && words.is("counted-noun", s.key(i + 1));
    return words.isVietnamese() && (counted || words.is("several", s.key(i)));
  }

  private Prefix prefix(int from) {
    List<Agent.Post> posts = new ArrayList<>();
    boolean honorific = false;
    int i = from;
    while (i < s.size()) {
      int next = titles.honorificEnd(i);
      if (next > 0) {
        honorific = true;
        i = next;
        continue;
      }
      Agent.Post post = titles.post(i, true);
      if (post == null) {
        break;
      }
      posts.add(post);
      i = post.to();
      int host = post.body() == null ? words.end("host-title", s.tokens(), i) : -1;
      i = host > 0 && names.end(host, true) > 0 ? host : i;
      boolean doubled =
          posts.size() == 1
              && words.is("title-and", s.key(i))
              && (titles.titleAt(i + 1)
                  || i + 2 < s.size() && s.get(i + 1).isAcronym() && titles.titleAt(i + 2));
      Agent.Post other = doubled ? titles.post(i + 1, true) : null;
      if (other != null && nameSoon(other.to())) {
        i++;
        continue;
      }
      boolean comma = i + 1 < s.size() && s.get(i).is(",");
      if (comma
          && (titles.honorificEnd(i + 1) > 0
              || post.body() != null && namesNext(i + 1)
              || words.isVietnamese() && titles.titleAt(i + 1) && posts.size() < 3)) {
        i++;
      }
    }
    return new Prefix(posts, honorific, i);
  }

  /** A name, or a comma and an honorific before one. */
  private boolean nameSoon(int i) {
    boolean comma = s.key(i).equals(",") && titles.honorificEnd(i + 1) > 0;
    return comma || names.end(i, true) > 0;
  }

  /** "The Prime Minister of Malaysia, Anwar Ibrahim": a name in full behind the comma. */
  private boolean namesNext(int i) {
    int end = names.end(i, true);
    boolean again = end > 0 && end < s.size() && s.get(end).is(",") && titles.titleAt(end + 1);
    return end - i >= 2 && !again && orgs.body(i, false) == null;
  }

  /** Posts behind a name, parted from it by a comma, a dash or brackets; where they end. */
  private int apposition(int nameEnd, List<Agent.Post> posts) {
    int end = suffixEnd(nameEnd);
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
      int chair = titles.chairEnd(at);
      at = chair > 0 ? chair : at;
      Agent.Post post = at < s.size() ? titles.post(at, false) : null;
      post = post == null && at < s.size() ? titles.headed(at) : post;
      if (post == null || isNamedNext(post)) {
        break;
      }
      posts.add(post);
      end = tails.secondTitle(post.to());
      Agent.Post second = end == post.to() ? second(end) : null;
      if (second != null && !isNamedNext(second)) {
        posts.add(second);
        end = second.to();
      }
      if (mark.is("(") && end < s.size() && s.get(end).is(")")) {
        end++;
      }
    }
    return end;
  }

  /** ", Jr.": behind what is of a name though a comma parts it. */
  private int suffixEnd(int nameEnd) {
    int at = s.key(nameEnd).equals(",") ? nameEnd + 1 : nameEnd;
    boolean suffix = at < s.size() && words.is("name-suffix", s.key(at));
    return !suffix ? nameEnd : s.key(at + 1).equals(".") ? at + 2 : at + 1;
  }

  /** "Deputy Prime Minister and Minister of Finance": the post behind "and", or null. */
  private Agent.Post second(int and) {
    boolean title =
        words.is("date-and", s.key(and))
            && titles.titleAt(and + 1)
            && words.titles().longest(s.tokens(), and + 1) != null;
    Agent.Post post = title ? titles.post(and + 1, false) : null;
    return post == null || post.body() == null ? null : post;
  }

  /** A list of people: the title after the comma is of the next one. */
  private boolean isNamedNext(Agent.Post post) {
    int i = post.to();
    if (i >= s.size()) {
      return false;
    }
    int at = titles.honorificEnd(i) > 0 ? titles.honorificEnd(i) : i;
    return s.get(at).isCapital() && names.end(at, true) > at + (titles.honorificEnd(i) > 0 ? 0 : 1);
  }
}
