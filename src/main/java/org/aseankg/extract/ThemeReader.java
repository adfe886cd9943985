package org.aseankg.extract;

/** Reads the theme of an event: what stands in quotes behind "with the theme". */
final class ThemeReader {

  private static final int LONGEST = 60;

  private final Reading reading;
  private final Sentence s;
  private final Words words;
  private final Story story;

  ThemeReader(Reading reading, Words words, Story story) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
    this.story = story;
  }

  void read() {
    for (int i = 0; i < s.size(); i++) {
      int end = s.get(i).quoted() ? -1 : words.end("theme", s.tokens(), i);
      if (end > 0 && !isOther(i)) {
        quote(i, end);
      }
    }
  }

  private boolean isOther(int i) {
    for (int h = Math.max(0, i - 5); h <= i; h++) {
      if (words.end("theme-not", s.tokens(), h) > 0) {
        return true;
      }
    }
    return false;
  }

  private void quote(int at, int from) {
    int open = from;
    while (open < s.size() && open - from < 3 && !Tokens.isQuote(s.get(open).text())) {
      open++;
    }
    if (open >= s.size() || !Tokens.isQuote(s.get(open).text())) {
      return;
    }
    int close = open + 1;
    while (close < s.size() && close - open < LONGEST && !Tokens.isQuote(s.get(close).text())) {
      close++;
    }
    if (close >= s.size() || !Tokens.isQuote(s.get(close).text()) || close == open + 1) {
      return;
    }
    Happening event = event(at, close);
    if (event != null && event.theme.isEmpty()) {
      String text = s.text(open + 1, close);
      event.theme = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
      event.themed = reading.read(at, close, "theme-quoted", "high");
    }
  }

  /** The edition named behind the quotation, else the last event before it. */
  private Happening event(int at, int close) {
    for (EventMention mention : reading.events()) {
      if (mention.from() > close && mention.from() - close <= 3 && mention.event().isEdition()) {
        return mention.event();
      }
    }
    EventMention best = null;
    for (EventMention mention : reading.events()) {
      if (mention.to() <= at && !mention.aside()) {
        best = mention;
      }
    }
    return best != null ? best.event() : story.topic().orElse(null);
  }
}
