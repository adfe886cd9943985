package org.aseankg.extract;

import java.util.ArrayList;
import java.util.List;

/** Tells the lines of a page apart: headline, text, captions, and what is only around them. */
final class Layout {

  private static final int SHORT = 60;
  private static final int TEASER = 220;
  private static final int FEW_WORDS = 4;
  private static final int HOURS = 9;
  private static final int MENU = 400;
  private static final int MENU_GAPS = 3;

  private final String text;
  private final Words words;
  private final List<Line> lines = new ArrayList<>();
  private boolean related;
  private boolean titled;
  private boolean bodySeen;
  private boolean listed;

  private Layout(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** The lines of a text, in order; blank ones are left out. */
  static List<Line> of(CleanText clean, Words words) {
    Layout layout = new Layout(clean.text(), words);
    int from = 0;
    while (from <= layout.text.length()) {
      int end = layout.text.indexOf('\n', from);
      int to = end < 0 ? layout.text.length() : end;
      layout.line(from, to);
      from = to + 1;
    }
    return layout.lines;
  }

  private void line(int rawFrom, int rawTo) {
    int from = rawFrom;
    int to = rawTo;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    Line.Kind kind = kind(from, to);
    if (kind == Line.Kind.BODY && continues(from)) {
      Line before = lines.remove(lines.size() - 1);
      lines.add(new Line(before.kind(), before.start(), to));
      return;
    }
    if (kind == Line.Kind.BODY && lines.isEmpty() && to - from > SHORT) {
      titled = true;
    }
    bodySeen |= kind == Line.Kind.BODY;
    lines.add(new Line(kind, from, to));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b';
  }

  /** A sentence runs on where the line before does not end one and this begins in small letters. */
  private boolean continues(int from) {
    if (lines.isEmpty()) {
      return false;
    }
    Line before = lines.get(lines.size() - 1);
    char last = text.charAt(before.end() - 1);
    boolean bullet = "-+*\u2022\u2013".indexOf(text.charAt(from)) >= 0;
    if (bullet && before.kind() == Line.Kind.BODY && (last == ':' || listed)) {
      listed = true;
      return true;
    }
    listed = false;
    return before.kind() == Line.Kind.BODY
        && before.end() - before.start() > SHORT
        && Character.isLowerCase(text.charAt(from))
        && ".!?:;\u201d\"".indexOf(last) < 0;
  }

  private Line.Kind kind(int from, int to) {
    int length = to - from;
    // Enough to tell; a line may be the whole text.
    List<Tok> start = Tokens.of(text, from, Math.min(to, from + 400));
    if (start.isEmpty()) {
      return Line.Kind.BOILERPLATE;
    }
    boolean ended =
        ".!?\u201d\"/".indexOf(text.charAt(to - 1)) >= 0 || text.startsWith("...", to - 3);
    if (!ended
        && start.stream().filter(t -> t.is("|") || t.is(">") || t.is("»")).count()
            >= (length < SHORT ? 1 : 2)) {
      return isDateline(start, SHORT) ? Line.Kind.DATELINE : Line.Kind.BOILERPLATE;
    }
    if (!ended && isMenu(from, to)) {
      return Line.Kind.BOILERPLATE;
    }
    if (isDateline(start, length)) {
      return Line.Kind.DATELINE;
    }
    if (words.end("related", start, 0) > 0 && length < SHORT) {
      related = true;
      return Line.Kind.BOILERPLATE;
    }
    if (titled && isItem(start)) {
      return Line.Kind.BODY;
    }
    boolean caption = isCaption(start, length);
    if (caption) {
      return Line.Kind.CAPTION;
    }
    if (isBoilerplate(start, length)) {
      return Line.Kind.BOILERPLATE;
    }
    if (related && length < TEASER && !(ended && length > SHORT * 2)) {
      return Line.Kind.BOILERPLATE;
    }
    related = false;
    if (!ended && length < TEASER && (!titled || !bodySeen)) {
      long wordCount = start.stream().filter(Tok::isWord).count();
      if (wordCount < FEW_WORDS) {
        return Line.Kind.BOILERPLATE;
      }
      boolean first = !titled;
      titled = true;
      return first ? Line.Kind.TITLE : Line.Kind.BODY;
    }
    if (!ended && length < SHORT && start.stream().filter(Tok::isWord).count() < FEW_WORDS + 2) {
      return Line.Kind.BOILERPLATE;
    }
    if (!ended && bodySeen && length < SHORT && start.stream().anyMatch(t -> t.is("/"))) {
      // A byline: names and agencies, parted by strokes.
      return Line.Kind.BOILERPLATE;
    }
    return Line.Kind.BODY;
  }

  /** Items of a menu, parted by more than one blank. */
  private boolean isMenu(int from, int to) {
    int gaps = 0;
    for (int i = from + 1; i < Math.min(to, from + MENU) && gaps < MENU_GAPS; i++) {
      boolean gap = isBlank(text.charAt(i)) && isBlank(text.charAt(i - 1));
      gaps += gap && !isBlank(text.charAt(i + 1)) ? 1 : 0;
    }
    return gaps >= MENU_GAPS;
  }

  /** A line of a programme or a list: "Moderator: …", "- Lần thứ 16: …". */
  private boolean isItem(List<Tok> tokens) {
    int from = 0;
    // A bullet, a number, or the hours a part of a programme lasts.
    while (from < Math.min(HOURS, tokens.size()) && !tokens.get(from).isWord()) {
      from++;
    }
    for (int i = from; i < Math.min(tokens.size(), from + 7); i++) {
      if (tokens.get(i).is(":")) {
        return i == tokens.size() - 1 || words.end("item-label", tokens, from) > 0;
      }
    }
    return words.end("item-label", tokens, from) > 0;
  }

  /** Little more than a date, and maybe a time of day. */
  private boolean isDateline(List<Tok> tokens, int length) {
    if (length > SHORT) {
      return false;
    }
    List<DateMention> dates = DateReader.read(tokens, words, null);
    return dates.stream().anyMatch(d -> d.hasYear() && d.start().hasDay())
        && tokens.stream().filter(t -> t.isWord() && t.text().length() > 1).count() <= 5;
  }

  private boolean isCaption(List<Tok> tokens, int length) {
    if (words.end("caption-start", tokens, 0) > 0 && length < TEASER) {
      return true;
    }
    if (length > 2 * TEASER) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (words.end("caption-mark", tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isBoilerplate(List<Tok> tokens, int length) {
    int end = words.end("boilerplate", tokens, 0);
    if (end < 0) {
      return false;
    }
    boolean alone = end == tokens.size();
    boolean label =
        end < tokens.size()
            && (tokens.get(end).is(":") || tokens.get(end).is("(") || tokens.get(0).is("("));
    return alone || label && length < TEASER || length < SHORT && tokens.size() - end < 4;
  }
}
