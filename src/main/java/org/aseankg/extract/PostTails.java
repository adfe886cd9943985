package org.aseankg.extract;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Tells where a post ends that goes on behind its organisation or its title. */
final class PostTails {

  private static final int LONGEST_MEETING = 20;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final OrgReader orgs;
  private final IntUnaryOperator honorifics;
  private final FieldLists lists;

  PostTails(
      Sentence sentence, Words words, Cast cast, OrgReader orgs, IntUnaryOperator honorifics) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.orgs = orgs;
    this.honorifics = honorifics;
    this.lists = new FieldLists(sentence, words);
  }

  /** "thuộc Bộ …", ", Viện …", "(Bộ …)" behind an organisation: what it is part of. */
  int nested(int end) {
    if (end >= s.size()) {
      return end;
    }
    int country = words.isVietnamese() ? -1 : orgs.countryEnd(end);
    if (country > 0) {
      return country;
    }
    int at = end;
    boolean comma = s.get(at).is(",");
    int seat = comma ? orgs.countryEnd(end + 1) : -1;
    if (seat > 0 && !words.isVietnamese() && (seat == s.size() || s.get(seat).isMark())) {
      return seat;
    }
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
    if (at < s.size() && s.get(at).isCapital() && words.isVietnamese() && isTitle(at)) {
      return end;
    }
    boolean headed =
        words.end("body-head", s.tokens(), at) > 0 && at < s.size() && s.get(at).isCapital();
    boolean nest = comma || words.is("nest-link", s.key(end));
    boolean english = !words.isVietnamese() && nest && at < s.size() && s.get(at).isCapital();
    Agent.Org outer = headed || english ? orgs.body(at, false) : null;
    if (outer == null) {
      return end;
    }
    int to = outer.to();
    return bracket && to < s.size() && s.get(to).is(")") ? to + 1 : bracket ? end : to;
  }

  private boolean isTitle(int i) {
    return words.titles().longest(s.tokens(), i) != null;
  }

  /** "Ambassador of … to Viet Nam", "Đại sứ … tại Việt Nam": the country behind is no name. */
  int abroad(int end) {
    boolean link = words.is("title-abroad", s.key(end));
    int country = link ? orgs.countryEnd(end + 1) : -1;
    if (country > 0 || !link) {
      return country > 0 ? country : end;
    }
    int at = words.is("articles", s.key(end + 1)) ? end + 2 : end + 1;
    PhraseTrie.Match<List<Known>> to =
        at < s.size() && s.get(at).isCapital()
            ? cast.gazetteer().names().longest(s.tokens(), at)
            : null;
    boolean group =
        to != null
            && to.value().stream()
                .anyMatch(k -> k.kind().equals("body") || k.kind().equals("group"));
    return group ? to.end() : end;
  }

  /** "Deputy Director General (Development)": what stands in brackets is of the title. */
  int bracketEnd(int i) {
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
  int charged(int end) {
    int charge = words.end("title-charge", s.tokens(), end);
    if (!words.isVietnamese() && words.is("for", s.key(end))) {
      boolean common = isFieldOfWork(end + 1);
      int to = end + 1;
      while (to < s.size()
          && (s.get(to).is("-")
              || common && s.get(to).is(",") && lists.goesOn(to)
              || (common ? isFieldOfWork(to) : s.get(to).isCapital()))) {
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
      if (orgs.startsAnyName(i) || endsForeign(i) || honorifics.applyAsInt(i) > 0) {
        return i;
      }
      i++;
    }
    boolean whole = of == null && i < s.size() && s.get(i).is(",") && s.get(charge).isCapital();
    return whole ? i : of == null ? end : of.end();
  }

  /** "Ko Thwin": two capital words, the second no Vietnamese syllable, and no third. */
  private boolean endsForeign(int i) {
    return i + 1 < s.size()
        && s.get(i).isCapital()
        && s.get(i + 1).isCapital()
        && !s.get(i + 1).isAcronym()
        && !Syllables.isVietnamese(s.get(i + 1).text())
        && (i + 2 >= s.size() || !s.get(i + 2).isCapital());
  }

  private boolean isFieldOfWork(int i) {
    boolean word = words.is("body-word", s.key(i)) || words.is("body-head", s.key(i));
    boolean and = words.is("and", s.key(i)) && i + 1 < s.size() && s.get(i + 1).isCapital();
    return i < s.size() && s.get(i).isCapital() && word || and;
  }

  /** "Deputy prime minister and foreign minister": the second is of the same person. */
  int secondTitle(int end) {
    int and = words.is("and", s.key(end)) ? end + 1 : -1;
    PhraseTrie.Match<String> title =
        and > 0 && and < s.size() ? words.titles().longest(s.tokens(), and) : null;
    boolean named = title != null && title.end() < s.size() && s.get(title.end()).isCapital();
    return title == null || named || s.get(and).isCapital() ? end : title.end();
  }

  /** "Chủ tịch Hội nghị … lần thứ 3": a meeting that a number follows before the next mark. */
  boolean isNumberedMeeting(int from) {
    if (words.events().longest(s.tokens(), from) == null) {
      return false;
    }
    for (int i = from; i < Math.min(s.size(), from + LONGEST_MEETING); i++) {
      if (s.get(i).is(",") || s.get(i).is(";")) {
        return false;
      }
      if (words.end("edition-before", s.tokens(), i) > 0) {
        return true;
      }
    }
    return false;
  }
}
