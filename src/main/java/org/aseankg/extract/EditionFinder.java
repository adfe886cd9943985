package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds editions of numbered series: "ACCSM 21", "the 47th ASEAN Summit", "Hội nghị … lần thứ 6".
 */
final class EditionFinder {

  private static final int FARTHEST = 30;
  private static final int MOST = 200;

  private final Sentence s;
  private final Words words;
  private final Cast cast;
  private final EventNouns nouns;
  private final MeetingNames meetings;
  private final EditionEnds ends;
  private final SeriesNames names;
  private final BareEditions bare;

  private EditionFinder(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
    this.nouns = new EventNouns(sentence, words);
    this.ends = new EditionEnds(sentence, words, nouns);
    this.bare = new BareEditions(sentence, words, cast, this, nouns, ends);
    this.names = new SeriesNames(sentence, words, cast);
    this.meetings = new MeetingNames(sentence, words, cast, nouns);
  }

  /** The editions of a sentence, from left to right. */
  static List<Edition> find(Sentence sentence, Words words, Cast cast) {
    EditionFinder finder = new EditionFinder(sentence, words, cast);
    List<Edition> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Edition edition = finder.at(i);
      if (edition == null) {
        finder.meetings.note(i);
        i++;
      } else {
        found.add(edition);
        cast.mainSeries(edition.series(), edition.type());
        i = Math.max(i + 1, edition.to());
      }
    }
    return found;
  }

  private Edition at(int i) {
    if (!s.get(i).isMark() && !s.get(i).quoted()) {
      Edition numbered = acronym(i);
      if (numbered != null) {
        return numbered;
      }
      Edition summit = words.isVietnamese() ? bare.summit(i) : null;
      summit = summit == null && words.isVietnamese() ? bare.named(i) : summit;
      return summit != null ? summit : words.isVietnamese() ? marked(i) : ordinal(i);
    }
    return null;
  }

  /** ACCSM 21, ACCSM+3 7. */
  private Edition acronym(int i) {
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), i);
    String series = known == null || !s.get(i).isCapital() ? "" : SeriesNames.of(known.value());
    int end = series.isEmpty() ? -1 : known.end();
    boolean own = series.isEmpty() && s.get(i).isCapital() && isNumbered(i + 1);
    if (own) {
      series = names.abbreviated(i);
      end = i + 1;
    }
    if (series.isEmpty()) {
      return names.glued(i, nouns);
    }
    if (end >= s.size()) {
      return null;
    }
    int at = hyphenEnd(end);
    int number = s.get(at).text().length() <= 2 ? s.get(at).number() : -1;
    number = number < 0 ? roman(at) : number;
    end = number > 0 ? at : end;
    boolean other = end + 1 < s.size() && (s.get(end + 1).is("/") || s.get(end + 1).is("%"));
    if (number < 1 || other) {
      return null;
    }
    names.enter(series, i, end);
    return new Edition(nouns.nounBefore(i), end + 1, series, "", List.of(number));
  }

  private boolean isNumbered(int end) {
    return end < s.size()
        && (s.get(end).isNumber() || s.get(hyphenEnd(end)).isNumber() || roman(end) > 0);
  }

  /** "AIPA-46": behind a hyphen that joins a number to an abbreviation. */
  int hyphenEnd(int end) {
    boolean joined =
        end + 1 < s.size()
            && s.get(end).is("-")
            && s.get(end).start() == s.get(end - 1).end()
            && s.get(end + 1).start() == s.get(end).end()
            && s.get(end + 1).isNumber()
            && (end + 2 >= s.size() || !s.get(end + 2).is("/"));
    return joined ? end + 1 : end;
  }

  /** "… lần thứ 6": the name stands before the number, and may go on behind it. */
  private Edition marked(int i) {
    int mark = words.end("edition-before", s.tokens(), i);
    List<Integer> numbers = new ArrayList<>();
    int end = mark > 0 ? numbers(mark, numbers) : -1;
    if (numbers.isEmpty() && s.get(i).key().equals(firstOfMark())) {
      PhraseTrie.Match<Integer> word = words.ordinal(s.tokens(), i + 1);
      if (word != null) {
        numbers.add(word.value());
        end = word.end();
      }
    }
    if (numbers.isEmpty()) {
      return null;
    }
    int left = ends.withoutBrackets(i);
    int after = ends.bracketEnd(end);
    Edition known = knownBefore(left, after, numbers);
    if (known != null) {
      return known;
    }
    Edition ofBracket = left < i ? bracketed(left, i, after, numbers) : null;
    if (ofBracket != null) {
      return ofBracket;
    }
    Edition met = bare.metBefore(left, after, numbers);
    if (met != null) {
      return met;
    }
    int plus = bare.plusStart(left);
    if (plus >= 0) {
      String series = names.named(s.text(plus, left).replace(" + ", "+"), "", plus, left);
      int called = nouns.nounBefore(plus);
      return new Edition(called, after, series, nouns.type(called), numbers);
    }
    int noun = nouns.nounLeft(left);
    if (noun < 0) {
      return (i <= 1 || s.get(i - 1).is("-")) && !cast.mainSeries().isEmpty()
          ? new Edition(i, after, cast.mainSeries(), "", numbers)
          : null;
    }
    int right = bare.isWhole(noun, left, end) ? end : ends.rightEnd(end);
    right = Math.max(right, bare.ownerEnd(end));
    String told = bare.abbreviated(noun, left);
    if (!told.isEmpty() && right == end) {
      return new Edition(noun, after, told, nouns.type(noun), numbers);
    }
    if (right == end && bare.isNounAlone(noun, left)) {
      return cast.mainSeries().isEmpty()
          ? null
          : new Edition(noun, after, cast.mainSeries(), cast.mainType(), numbers);
    }
    String name = s.text(noun, left) + (right > end ? " " + s.text(end, right) : "");
    int close = ends.bracketEnd(right);
    boolean before = i - left == 3 && s.get(left + 1).isAcronym();
    String inner = before ? s.get(left + 1).text() : "";
    String shortName = close > right ? s.text(right + 1, close - 1) : inner;
    return new Edition(
        noun, close, names.named(name, shortName, noun, left), nouns.type(noun), numbers);
  }

  /** "Hợp tác … (ACCSM+3) lần thứ 8": the abbreviation tells the series. */
  private Edition bracketed(int left, int i, int after, List<Integer> numbers) {
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), left + 1);
    String series = known == null || known.end() != i - 1 ? "" : SeriesNames.of(known.value());
    if (series.isEmpty()) {
      return null;
    }
    names.enter(series, left + 1, i - 1);
    int noun = nouns.nounLeft(left);
    return new Edition(noun < 0 ? left + 1 : noun, after, series, nouns.type(noun), numbers);
  }

  private String firstOfMark() {
    return words.isVietnamese() ? words.firstKey("edition-before") : "";
  }

  int numbers(int from, List<Integer> numbers) {
    int i = from;
    int end = from;
    while (i < s.size()) {
      int n = s.get(i).number();
      n = n < 0 ? roman(i) : n;
      if (n < 1 || n > MOST) {
        break;
      }
      numbers.add(n);
      end = i + 1;
      boolean more =
          i + 2 < s.size()
              && words.is("date-and", s.key(i + 1))
              && s.get(i + 2).number() > 0
              && s.get(i + 2).number() <= MOST;
      i = more ? i + 2 : s.size();
    }
    return end;
  }

  /** XIX is 19; a letter alone is too little to tell. */
  private int roman(int i) {
    String text = s.get(i).text();
    if (text.length() < 2 && !text.equals("V") && !text.equals("X")) {
      return -1;
    }
    Integer value = words.romans().get(text);
    return value == null || !text.equals(text.toUpperCase(java.util.Locale.ROOT)) ? -1 : value;
  }

  private Edition knownBefore(int left, int after, List<Integer> numbers) {
    for (int h = Math.max(0, left - FARTHEST); h < left; h++) {
      PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(s.tokens(), h);
      if (match != null && match.end() == left) {
        String series = SeriesNames.of(match.value());
        if (!series.isEmpty()) {
          names.enter(series, h, left);
          int noun = nouns.nounBefore(h);
          return new Edition(
              noun < h ? noun : nounLeftOr(h), after, series, nouns.type(noun), numbers);
        }
      }
    }
    return null;
  }

  private int nounLeftOr(int h) {
    int noun = nouns.nounLeft(h);
    return noun < 0 || h - noun > 8 ? h : noun;
  }

  /** English: the ordinal stands before the name. */
  private Edition ordinal(int i) {
    PhraseTrie.Match<Integer> number = words.ordinal(s.tokens(), i);
    if (number == null || number.value() > MOST || number.end() >= s.size()) {
      return null;
    }
    List<Integer> numbers = new ArrayList<>(List.of(number.value()));
    int from = number.end();
    PhraseTrie.Match<Integer> second =
        from + 1 < s.size() && words.is("date-and", s.key(from))
            ? words.ordinal(s.tokens(), from + 1)
            : null;
    if (second != null && second.value() > number.value() && second.end() < s.size()) {
      numbers.add(second.value());
      from = second.end();
    }
    PhraseTrie.Match<List<Known>> known = cast.gazetteer().names().longest(s.tokens(), from);
    int phrase = ends.phraseEnd(from);
    if (known != null
        && s.get(from).isCapital()
        && (known.end() >= phrase || !nouns.hasNoun(from, phrase))) {
      String series = SeriesNames.of(known.value());
      if (!series.isEmpty()) {
        names.enter(series, from, known.end());
        return new Edition(
            i, ends.bracketEnd(known.end()), series, nouns.typeIn(from, known.end()), numbers);
      }
    }
    String hyphened = names.hyphened(from);
    if (!hyphened.isEmpty()) {
      return new Edition(i, from + 3, hyphened, "", numbers);
    }
    String acronym = names.abbreviated(from);
    if (s.get(i).isWord() && words.is("goal", s.key(phrase))) {
      return null; // "the first ACCSM to be held in person" is no number
    }
    if (!acronym.isEmpty() && (phrase == from + 1 || names.endsAlike(acronym, from + 1, phrase))) {
      return new Edition(i, phrase, acronym, "", numbers);
    }
    if (!acronym.isEmpty() && words.end("series-plus", s.tokens(), from + 1) == phrase) {
      return new Edition(
          i, phrase, names.named(s.text(from, phrase), "", from, phrase), "", numbers);
    }
    Edition behind = nounBehind(i, from, phrase, numbers);
    if (behind != null) {
      return behind;
    }
    boolean abbreviated = phrase == from + 1 && s.get(from).isAcronym() && isUnknown(from);
    if (!nouns.hasNoun(from, phrase) && !abbreviated) {
      return lowerNoun(i, from, numbers);
    }
    String name = s.text(from, phrase);
    int close = ends.bracketEnd(phrase);
    String shortName = close > phrase ? s.text(phrase + 1, close - 1) : "";
    return new Edition(
        i,
        close,
        names.named(name, shortName, from, phrase),
        nouns.typeIn(from, phrase),
        abbreviated ? numbers : List.of(number.value()));
  }

  /** "The 12th Council of Chief Justices (CACJ) Meeting": the noun stands behind the brackets. */
  private Edition nounBehind(int i, int from, int phrase, List<Integer> numbers) {
    int close = ends.bracketEnd(phrase);
    boolean goesOn = close > phrase && close < s.size() && s.get(close).isCapital();
    boolean has = nouns.hasNoun(from, phrase);
    boolean small = close > phrase && close < s.size() && !s.get(close).isCapital() && !has;
    PhraseTrie.Match<String> plain = small ? words.events().longest(s.tokens(), close) : null;
    if (plain != null) {
      String series =
          names.named(s.text(from, phrase), s.text(phrase + 1, close - 1), from, phrase);
      return new Edition(i, plain.end(), series, plain.value(), numbers.subList(0, 1));
    }
    if (goesOn && has && words.end("body-head", s.tokens(), close) > 0) {
      int end = ends.phraseEnd(close);
      String name = s.text(from, phrase) + " " + s.text(close, end);
      String series = names.named(name, "", from, phrase);
      return new Edition(i, end, series, nouns.typeIn(from, phrase), numbers.subList(0, 1));
    }
    int last = goesOn && !has ? ends.phraseEnd(close) : close;
    if (last > close && nouns.hasNoun(close, last)) {
      String name = s.text(from, phrase) + " " + s.text(close, last);
      String series = names.named(name, s.text(phrase + 1, close - 1), from, phrase);
      return new Edition(i, last, series, nouns.typeIn(close, last), numbers.subList(0, 1));
    }
    PhraseTrie.Match<String> noun = goesOn ? words.events().longest(s.tokens(), close) : null;
    if (noun == null || has) {
      return null;
    }
    String name = s.text(from, phrase) + " " + s.text(close, noun.end());
    String series = names.named(name, s.text(phrase + 1, close - 1), from, phrase);
    return new Edition(i, noun.end(), series, noun.value(), numbers.subList(0, 1));
  }

  /** "The 37th summit" after the 36th ASEAN Summit; "the 26th meeting of the … Council". */
  private Edition lowerNoun(int i, int from, List<Integer> numbers) {
    PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), from);
    if (noun == null) {
      boolean again = words.is("edition-noun", s.key(from)) && !cast.mainSeries().isEmpty();
      boolean alone = again && !words.is("of", s.key(from + 1));
      return alone ? new Edition(i, from + 1, cast.mainSeries(), cast.mainType(), numbers) : null;
    }
    int of = words.is("of", s.key(noun.end())) ? noun.end() + 1 : -1;
    while (of > 0 && words.is("articles", s.key(of))) {
      of++;
    }
    if (of > 0 && of < s.size() && s.get(of).isCapital()) {
      int end = ends.phraseEnd(of);
      return end - of < 2
          ? null
          : new Edition(
              i,
              ends.bracketEnd(end),
              names.named(s.text(of, end), "", of, end),
              noun.value(),
              numbers);
    }
    boolean main = of < 0 && noun.value().equals(cast.mainType()) && noun.end() == from + 1;
    return main ? new Edition(i, noun.end(), cast.mainSeries(), noun.value(), numbers) : null;
  }

  /** "The 39th SOCCOM": an abbreviation that means nothing else. */
  boolean isUnknown(int i) {
    return s.get(i).text().length() >= 4
        && s.get(i).text().chars().allMatch(Character::isLetter)
        && (cast.gazetteer().named(s.get(i).text()).stream()
                .allMatch(
                    k -> cast.gazetteer().isRegional(k.ref()) && !k.ref().equals("body/asean"))
            || cast.gazetteer().names().longest(s.tokens(), i) == null)
        && cast.bodyOf(s.get(i).text()).isEmpty();
  }
}
