package org.aseankg.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** A name as the index keeps it: with its readings, which would take long to make again. */
final class IndexedName {

  // Between the parts; no name has these characters.
  private static final char READING = '\u0001';
  private static final char BARE = '\u0002';
  private static final char PLAIN = 'a';
  private static final char OTHER = 'b';
  private static final char PERSON = 'c';

  private final String kept;
  private final int end;
  private final Name name;

  private IndexedName(String kept) {
    this.kept = kept;
    int first = kept.indexOf(READING);
    this.end = first < 0 ? kept.length() : first;
    int language = kept.indexOf(BARE);
    this.name =
        new Name(
            kept.substring(language + 1, end),
            kept.substring(1, language),
            NameType.of(kept.charAt(0) - PLAIN));
  }

  /** A name out of the index. */
  static IndexedName of(BytesRef bytes) {
    return new IndexedName(
        new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
  }

  /** The bytes to keep of a name and its readings. */
  static BytesRef bytes(Name name, List<Form> readings) {
    StringBuilder kept = new StringBuilder();
    kept.append((char) (PLAIN + name.type().ordinal()));
    kept.append(name.language()).append(BARE).append(name.text());
    for (Form reading : readings) {
      kept.append(READING).append(reading.plain() ? PLAIN : reading.person() ? PERSON : OTHER);
      kept.append(reading.text());
      if (!reading.words().equals(reading.bare())) {
        kept.append(BARE).append(reading.bareText());
      }
    }
    return new BytesRef(kept);
  }

  /** Leaves out the characters that stand between the parts. */
  static String cleaned(String text) {
    return text.replace(READING, ' ').replace(BARE, ' ');
  }

  Name name() {
    return name;
  }

  /** Its readings, the plain one first. */
  List<Form> readings() {
    List<Form> readings = new ArrayList<>(2);
    for (int from = end; from < kept.length(); ) {
      int to = kept.indexOf(READING, from + 1);
      to = to < 0 ? kept.length() : to;
      int bare = kept.indexOf(BARE, from);
      boolean marked = bare >= 0 && bare < to;
      List<String> words = split(from + 2, marked ? bare : to);
      char kind = kept.charAt(from + 1);
      readings.add(
          new Form(words, marked ? split(bare + 1, to) : words, kind == PLAIN, kind == PERSON));
      from = to;
    }
    return readings;
  }

  private List<String> split(int from, int to) {
    List<String> words = new ArrayList<>();
    for (int start = from; start <= to; ) {
      int space = kept.indexOf(' ', start);
      int end = space < 0 || space > to ? to : space;
      words.add(kept.substring(start, end));
      start = end + 1;
    }
    return words;
  }
}
