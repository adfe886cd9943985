package org.aseankg.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Widens what a fact was read from where it tells its agent by "he" or by a title alone: back to
 * where the name stands, so that a reader sees of whom the words speak.
 */
final class Antecedents {

  /** As far as one piece of evidence reaches. */
  private static final int FARTHEST = 260;

  private static final int SHORTEST_WORD = 2;

  private final String text;
  private final Cast cast;

  Antecedents(CleanText clean, Cast cast) {
    this.text = clean.text();
    this.cast = cast;
  }

  /** The same words, or more before them; unchanged where the name stands too far off. */
  Happening.Read with(Happening.Read read, String agent) {
    Cast.Entry entry = cast.entries().get(agent);
    if (entry == null || names(entry, text.substring(read.start(), read.end()))) {
      return read;
    }
    int from = Math.max(0, read.end() - FARTHEST);
    int start = -1;
    for (Tok tok : Tokens.of(text, from, Math.max(from, read.start()))) {
      boolean named = tok.isCapital() && Tokens.keys(entry.name).contains(tok.key());
      start = named && tok.text().length() >= SHORTEST_WORD ? tok.start() : start;
    }
    return start < 0
        ? read
        : new Happening.Read(start, read.end(), read.rule(), read.certainty(), read.basis());
  }

  private static boolean names(Cast.Entry entry, String said) {
    Set<String> keys = new HashSet<>(Tokens.keys(entry.name));
    List<Known.NameOf> known = entry.known == null ? List.of() : entry.known.names();
    known.forEach(n -> keys.addAll(Tokens.keys(n.text())));
    return Tokens.keys(said).stream().anyMatch(keys::contains);
  }
}
