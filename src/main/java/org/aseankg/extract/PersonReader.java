package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a person where one begins: titles, organisations and honorifics before the name, the name
 * by its shape, and what stands in apposition behind it.
 */
final class PersonReader {

  private static final int FARTHEST_TITLE = 7;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final NameShape names;
  private final PostTails tails;
  private final Affiliations affiliations;

  PersonReader(Sentence sentence, Words words, Cast cast, OrgReader orgs) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = orgs;
    this.names = new NameShape(sentence, words, cast);
    this.affiliations = new Affiliations(sentence, words, orgs, names);
    this.tails = new PostTails(sentence, words, cast, orgs, this::honorificEnd);
  }

  /** What stands before a name. */
  private record Prefix(List<Agent.Post> posts, boolean honorific, int end) {}

  /** The person that begins here, or null. */
  Agent at(int i) {
    Prefix prefix = prefix(i);
    if (prefix.end() >= s.size()) {
      return titleAlone(i, prefix);
    }
    boolean announced = prefix.honorific() || !prefix.posts().isEmpty() || isCalled(i);
    int nameEnd = names.end(prefix.end(), announced);
    boolean opens = !announced && opensName(i);
    if (nameEnd < 0 && opens && words.isVietnamese()) {
      int end = names.end(i, true);
      nameEnd = end > 0 && s.get(end - 1).text().length() > 1 && appositionTo(end) ? end : -1;
    }
    if (nameEnd < 0) {
      return titleAlone(i, prefix);
    }
    return named(i, prefix, nameEnd, announced, opens);
  }

  /** "The deputy director of the institute, Jane Roe": behind a title in small letters. */
  private boolean isCalled(int i) {
    boolean comma = !words.isVietnamese() && i > 2 && s.get(i - 1).is(",");
    if (!comma || !s.get(i).isCapital() || i + 1 >= s.size() || !s.get(i + 1).isCapital()) {
      return false;
    }
    for (int h = Math.max(0, i - FARTHEST_TITLE); h < i - 1; h++) {
      PhraseTrie.Match<String> title = words.titles().longest(s.tokens(), h);
      boolean near =
          title != null
              && (title.end() == i - 1
                  || s.key(title.end()).equals("of")
                      && words.is("articles", s.key(title.end() + 1)));
      if (near && !s.get(h).isCapital() && noMark(title.end(), i - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean noMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isMark()) {
        return false;
      }
    }
    return true;
  }

  /** Behind a mark, "and" or "by" a name may begin that no title announces. */
  private boolean opensName(int i) {
    if (i >= s.size() || !s.get(i).isCapital() || s.get(i).isAcronym()) {
      return false;
    }
    Tok before = i == 0 ? null : s.get(i - 1);
    return before == null
        || before.is(",")
        || before.is(":")
        || before.is(";")
        || words.is("date-and", before.key())
        || words.is("agent-by", before.key());
  }

  /** Whether a title with its organisation stands behind a comma, and no name behind that. */
  private boolean appositionTo(int nameEnd) {
    boolean mark = nameEnd + 1 < s.size() && (s.get(nameEnd).is(",") || s.get(nameEnd).is("("));
    Agent.Post post = mark && s.get(nameEnd + 1).isCapital() ? post(nameEnd + 1, false) : null;
    return post != null && post.body() != null && !isNamedNext(post);
  }

  private Agent named(int i, Prefix prefix, int nameEnd, boolean announced, boolean opens) {
    int nameFrom = prefix.end();
    String name = s.text(nameFrom, nameEnd).replace(" - ", "-");
    boolean partial = nameEnd - nameFrom == 1;
    List<Agent.Post> posts = new ArrayList<>(prefix.posts());
    int affiliated = affiliations.end(i, nameFrom, nameEnd, posts);
    int end = apposition(bracketed(affiliated), posts);
    end = headed(end, posts);
    boolean of =
        affiliated > nameEnd
            && nameEnd - nameFrom > 1
            && nameEnd - nameFrom < 5
            && isPlainName(nameFrom, nameEnd);
    boolean confirmed = announced || of || posts.size() > prefix.posts().size();
    Optional<String> before = cast.mentioned(Tokens.keys(name));
    boolean introduced =
        partial
            && (opens || cast.isAllMet() && prefix.posts().size() > 0 && isForeign(nameFrom))
            && confirmed
            && s.get(nameFrom).text().length() > 4
            && words.times().longest(s.tokens(), nameFrom) == null
            && posts.get(0).body() != null;
    boolean doubtful =
        partial && !introduced || !confirmed && cast.gazetteer().person(name).isEmpty();
    if (before.isEmpty() && doubtful) {
      return partial && announced ? titleAlone(i, prefix) : null;
    }
    String ref = before.isPresent() ? before.get() : cast.person(s, nameFrom, nameEnd, name);
    for (Agent.Post post : posts) {
      cast.bears(post.title(), ref);
    }
    cast.gender(ref, gender(i, nameFrom));
    return new Agent(Agent.Kind.PERSON, ref, name, i, end, List.copyOf(posts), false);
  }

  /** A single name behind a title: no word of this language, and nothing else that is known. */
  private boolean isForeign(int i) {
    return isPlainName(i, i + 1)
        && (!words.isVietnamese() || !Syllables.isVietnamese(s.get(i).text()))
        && !words.is("body-head", s.key(i))
        && (i + 1 >= s.size() || !s.get(i + 1).isCapital() && !s.key(i + 1).equals("'s"));
  }

  /** "Jane Roe of the World Bank": capital words that mean nothing else. */
  private boolean isPlainName(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean other =
          words.is("body-word", s.key(i))
              || words.events().longest(s.tokens(), i) != null
              || words.instruments().longest(s.tokens(), i) != null
              || words.times().longest(s.tokens(), i) != null
              || cast.isDemonym(s.key(i))
              || cast.gazetteer().names().longest(s.tokens(), i) != null;
      if (other || s.get(i).isAcronym()) {
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
        posts.isEmpty()
            && end + 2 < s.size()
            && s.get(end).is(",")
            && words.is("relative", s.key(end + 1));
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
      boolean doubled = posts.size() == 1 && words.is("date-and", s.key(i)) && titleAt(i + 1);
      Agent.Post other = doubled ? post(i + 1, true) : null;
      if (other != null && other.body() != null && names.end(other.to(), true) > 0) {
        i++;
        continue;
      }
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
        && (s.get(end).is(".")
            || Tokens.isApostrophe(s.get(end).text().charAt(0)) && !s.get(end).key().equals("'s")
            || s.get(end).text().equals("'")
            || s.get(end).text().equals("\u2019"))) {
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
    i = tails.bracketEnd(i);
    boolean link = i < s.size() && words.is("body-link", s.key(i)) && !s.get(i).isMark();
    int at = i;
    while (at < s.size()
        && (words.is("body-link", s.key(at)) && !words.is("and", s.key(at))
            || words.is("articles", s.key(at))
            || at == i && words.is("title-link", s.key(at)))) {
      at++;
    }
    if (at > i && at + 2 < s.size() && s.key(at + 1).equals("'s") && s.get(at + 2).isCapital()) {
      at += s.get(at).isCapital() ? 0 : 2;
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
    int end =
        body == null
            ? words.isVietnamese() ? tails.charged(i) : i
            : tails.abroad(tails.charged(tails.nested(body.to())));
    return new Agent.Post(titleText, body, from, end);
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
    boolean isName = words.isVietnamese() && orgs.startsAnyName(at);
    return isName ? body : orgs.implied(at, implied, beforeName);
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
        && (goesBeforeTitle(j) || start > i && words.is("body-word", s.key(j)))) {
      j++;
    }
    boolean owned = j == start && j > i;
    PhraseTrie.Match<String> title =
        j < s.size() && (owned || start > i || s.get(j).isCapital())
            ? words.titles().longest(s.tokens(), j)
            : null;
    if (title == null || j == i || words.is("no-post", s.get(j).text())) {
      return null;
    }
    if (j == start) {
      Agent.Post plain = withBody(j, title, true, null);
      Agent.Org body = plain.body() == null ? orgs.countryBefore(i, j) : plain.body();
      return new Agent.Post(plain.title(), body, i, plain.to());
    }
    String owner = capitals(start, j);
    boolean headed = owner.split(" ").length > 0 && words.is("body-head", s.key(j - 1));
    String name = headed || title.value().isEmpty() ? owner : title.value() + " " + owner;
    Agent.Org org = new Agent.Org(cast.body(s, start, j, name, ""), name, j);
    return withBody(i, new PhraseTrie.Match<>(title.value(), title.end()), true, org)
            .title()
            .isEmpty()
        ? null
        : new Agent.Post(s.text(j, title.end()), org, i, title.end());
  }

  /** "Health", also where it is written small. */
  private String capitals(int from, int to) {
    StringBuilder text = new StringBuilder(s.text(from, to));
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) == ' ';
      boolean and = text.indexOf("and ", i) == i;
      if (starts && !and) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }

  /** "CSC Chairperson": the abbreviation of a body before the title. */
  private Agent.Post abbreviated(int i, int j) {
    String body = j < s.size() && s.get(j).isAcronym() ? cast.bodyOf(s.get(j).text()) : "";
    body = s.key(j).equals("asean") ? "body/asean" : body;
    int at = body.isEmpty() ? -1 : s.key(j + 1).equals("'s") ? j + 2 : j + 1;
    PhraseTrie.Match<List<Known>> known =
        at < 0 && j < s.size() && s.get(j).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), j)
            : null;
    if (known != null) {
      Known one =
          known.value().stream().filter(k -> k.kind().equals("body")).findFirst().orElse(null);
      at = one == null ? -1 : known.end();
      body = one == null ? "" : cast.enter(one.ref(), s.text(j, at), one, s, j, at).ref;
    }
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
        s.text(at, title.end()), new Agent.Org(body, cast.nameOf(body), at), i, tails.abroad(end));
  }

  private boolean endsCharge(int i) {
    return words.is("filler", s.key(i)) || words.end("and", s.tokens(), i) > 0;
  }

  private boolean goesBeforeTitle(int j) {
    Tok tok = s.get(j);
    return tok.isCapital() && (words.is("body-word", tok.key()) || words.is("body-head", tok.key()))
        || words.is("date-and", tok.key())
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

  /** "Deputy Prime Minister and Minister of Finance": the post behind "and", or null. */
  private Agent.Post second(int and) {
    boolean title =
        words.is("date-and", s.key(and))
            && titleAt(and + 1)
            && words.titles().longest(s.tokens(), and + 1) != null;
    Agent.Post post = title ? post(and + 1, false) : null;
    return post == null || post.body() == null ? null : post;
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
