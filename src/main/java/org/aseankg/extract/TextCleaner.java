package org.aseankg.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes text readable without losing where anything stood: tags and scripts become blanks,
 * character references the character they mean, letters with marks one code point. One pass, in
 * time linear in the length.
 */
final class TextCleaner {

  private static final Map<String, String> REFERENCES =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "#39", "'",
          "ldquo", "\u201c", "rdquo", "\u201d");

  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "span", "sup", "sub", "font", "small", "mark",
          "abbr");

  private static final Set<String> HIDDEN = Set.of("script", "style", "head", "noscript", "nav");

  private static final int LONGEST_TAG = 5_000;

  private final String given;
  private final StringBuilder out;
  private final int[] origin;
  private int codePoints;
  private boolean markup;
  private int lastClose;

  private TextCleaner(String given) {
    this.given = given;
    this.out = new StringBuilder(given.length());
    this.origin = new int[given.length() + 1];
  }

  /** Cleans a text. */
  static CleanText clean(String given) {
    return new TextCleaner(given).clean();
  }

  private CleanText clean() {
    markup = looksLikeMarkup();
    lastClose = given.lastIndexOf('>');
    int i = 0;
    while (i < given.length()) {
      char c = given.charAt(i);
      int end = markup && c == '<' ? tagEnd(i) : -1;
      if (end > 0) {
        i = blank(i, end);
      } else if (markup && c == '&') {
        i = reference(i);
      } else {
        i = letter(i);
      }
    }
    origin[out.length()] = codePoints;
    return new CleanText(out.toString(), java.util.Arrays.copyOf(origin, out.length() + 1));
  }

  /** A page has closed tags; an article that speaks of a < b has none. */
  private boolean looksLikeMarkup() {
    String start = given.substring(0, Math.min(given.length(), 200_000)).toLowerCase(Locale.ROOT);
    return start.contains("</p>")
        || start.contains("<p>")
        || start.contains("</div>")
        || start.contains("</html>")
        || start.contains("<br")
        || start.contains("</span>")
        || start.contains("</a>");
  }

  /** Where the tag that begins here ends, exclusive; -1 where none begins. */
  private int tagEnd(int at) {
    if (at >= lastClose || at + 1 >= given.length()) {
      return -1;
    }
    char c = given.charAt(at + 1);
    if (given.startsWith("<!--", at)) {
      int end = given.indexOf("-->", at + 4);
      return end < 0 ? given.length() : end + 3;
    }
    if (!(c == '/' || c == '!' || c == '?' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
      return -1;
    }
    int most = Math.min(given.length(), at + LONGEST_TAG);
    for (int i = at + 1; i < most; i++) {
      if (given.charAt(i) == '>') {
        return hiddenEnd(at, i + 1);
      }
    }
    return -1;
  }

  private int hiddenEnd(int at, int end) {
    String name = name(at);
    if (!HIDDEN.contains(name) || given.charAt(at + 1) == '/') {
      return end;
    }
    int close = indexOfClosing(name, end);
    return close < 0 ? end : close;
  }

  private int indexOfClosing(String name, int from) {
    String closing = "</" + name;
    for (int i = given.indexOf("</", from); i >= 0; i = given.indexOf("</", i + 2)) {
      if (given.regionMatches(true, i, closing, 0, closing.length())) {
        int end = given.indexOf('>', i);
        return end < 0 ? given.length() : end + 1;
      }
    }
    return -1;
  }

  private String name(int at) {
    int i = at + 1;
    if (i < given.length() && given.charAt(i) == '/') {
      i++;
    }
    int start = i;
    while (i < given.length() && i - start < 12 && Character.isLetterOrDigit(given.charAt(i))) {
      i++;
    }
    return given.substring(start, i).toLowerCase(Locale.ROOT);
  }

  /** Tags of a block end a line. */
  private int blank(int from, int to) {
    boolean block = !INLINE.contains(name(from));
    int i = from;
    while (i < to) {
      int size = Character.charCount(given.codePointAt(i));
      char c = given.charAt(i);
      put(block && i == from ? '\n' : c == '\n' ? '\n' : ' ');
      codePoints++;
      i += size;
    }
    return to;
  }

  private int reference(int at) {
    int end = given.indexOf(';', at);
    String meant = end < 0 || end - at > 8 ? null : REFERENCES.get(given.substring(at + 1, end));
    if (meant == null) {
      return letter(at);
    }
    put(meant.charAt(0));
    codePoints += end + 1 - at;
    return end + 1;
  }

  /** A letter with the marks that follow it; anything else as it is. */
  private int letter(int at) {
    int end = at + Character.charCount(given.codePointAt(at));
    int marks = end;
    while (marks < given.length() && marks - at < 8 && isMark(given.charAt(marks))) {
      marks++;
    }
    if (marks == end) {
      char c = given.charAt(at);
      put(c == '\r' ? '\n' : c);
      if (end - at == 2) {
        put(given.charAt(at + 1));
      }
      codePoints++;
      return end;
    }
    String composed = Normalizer.normalize(given.substring(at, marks), Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      put(composed.charAt(i));
      if (i == 0) {
        codePoints += 1;
      }
    }
    codePoints += marks - end;
    return marks;
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036f';
  }

  private void put(char c) {
    origin[out.length()] = codePoints;
    out.append(c);
  }
}
