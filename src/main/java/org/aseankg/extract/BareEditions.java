package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads editions in Vietnamese that are told by less than their whole name: a summit by its number,
 * a meeting by its noun, and those who met by the number of times they did.
 */
final class BareEditions {

  private static final int FARTHEST = 15;
  private static final int MOST_VERBS = 6;

  /** Kinds whose nouns are used for one another. */
  private static final Set<String> MEETINGS = Set.of("Meeting", "Conference", "Summit");

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final EditionFinder finder;
  private final SeriesNames names;
  private final EventNouns nouns;
  private final EditionEnds ends;

  BareEditions(
      Sentence sentence,
      Words words,
      Cast cast,
      EditionFinder finder,
      EventNouns nouns,
      EditionEnds ends) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.finder = finder;
    this.names = new SeriesNames(sentence, words, cast);
    this.nouns = nouns;
    this.ends = ends;
  }

  /** "Hội nghị Cấp cao 37", "Cấp cao lần thứ 37": of ASEAN where no other summit is spoken of. */
  Edition summit(int i) {
    int end = s.get(i).isCapital() ? words.end("summit-alone", s.tokens(), i) : -1;
    int mark = end > 0 ? words.end("edition-before", s.tokens(), end) : -1;
    List<Integer> numbers = new ArrayList<>();
    int to = end > 0 ? finder.numbers(mark > 0 ? mark : end, numbers) : -1;
    boolean other = to > 0 && (s.key(to).equals("/") || s.key(to).equals("%"));
    boolean named = to > 0 && ends.rightEnd(to) > to;
    if (numbers.isEmpty() || other || named || mark < 0 && s.get(end).text().length() > 2) {
      return null;
    }
    boolean main = cast.mainType().equals("Summit");
    String name = words.first("summit-name");
    String series = main ? cast.mainSeries() : names.named(name, "", i, end);
    return new Edition(i, to, series, "Summit", numbers);
  }

  /** "Hội nghị Bộ trưởng Y tế ASEAN 15", "Cấp cao ASEAN 35": a name that ends in capitals. */
  Edition named(int i) {
    int from = words.end("summit-alone", s.tokens(), i);
    PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), i);
    int end = Math.max(from, noun == null ? -1 : noun.end());
    if (end < 0 || !s.get(i).isCapital()) {
      return null;
    }
    while (end < s.size() && end - i < FARTHEST && s.get(end).isWord() && !isVerb(end)) {
      end++;
    }
    int at = end < s.size() ? finder.hyphenEnd(end) : end;
    int number = at < s.size() && s.get(at).text().length() <= 2 ? s.get(at).number() : -1;
    boolean capitals = number > 0 && s.get(end - 1).isAcronym();
    if (!capitals || !endsName(at + 1) || !cast.seriesAt(s, end - 1).isEmpty()) {
      return null;
    }
    String type = noun == null ? "Summit" : noun.value();
    String series = names.named(s.text(i, end), "", i, end);
    return new Edition(i, at + 1, series, type, List.of(number));
  }

  private boolean isVerb(int i) {
    return words.end("held", s.tokens(), i) > 0 || words.end("planned", s.tokens(), i) > 0;
  }

  /** Behind a number that is of the name no noun stands that it counts, and no other number. */
  private boolean endsName(int i) {
    return i >= s.size()
        || s.get(i).isMark() && !s.get(i).is("/") && !s.get(i).is("%") && !s.get(i).is("+")
        || words.is("body-end", s.key(i))
        || words.is("filler", s.key(i))
        || isVerb(i)
        || words.end("place-before", s.tokens(), i) > 0;
  }

  /** "Hội nghị AMRI lần thứ 17": the series whose abbreviation alone stands behind the noun. */
  String abbreviated(int noun, int left) {
    PhraseTrie.Match<String> match = words.events().longest(s.tokens(), noun);
    boolean one = match != null && match.end() == left - 1 && s.get(left - 1).isAcronym();
    return one ? cast.seriesAt(s, left - 1) : "";
  }

  /** "ATM+Nhật Bản lần thứ 10": where an abbreviation with a partner behind it begins, or -1. */
  int plusStart(int left) {
    for (int plus = left - 2; plus > Math.max(0, left - MOST_VERBS); plus--) {
      if (s.get(plus).is("+")) {
        boolean series = s.get(plus - 1).isAcronym() && !s.key(plus - 1).equals("asean");
        return series && s.get(plus + 1).isCapital() ? plus - 1 : -1;
      }
      if (!s.get(plus + 1).isCapital()) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether the name before the number needs nothing from behind it: "Hội nghị Cấp cao ASEAN lần
   * thứ 43 về …", "Hội nghị ASEAN-PAC lần thứ 19 của …".
   */
  boolean isWhole(int noun, int left, int end) {
    String name = s.text(noun, left);
    boolean summit =
        words.phrases("summit-of-asean").has(name) || words.phrases("summit-name").has(name);
    boolean topic = end + 1 < s.size() && s.get(end + 1).isCapital();
    boolean about = words.is("topic-link", s.key(end)) && !words.is("body-link", s.key(end));
    boolean acronym = s.get(left - 1).isAcronym() && !s.key(left - 1).equals("asean");
    return summit || acronym && !(about && topic);
  }

  /** "Phiên họp lần thứ 33 Hội đồng …": behind the name of the body whose meeting it is, or -1. */
  int ownerEnd(int at) {
    PhraseTrie.Match<List<Known>> known =
        at < s.size() && s.get(at).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), at)
            : null;
    boolean body =
        known != null && known.value().stream().anyMatch(k -> k.kind().equals("body"))
            || words.end("body-head", s.tokens(), at) > 0 && s.get(at).isCapital();
    int i = known == null ? at : known.end();
    while (body
        && i < s.size()
        && i - at < FARTHEST
        && (s.get(i).isWord() || s.get(i).is("-"))
        && !words.is("body-end", s.key(i))
        && !isVerb(i)
        && words.end("place-before", s.tokens(), i) < 0) {
      i++;
    }
    return body ? i : -1;
  }

  /** "Hội nghị lần thứ 3": of the main series, where the noun can mean what that one is. */
  boolean isNounAlone(int noun, int left) {
    PhraseTrie.Match<String> match = words.events().longest(s.tokens(), noun);
    boolean whole = match != null && match.end() == left;
    return whole && (MEETINGS.contains(match.value()) || match.value().equals(cast.mainType()));
  }

  /**
   * "SLOM lần thứ 14", "Các quan chức cấp cao (SLOM) đã nhóm họp lần thứ 14": the abbreviation of
   * those who met before the number, or before the verb of it.
   */
  Edition metBefore(int left, int after, List<Integer> numbers) {
    int end = left;
    boolean verb = false;
    while (end > 1 && left - end < MOST_VERBS) {
      int start = verbStart(end);
      if (start < 0) {
        break;
      }
      verb = true;
      end = start;
    }
    boolean bracket = end > 2 && s.get(end - 1).is(")") && s.get(end - 3).is("(");
    int at = bracket ? end - 2 : end - 1;
    boolean alone = at <= 0 || s.get(at - 1).isMark() && !s.get(at - 1).is("-");
    if (at < 0
        || !s.get(at).isAcronym()
        || verb && !bracket && !alone
        || !bracket && !verb && nouns.nounLeft(left) >= 0) {
      return null;
    }
    String series = cast.seriesAt(s, at);
    if (series.isEmpty() && (verb || bracket || finder.isUnknown(at)) && isSeriesName(at)) {
      int from = bracket ? groupStart(at - 1) : at;
      series = names.named(s.text(from, bracket ? at - 1 : at + 1), s.get(at).text(), from, at + 1);
    }
    return series.isEmpty() ? null : new Edition(at, after, series, "", numbers);
  }

  /** Where the verb, or the small word before it, that ends here begins; -1 where none does. */
  private int verbStart(int end) {
    for (int h = Math.max(0, end - 3); h < end; h++) {
      boolean small = !s.get(h).isCapital();
      if (small
          && (words.end("met", s.tokens(), h) == end
              || words.end("filler", s.tokens(), h) == end)) {
        return h;
      }
    }
    return -1;
  }

  /** An abbreviation that is of no body, and of more than two letters. */
  private boolean isSeriesName(int i) {
    return s.get(i).text().length() > 2
        && cast.gazetteer().names().longest(s.tokens(), i) == null
        && cast.bodyOf(s.get(i).text()).isEmpty()
        && !words.is("body-acronym", s.key(i));
  }

  /** Where the name of a group that ends here begins: behind a mark, or with its first word. */
  private int groupStart(int end) {
    int i = end;
    while (i > 0 && end - i < FARTHEST && !s.get(i - 1).isMark()) {
      i--;
    }
    return words.is("several", s.key(i)) && i + 1 < end ? i + 1 : i;
  }
}
