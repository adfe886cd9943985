package org.aseankg.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aseankg.search.Folding;
import org.aseankg.search.Name;
import org.aseankg.search.NameIndex;
import org.aseankg.search.NameMatch;
import org.aseankg.search.NameType;
import org.aseankg.search.Rung;

/**
 * Cuts a question into units: of all phrases, names and times found in it, those that together
 * cover it best.
 */
final class Tagger {

  /** No name has more words. */
  private static final int LONGEST_NAME = 24;

  /** So many words in a row with which no name goes on end the search for one. */
  private static final int OUT_OF_ORDER = 8;

  /** The farthest that the two parts of a phrase with a gap may stand apart. */
  private static final int WIDEST_GAP = 24;

  /** Headlines read like questions; sources are asked for by what they say. */
  private static final Set<String> NOT_NAMED = Set.of("source", "outcome");

  private final List<Lexicon> lexicons;
  private final NameIndex names;
  private final Map<String, String> demonyms;

  /**
   * @param lexicons that of the question's language first; the others help with mixed questions
   */
  Tagger(List<Lexicon> lexicons, NameIndex names, Map<String, String> demonyms) {
    this.lexicons = lexicons;
    this.demonyms = demonyms;
    this.names = names;
  }

  /** The units of a question, from left to right. */
  List<Unit> tag(QuestionText question, List<TimeSpan> times) {
    int n = question.words().size();
    List<List<Scored>> ending = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      ending.add(new ArrayList<>());
    }
    for (int i = 0; i < n; i++) {
      boolean stop = lexicons.get(0).isStopWord(question.words().get(i));
      Unit plain = Unit.plain(i, stop ? Unit.Type.STOP : Unit.Type.WORD);
      ending.get(i + 1).add(new Scored(plain, stop ? 0.3 : 0));
    }
    times.forEach(t -> ending.get(t.to()).add(new Scored(Unit.time(t), 1.1 * (t.to() - t.from()))));
    signs(question, ending);
    names(question, ending);
    return best(ending);
  }

  private record Scored(Unit unit, double weight) {}

  /** The way through the question of the greatest weight. */
  private static List<Unit> best(List<List<Scored>> ending) {
    int n = ending.size() - 1;
    double[] weight = new double[n + 1];
    Unit[] last = new Unit[n + 1];
    for (int to = 1; to <= n; to++) {
      weight[to] = Double.NEGATIVE_INFINITY;
      for (Scored scored : ending.get(to)) {
        double sum = weight[scored.unit().from()] + scored.weight();
        if (sum > weight[to]) {
          weight[to] = sum;
          last[to] = scored.unit();
        }
      }
    }
    List<Unit> units = new ArrayList<>();
    for (int to = n; to > 0; to = last[to].from()) {
      units.add(0, last[to]);
    }
    return units;
  }

  private void signs(QuestionText question, List<List<Scored>> ending) {
    for (int rank = 0; rank < lexicons.size(); rank++) {
      for (int i = 0; i < question.words().size(); i++) {
        for (Lexicon.Entry entry : lexicons.get(rank).startingWith(question.words().get(i))) {
          place(question, i, entry, rank, ending);
        }
      }
    }
  }

  private static void place(
      QuestionText question, int i, Lexicon.Entry entry, int rank, List<List<Scored>> ending) {
    Phrase phrase = entry.phrase();
    List<Word> words = question.words();
    if (phrase.atStart() && i > 0 || !Phrase.standsAt(words, i, phrase.words())) {
      return;
    }
    int to = i + phrase.words().size();
    if (phrase.tail().isEmpty()) {
      if (!phrase.atEnd() || to == words.size()) {
        add(ending, i, to, entry.signs(), rank);
      }
      return;
    }
    for (int j = to + 1; j <= Math.min(words.size() - 1, to + WIDEST_GAP); j++) {
      if (Phrase.standsAt(words, j, phrase.tail())) {
        add(ending, i, to, entry.signs(), rank);
        add(ending, j, j + phrase.tail().size(), entry.signs(), rank);
        return;
      }
    }
  }

  /** A phrase of the question's own language counts more than one of another. */
  private static void add(List<List<Scored>> ending, int from, int to, Set<Sign> signs, int rank) {
    double length = to - from;
    double weight = (rank == 0 ? 1.0 : 0.2) * length + 0.25 * (length - 1);
    List<Scored> here = ending.get(to);
    for (int k = 0; k < here.size(); k++) {
      Unit old = here.get(k).unit();
      if (old.from() == from && !old.signs().isEmpty()) {
        if (rank == 0 || here.get(k).weight() <= weight) {
          Set<Sign> both = new LinkedHashSet<>(old.signs());
          both.addAll(signs);
          here.set(
              k, new Scored(Unit.sign(from, to, both), Math.max(weight, here.get(k).weight())));
        }
        return;
      }
    }
    here.add(new Scored(Unit.sign(from, to, signs), weight));
  }

  private void names(QuestionText question, List<List<Scored>> ending) {
    int n = question.words().size();
    for (int from = 0; from < n; from++) {
      int strange = 0;
      for (int to = from + 1; to <= Math.min(n, from + LONGEST_NAME); to++) {
        // Words may stand in another order than in the name, but not many of them.
        strange = names.startsName(question.phrase(from, to)) ? 0 : strange + 1;
        if (strange > OUT_OF_ORDER) {
          break;
        }
        List<NameMatch> found = to == from + 1 ? demonym(question, from) : List.of();
        found = found.isEmpty() ? named(question, from, to) : found;
        if (!found.isEmpty()) {
          double weight = weight(question, from, to);
          ending.get(to).add(new Scored(Unit.name(from, to, found), weight));
        }
      }
    }
  }

  /** "Korean" stands for the country. */
  private List<NameMatch> demonym(QuestionText question, int at) {
    Word word = question.words().get(at);
    String country = demonyms.get(word.bare());
    return country == null
        ? List.of()
        : List.of(
            new NameMatch(
                country, "country", new Name(word.text(), "en", NameType.GENERATED), Rung.EXACT));
  }

  /** A longer name is better than two short ones in its place; an article adds nothing. */
  private double weight(QuestionText question, int from, int to) {
    boolean article = to > from + 1 && isSmall(question.words().get(from));
    int words = to - from - (article ? 1 : 0);
    return 1.25 * words
        + 0.05 * words * words
        + (article ? 0.3 : 0)
        - (isCode(question, from, to) ? 0.8 : 0);
  }

  private static boolean isCode(QuestionText question, int from, int to) {
    return to == from + 1
        && question.words().get(from).bare().length() <= 2
        && !question.words().get(from).marked();
  }

  private List<NameMatch> named(QuestionText question, int from, int to) {
    if (to == from + 1 && isCommon(question.words().get(from))) {
      return List.of();
    }
    boolean marked = question.words().subList(from, to).stream().anyMatch(Word::marked);
    boolean loose = isSmall(question.words().get(from)) || isSmall(question.words().get(to - 1));
    return names.named(question.phrase(from, to)).stream()
        .filter(m -> !NOT_NAMED.contains(m.kind()))
        .filter(
            m ->
                m.rung() != Rung.UNACCENTED
                    || fits(m, question.phrase(from, to), loose)
                        && (!marked || hasWords(m, question, from, to)))
        .toList();
  }

  /** A small word at its end does not make a name whose words may stand in any order. */
  private static boolean fits(NameMatch match, String phrase, boolean loose) {
    return !loose || Folding.bare(match.name().text()).equals(Folding.bare(phrase));
  }

  private boolean isSmall(Word word) {
    return lexicons.get(0).isStopWord(word);
  }

  /** Whether a name that was found without regard to marks has the marks that were typed. */
  private static boolean hasWords(NameMatch match, QuestionText question, int from, int to) {
    Set<String> toned = new LinkedHashSet<>();
    Folding.tokens(match.name().text()).forEach(t -> toned.add(Folding.toneStyle(t.text())));
    return question.words().subList(from, to).stream()
        .allMatch(
            w ->
                !w.marked()
                    || toned.contains(w.toned())
                    || toned.stream()
                        .anyMatch(t -> Marks.isTwin(w.toned(), t) || w.means(t, Folding.bare(t))));
  }

  /** A word such as "in" is no country's code unless it is written as one. */
  private boolean isCommon(Word word) {
    boolean code = word.text().equals(word.text().toUpperCase(java.util.Locale.ROOT));
    return !code
        && (word.bare().length() <= 2 && !word.marked()
            || lexicons.stream().anyMatch(l -> l.isStopWord(word))
            || word.bare().matches("\\d+"));
  }
}
