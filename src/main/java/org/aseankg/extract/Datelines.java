package org.aseankg.extract;

import java.util.List;

/** Reads where and when an article was written: its date line, or the start of its first line. */
final class Datelines {

  private static final int LOOKED_AT = 600;
  private static final int LATEST_DASH = 16;
  private static final int LEAD_LINES = 3;

  private final CleanText clean;
  private final Words words;
  private final Cast cast;
  private final Years years;
  private final Story story;
  private Day yearless;

  Datelines(CleanText clean, Words words, Cast cast, Years years, Story story) {
    this.clean = clean;
    this.words = words;
    this.cast = cast;
    this.years = years;
    this.story = story;
  }

  /** Notes the day and the place of the article. */
  void read(List<Line> lines) {
    int body = 0;
    for (Line line : lines) {
      List<Tok> tokens =
          Tokens.of(clean.text(), line.start(), Math.min(line.end(), line.start() + LOOKED_AT));
      List<DateMention> dates = DateReader.read(tokens, words, null);
      boolean isBody = line.kind() == Line.Kind.BODY;
      body += isBody ? 1 : 0;
      if (isBody && body <= LEAD_LINES) {
        place(tokens);
        presume(tokens, dates);
      }
      day(line, tokens, dates);
      venue(tokens);
      if (body == 0 && line.kind() == Line.Kind.BOILERPLATE && dates.size() == 1) {
        published(tokens, dates.get(0));
      }
      if (isBody && body <= 1 && !dates.isEmpty()) {
        yearless = isStart(tokens, dates.get(0)) ? dates.get(0).start() : yearless;
      }
    }
    if (yearless != null) {
      years.datelineOfYear(yearless);
    }
  }

  /** "Venue: Grand Hotel, Hanoi": the last place of the graph in the line. */
  private void venue(List<Tok> tokens) {
    int label = words.end("venue-label", tokens, 0);
    if (label < 0 || label >= tokens.size() || !tokens.get(label).is(":")) {
      return;
    }
    for (int i = tokens.size() - 1; i > label; i--) {
      PhraseTrie.Match<List<Known>> match =
          tokens.get(i).isCapital() ? cast.gazetteer().names().longest(tokens, i) : null;
      Known place =
          match == null
              ? null
              : match.value().stream().filter(Known::isPlace).findFirst().orElse(null);
      if (place != null) {
        int start = tokens.get(i).start();
        int end = tokens.get(match.end() - 1).end();
        cast.enter(place.ref(), clean.text().substring(start, end), place, start, end);
        Happening.Read read = new Happening.Read(start, end, "heading", "medium", "stated");
        story.venue(new Story.Placed(place.ref(), read));
        return;
      }
    }
  }

  /** "Published on …": a whole day among what stands around the head of a page. */
  private void published(List<Tok> tokens, DateMention date) {
    if (date.hasYear() && date.start().hasDay() && date.end() == null && tokens.size() < 30) {
      years.dateline(date.start());
    }
  }

  private void day(Line line, List<Tok> tokens, List<DateMention> dates) {
    if (dates.isEmpty()) {
      return;
    }
    DateMention first = dates.get(0);
    boolean labelled =
        first.from() <= 1
            && first.hasYear()
            && first.start().hasDay()
            && words.end("dateline", tokens, 0) > 0;
    if (line.kind() == Line.Kind.DATELINE && first.end() != null && first.hasYear()) {
      announced(tokens, first);
    } else if (line.kind() == Line.Kind.DATELINE) {
      dates.stream().filter(d -> d.end() == null).forEach(d -> years.dateline(d.start()));
    } else if (line.kind() == Line.Kind.BODY && isAgencyStart(tokens, first) || labelled) {
      years.dateline(first.start());
    }
  }

  /** "Kuala Lumpur, Malaysia, 9-11 June 2026" below a heading: where and when the event is. */
  private void announced(List<Tok> tokens, DateMention date) {
    Happening.Read read =
        new Happening.Read(
            tokens.get(date.from()).start(),
            tokens.get(date.to() - 1).end(),
            "heading",
            "medium",
            "stated");
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(tokens, 0);
    String place = "";
    if (match != null && tokens.get(0).isCapital()) {
      Known known =
          match.value().stream().filter(k -> k.isPlace() || k.isCountry()).findFirst().orElse(null);
      if (known != null) {
        int start = tokens.get(0).start();
        int end = tokens.get(match.end() - 1).end();
        cast.enter(known.ref(), clean.text().substring(start, end), known, start, end);
        place = known.ref();
      }
    }
    story.announce(new Story.Announced(date.start(), date.end(), place, read));
  }

  /** "Sáng nay 17/6/2025": the day told as today; else the first whole one of the lead. */
  private void presume(List<Tok> tokens, List<DateMention> dates) {
    for (DateMention date : dates) {
      if (date.hasYear() && date.start().hasDay()) {
        for (int h = Math.max(0, date.from() - 4); h <= date.from(); h++) {
          PhraseTrie.Match<String> today = words.times().longest(tokens, h);
          if (today != null && today.value().equals("day:0")) {
            years.dateline(date.start());
          }
        }
        years.presume(date.start());
      }
    }
  }

  /** "HANOI, Nov. 17, 2015 -- …": place and day before a dash. */
  private static boolean isAgencyStart(List<Tok> tokens, DateMention date) {
    return date.hasYear() && isStart(tokens, date);
  }

  private static boolean isStart(List<Tok> tokens, DateMention date) {
    return date.start().hasDay()
        && date.end() == null
        && date.from() <= 8
        && dash(tokens, date.to(), date.to() + 6) >= 0;
  }

  private static int dash(List<Tok> tokens, int from, int to) {
    for (int i = from; i < Math.min(tokens.size(), to); i++) {
      if (tokens.get(i).key().equals("-")) {
        return i;
      }
    }
    return -1;
  }

  /** A place of the graph at the start, with a dash soon behind it. */
  private void place(List<Tok> tokens) {
    if (story.datelinePlace() != null || tokens.isEmpty() || !tokens.get(0).isCapital()) {
      return;
    }
    PhraseTrie.Match<List<Known>> match = cast.gazetteer().names().longest(tokens, 0);
    if (match == null || dash(tokens, match.end(), LATEST_DASH) < 0) {
      return;
    }
    Tok next = tokens.get(match.end());
    if (!next.is(",") && !next.is("(") && !next.key().equals("-")) {
      return;
    }
    match.value().stream()
        .filter(Known::isPlace)
        .findFirst()
        .ifPresent(
            k -> {
              int start = tokens.get(0).start();
              int end = tokens.get(match.end() - 1).end();
              String name = clean.text().substring(start, end);
              cast.enter(k.ref(), name, k, start, end);
              story.datelinePlace(
                  new Story.Placed(
                      k.ref(),
                      new Happening.Read(start, end, "dateline-place", "medium", "inferred")));
            });
  }
}
