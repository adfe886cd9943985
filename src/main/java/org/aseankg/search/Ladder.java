package org.aseankg.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aseankg.search.Candidates.Candidate;

/**
 * One search: whole names first, then names that begin so, and, where there are none, names with a
 * letter wrong. Each entity counts once, by its nearest name.
 */
final class Ladder {

  /** Nobody types a name of more words. */
  static final int MOST_WORDS = 40;

  /** Candidates of a step, the most popular ones; far more than anybody reads. */
  private static final int CANDIDATES = 1_024;

  private final NameSearcher searcher;
  private final SearchRequest request;
  private final List<Form> typed;
  private final Filters filters;
  private final Candidates found;
  private final Map<Integer, List<Name>> names = new HashMap<>();

  private Ladder(NameSearcher searcher, SearchRequest request) {
    this.searcher = searcher;
    this.request = request;
    this.typed = Form.of(request.text());
    this.filters = new Filters(request.kinds(), request.nameLanguage());
    this.found = new Candidates(searcher, filters);
  }

  /** The hits of a search, the nearest first. */
  static List<Hit> search(NameSearcher searcher, SearchRequest request) throws IOException {
    Ladder ladder = new Ladder(searcher, request);
    if (!ladder.typed.isEmpty()) {
      ladder.climb();
    }
    return ladder.hits();
  }

  private void climb() throws IOException {
    found.add(
        searcher.documents(Fields.KEY, Documents.keys(typed), CANDIDATES),
        (name, kind) -> Nearness.of(typed, name, kind));
    if (typed.get(0).bare().size() > MOST_WORDS) {
      return;
    }
    Beginnings beginnings = new Beginnings(searcher, filters, typed, CANDIDATES);
    found.add(beginnings.documents(), (name, kind) -> beginnings.near(name));
    if (found.size() == 0) {
      typos();
    }
  }

  private void typos() throws IOException {
    Typos typos = new Typos(searcher, filters, CANDIDATES);
    for (Form form : typed) {
      if (!form.person()) {
        found.add(typos.containing(form, true), (name, kind) -> typos.near(form, name));
      }
    }
  }

  private List<Hit> hits() {
    Comparator<Candidate> ties = Comparator.comparing(this::label).thenComparing(Candidate::iri);
    return found.nearest(request.limit(), ties).stream().map(this::hit).toList();
  }

  private String label(Candidate candidate) {
    return Profile.label(names(candidate), request.labelLanguage()).orElse(candidate.iri());
  }

  private List<Name> names(Candidate candidate) {
    return names.computeIfAbsent(
        candidate.entity(),
        entity -> {
          try {
            return searcher.namesOf(entity);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Hit hit(Candidate candidate) {
    String label = label(candidate);
    List<String> others =
        names(candidate).stream()
            .filter(n -> n.type() != NameType.GENERATED && n.type() != NameType.CODE)
            .map(Name::text)
            .filter(n -> !n.equals(label))
            .distinct()
            .toList();
    return new Hit(
        candidate.iri(),
        candidate.kind(),
        label,
        others,
        candidate.name().text(),
        candidate.name().language(),
        candidate.near().rung(),
        candidate.score());
  }
}
