package org.aseankg.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds declarations, plans, strategies and the like by their first or last word. */
final class InstrumentFinder {

  /**
   * An instrument named.
   *
   * @param ref {@code instrument/slug}
   * @param name as it is written
   * @param type its class
   */
  record Instrument(String ref, String name, String type, String shortName, Happening.Read read) {}

  private static final int LONGEST = 24;
  private static final int FARTHEST_HEAD = 8;

  private final Words words;
  private final Cast cast;
  private final NumbersOfTexts numbers;
  private final Map<String, Instrument> found = new LinkedHashMap<>();

  InstrumentFinder(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
    this.numbers = new NumbersOfTexts(words);
  }

  /** All instruments so far, in the order they were named. */
  List<Instrument> found() {
    return new ArrayList<>(found.values());
  }

  /** Reads a sentence. */
  void read(Reading reading) {
    Sentence s = reading.sentence();
    int i = 0;
    while (i < s.size()) {
      PhraseTrie.Match<String> head =
          s.get(i).isWord() ? words.instruments().longest(s.tokens(), i) : null;
      int end =
          head == null
              ? -1
              : words.isVietnamese() ? vietnamese(reading, i, head) : english(reading, i, head);
      i = Math.max(i + 1, end);
    }
  }

  private int vietnamese(Reading reading, int i, PhraseTrie.Match<String> head) {
    Sentence s = reading.sentence();
    boolean quoted = i > 0 && Tokens.isQuote(s.get(i - 1).text()) && s.get(i).isCapital();
    if (quoted) {
      int close = quoteEnd(s, i);
      if (close > head.end()) {
        return enter(reading, i, close, head.value(), 0.0);
      }
    }
    boolean listed =
        !s.get(i).isCapital() && i > 0 && s.get(i - 1).is(";") && head.value().equals("Framework");
    if (!s.get(i).isCapital() && !listed || s.get(i).quoted()) {
      return -1;
    }
    int end = rightEnd(s, head.end());
    boolean named =
        named(s, head.end(), end) || end > head.end() && NumbersOfTexts.isBracket(s, end);
    return named ? enter(reading, i, end, head.value(), listed ? 1 : 0) : -1;
  }

  /** A name beyond the noun has a capital, a year or an abbreviation. */
  private boolean named(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).isCapital() || s.get(i).isNumber()) {
        return true;
      }
    }
    return to - from > 3;
  }

  private int rightEnd(Sentence s, int from) {
    int i = from;
    int years = -1;
    while (i < s.size() && i - from < LONGEST) {
      Tok tok = s.get(i);
      if (s.get(i).isNumber() && tok.text().length() == 4) {
        boolean range =
            i + 2 < s.size() && s.get(i + 1).key().equals("-") && s.get(i + 2).isNumber();
        i += range ? 3 : 1;
        years = i;
        if (i < s.size()
            && words.firstKey("body-link").equals(s.key(i))
            && i + 1 < s.size()
            && s.get(i + 1).isCapital()) {
          i++;
          while (i < s.size()
              && (s.get(i).isAcronym()
                  || s.get(i).is("+")
                  || s.get(i).isNumber() && s.get(i - 1).is("+"))) {
            i++;
          }
          return i;
        }
        return years;
      }
      int until = numbers.until(s, i);
      if (until > 0) {
        return until;
      }
      int bracket = numbers.bracketEnd(s, i);
      if (bracket > 0 || numbers.isPart(s, i)) {
        i = Math.max(i + 1, bracket);
        continue;
      }
      boolean plus = tok.is("+");
      boolean dash =
          tok.key().equals("-")
              && i + 1 < s.size()
              && (s.get(i + 1).isWord() || NumbersOfTexts.isJoined(s, i));
      boolean ends = words.is("instrument-end", tok.key()) && !tok.isCapital();
      boolean and =
          words.is("and", tok.key())
              && i + 1 < s.size()
              && words.instruments().longest(s.tokens(), i + 1) != null;
      boolean stop = words.end("instrument-stop", s.tokens(), i) > 0;
      int through = words.end("instrument-through", s.tokens(), i);
      if (through > 0 && i > from) {
        i = through;
        continue;
      }
      if (stop
          || tok.isMark() && !plus && !dash && words.end("field-pair", s.tokens(), i - 1) <= i
          || ends
          || and
          || tok.isNumber() && !(i > 0 && s.get(i - 1).is("+")) && tok.text().length() != 1) {
        break;
      }
      i++;
    }
    return i;
  }

  private int english(Reading reading, int i, PhraseTrie.Match<String> head) {
    Sentence s = reading.sentence();
    if (!s.get(i).isCapital()) {
      return -1;
    }
    int from = i;
    while (from > 0 && goesBefore(s, from - 1, i)) {
      from--;
    }
    from = spanBefore(s, from);
    while (from < i
        && (words.is("body-link", s.key(from))
            || words.is("articles", s.key(from))
            || s.get(from).isMark())) {
      from++;
    }
    if (s.get(i).quoted() && (from == 0 || !Tokens.isQuote(s.get(from - 1).text()))) {
      return -1;
    }
    boolean venue = words.end("venue-head", s.tokens(), head.end()) > 0;
    if (venue
        || words.end("instrument-not", s.tokens(), i) > 0
        || words.end("instrument-not", s.tokens(), from) >= head.end()) {
      return -1;
    }
    int end = englishEnd(s, head.end());
    boolean quotedTitle = i > 0 && Tokens.isQuote(s.get(i - 1).text());
    if (quotedTitle) {
      end = Math.max(end, quoteEnd(s, i));
    }
    return end - from > head.end() - i ? enter(reading, from, end, head.value(), 0) : -1;
  }

  private boolean goesBefore(Sentence s, int i, int head) {
    Tok tok = s.get(i);
    boolean start = i == 0 && (words.is("articles", tok.key()) || words.is("body-link", tok.key()));
    boolean link =
        (words.is("body-link", tok.key()) || tok.key().equals("-"))
            && i > 0
            && s.get(i - 1).isCapital()
            && !words.is("articles", tok.key());
    link |= isPossessive(s, i) || isPartOfWord(s, i);
    return head - i < 12
        && !start
        && (tok.isCapital()
            || tok.is("+")
            || tok.isNumber() && i > 0 && s.get(i - 1).is("+")
            || i > 0 && tok.isNumber() && tok.text().length() < 3 && s.get(i - 1).isAcronym()
            || i + 1 == head && tok.text().length() == 4 && tok.isNumber()
            || link)
        && words.titles().longest(s.tokens(), i) == null
        && words.instruments().longest(s.tokens(), i) == null;
  }

  /** "2021-2025 Civil Service Plan": the years before the name belong to it. */
  private static int spanBefore(Sentence s, int from) {
    boolean span =
        from > 2
            && s.get(from - 1).isNumber()
            && s.get(from - 1).text().length() == 4
            && s.get(from - 2).key().equals("-")
            && s.get(from - 3).isNumber();
    return span ? from - 3 : from;
  }

  /** "Post-2025". */
  private static boolean isPartOfWord(Sentence s, int i) {
    return i > 1
        && s.get(i).isNumber()
        && s.get(i - 1).is("-")
        && s.get(i - 2).isCapital()
        && s.get(i - 1).start() == s.get(i - 2).end();
  }

  /** The apostrophe of "the Ministers' Work Programme". */
  private static boolean isPossessive(Sentence s, int i) {
    return i > 0
        && Tokens.isApostrophe(s.get(i).text().charAt(0))
        && s.get(i - 1).isCapital()
        && s.get(i - 1).end() == s.get(i).start();
  }

  private int englishEnd(Sentence s, int from) {
    int i = from;
    int end = from;
    while (i < s.size() && i - from < LONGEST) {
      Tok tok = s.get(i);
      boolean counted = tok.isNumber() && i > from && i + 1 < s.size() && s.get(i + 1).isCapital();
      boolean year = tok.isNumber() && tok.text().length() == 4;
      boolean dash =
          tok.key().equals("-")
              && i + 1 < s.size()
              && (s.get(i + 1).isNumber()
                  || s.get(i + 1).isCapital() && s.get(i + 1).start() - tok.end() == 0);
      boolean name =
          tok.isCapital()
              || tok.is(":")
                  && i > from
                  && s.get(i - 1).isNumber()
                  && i + 1 < s.size()
                  && s.get(i + 1).isCapital()
              || year
              || counted
              || dash
              || tok.is("+")
              || tok.isNumber() && s.get(i - 1).is("+")
              || tok.key().equals("'s");
      int through = words.end("instrument-through", s.tokens(), i);
      boolean goes = through > 0 && i > from && through < s.size() && s.get(through).isCapital();
      boolean link =
          goes || words.is("body-link", tok.key()) || words.is("instrument-link", tok.key());
      int years = yearsEnd(s, i);
      if (years > i) {
        i = years;
        end = i;
        continue;
      }
      if (tok.is(",") && new FieldLists(s, words).goesOn(i)) {
        i++;
        continue;
      }
      int whole = hyphenated(s, i);
      if (whole > i) {
        i = whole;
        end = i;
        continue;
      }
      if (name) {
        end = i + 1;
      } else if (!link) {
        break;
      }
      boolean more =
          i + 1 < s.size()
              && (s.get(i + 1).key().equals("-")
                  || s.get(i + 1).is(":")
                  || s.get(i + 1).isCapital());
      if (year && !more) {
        break;
      }
      boolean and = words.is("and", tok.key());
      if (and && i + 1 < s.size() && hasHead(s, i + 1)) {
        break;
      }
      i++;
    }
    return end;
  }

  /** "(2018-2025)", "by 2025": behind years that belong to the name; else where it stands. */
  private int yearsEnd(Sentence s, int i) {
    boolean by = words.is("instrument-by", s.key(i)) && isYear(s, i + 1);
    boolean span = s.get(i).is("(") && isYear(s, i + 1) && s.key(i + 2).equals("-");
    return by ? i + 2 : span && isYear(s, i + 3) && s.key(i + 4).equals(")") ? i + 5 : i;
  }

  private static boolean isYear(Sentence s, int i) {
    return i < s.size() && s.get(i).isNumber() && s.get(i).text().length() == 4;
  }

  /** "Out-of-School": behind a word of hyphens that begins with a capital. */
  private static int hyphenated(Sentence s, int from) {
    int i = from;
    while (s.get(from).isCapital()
        && i + 2 < s.size()
        && s.get(i + 1).is("-")
        && s.get(i + 2).isWord()
        && s.get(i + 1).start() == s.get(i).end()
        && s.get(i + 2).start() == s.get(i + 1).end()) {
      i += 2;
    }
    return i == from ? from : i + 1;
  }

  private boolean hasHead(Sentence s, int from) {
    int start = from;
    while (start < s.size()
        && !s.get(start).isCapital()
        && (words.is("articles", s.key(start)) || words.is("instrument-link", s.key(start)))) {
      start++;
    }
    for (int i = start; i < Math.min(s.size(), start + FARTHEST_HEAD); i++) {
      if (words.instruments().longest(s.tokens(), i) != null && s.get(i).isCapital()) {
        return true;
      }
      boolean mark = s.get(i).is("+") || s.key(i).equals("'s") || isPossessive(s, i);
      if (!s.get(i).isCapital() && !mark && !s.get(i).isNumber()) {
        return false;
      }
    }
    return false;
  }

  private static int quoteEnd(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 60); i++) {
      if (Tokens.isQuote(s.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private int enter(Reading reading, int from, int end, String type, double doubt) {
    Sentence s = reading.sentence();
    String name = s.text(from, end);
    boolean bracket =
        end + 2 < s.size()
            && s.get(end).is("(")
            && s.get(end + 1).isAcronym()
            && s.get(end + 2).is(")");
    String shortName = bracket ? s.get(end + 1).text() : "";
    List<Known> known = cast.gazetteer().named(name, "instrument");
    if (known.isEmpty() && s.isTitleCase()) {
      return -1; // a headline's verbs are in capitals, too
    }
    String key = known.isEmpty() ? key(name) : known.get(0).ref();
    String ref = known.isEmpty() ? "instrument/" + Slugs.of(name) : known.get(0).ref();
    Happening.Read read =
        reading.read(
            from,
            end,
            "instrument",
            doubt > 0 || known.isEmpty() && end - from > 14 ? "medium" : "high");
    if (!found.containsKey(key) && !found.containsKey(key(name))) {
      found.put(key, new Instrument(ref, name, type, shortName, read));
      cast.enter(ref, name, known.isEmpty() ? null : known.get(0), s, from, end);
    }
    return bracket ? end + 3 : end;
  }

  /** Two spellings of a title are one: the order of its words and small words do not count. */
  private String key(String name) {
    TreeSet<String> keys = new TreeSet<>();
    for (String key : Tokens.keys(name)) {
      if (!words.is("instrument-small", key) && Character.isLetterOrDigit(key.charAt(0))) {
        keys.add(key);
      }
    }
    return String.join(" ", keys);
  }
}
