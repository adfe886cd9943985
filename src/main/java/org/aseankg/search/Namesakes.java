package org.aseankg.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.search.Candidates.Candidate;

/** The entities that share a name. */
final class Namesakes {

  /** Entities with one name; there are not so many Nguyễn in one graph. */
  private static final int MOST = 1_000;

  private final NameSearcher searcher;
  private final List<Form> typed;

  Namesakes(NameSearcher searcher, List<Form> typed) {
    this.searcher = searcher;
    this.typed = typed;
  }

  /** The entities that bear the name, at most without its marks, the nearest first. */
  List<NameMatch> of(String phrase) throws IOException {
    int[] documents = searcher.documents(Fields.KEY, Documents.keys(typed), MOST);
    return documents.length == 0
        ? List.of()
        : matches(
            documents,
            (name, kind) -> isCodeAs(name, phrase) ? Nearness.of(typed, name, kind) : null);
  }

  /** The entities with a name of as many words, some letters of which are others. */
  List<NameMatch> nearly(int limit) throws IOException {
    Typos typos = new Typos(searcher, Filters.NONE, MOST);
    Map<String, NameMatch> found = new LinkedHashMap<>();
    for (Form form : typed) {
      matches(typos.containing(form, false), (name, kind) -> nearly(form, name, kind))
          .forEach(m -> found.putIfAbsent(m.iri(), m));
    }
    return found.values().stream().limit(limit).toList();
  }

  private List<NameMatch> matches(int[] documents, Candidates.Measure measure) throws IOException {
    Candidates found = new Candidates(searcher, Filters.NONE);
    found.add(documents, measure);
    return found.nearest(MOST, Comparator.comparing(Candidate::iri)).stream()
        .map(c -> new NameMatch(c.iri(), c.kind(), c.name(), c.near().rung()))
        .toList();
  }

  /** The code of India is IN, not in. */
  private static boolean isCodeAs(IndexedName name, String phrase) {
    return name.name().type() != NameType.CODE || name.name().text().equals(phrase.strip());
  }

  private static Near nearly(Form typed, IndexedName name, String kind) {
    int least = Integer.MAX_VALUE;
    for (Form reading : name.readings()) {
      int edits = Edits.inOrder(typed.bare(), reading.bare());
      boolean fits = !typed.person() && !reading.person() || kind.equals("person");
      if (edits > 0 && fits) {
        least = Math.min(least, edits);
      }
    }
    return least == Integer.MAX_VALUE ? null : new Near(Rung.TYPO, 1.0 / (1 + least));
  }
}
