package org.aseankg.extract;

import java.util.List;

/** Links the names and abbreviations of series in a sentence to the graph, or enters new ones. */
final class SeriesNames {

  /** "COST-66", "ADGMIN1": what is told in brackets with its number. */
  private static final String NUMBER_BEHIND = "[\\s-]*\\d{1,3}$";

  /** "22nd SOMRDPE". */
  private static final String NUMBER_BEFORE = "^\\d{1,3}\\p{L}{2}\\s+";

  private static final int SHORTEST = 3;

  private final Sentence s;
  private final Words words;
  private final Cast cast;

  SeriesNames(Sentence sentence, Words words, Cast cast) {
    this.s = sentence;
    this.words = words;
    this.cast = cast;
  }

  /** The series an abbreviation stands for, also one that was only explained; or nothing. */
  String abbreviated(int i) {
    String series = s.get(i).isCapital() ? cast.series(s.get(i).text()) : "";
    series = series.isEmpty() && s.get(i).isAcronym() ? cast.seriesByInitials(s.get(i)) : series;
    String meeting = series.isEmpty() && s.get(i).isCapital() ? cast.meeting(s.get(i).text()) : "";
    return meeting.isEmpty() ? series : named(meeting, s.get(i).text(), i, i + 1);
  }

  /** "AEM Retreat" is the "Economic Ministers (AEM) Retreat", not another meeting of theirs. */
  boolean endsAlike(String series, int from, int to) {
    List<String> name = Tokens.keys(cast.nameOf(series));
    List<String> end = Tokens.keys(s.text(from, to));
    return name.size() > end.size()
        && (name.subList(name.size() - end.size(), name.size()).equals(end)
            || name.subList(0, end.size()).equals(end));
  }

  /** The series among things of one name, or nothing. */
  static String of(List<Known> known) {
    for (Known k : known) {
      if (k.kind().equals("series")) {
        return k.ref();
      }
    }
    return "";
  }

  /** The series of "ASEAN-PAC", an abbreviation with a hyphen, or nothing. */
  String hyphened(int i) {
    return s.isHyphenedAcronym(i) ? cast.series(s.text(i, i + 3)) : "";
  }

  /** "ADGMIN1", "ACCSM21": an abbreviation with its number, or null. */
  Edition glued(int i, EventNouns nouns) {
    String text = s.get(i).text();
    String letters = text.replaceFirst("\\d{1,2}$", "");
    boolean numbered = s.get(i).isAcronym() && letters.length() < text.length();
    if (!numbered || letters.length() < SHORTEST) {
      return null;
    }
    List<Known> known = cast.gazetteer().named(letters, "series");
    String series = known.isEmpty() ? cast.series(letters) : known.get(0).ref();
    int number = Integer.parseInt(text.substring(letters.length()));
    if (series.isEmpty() || number < 1) {
      return null;
    }
    enter(series, i, i + 1);
    return new Edition(nouns.nounBefore(i), i + 1, series, "", List.of(number));
  }

  /** Notes where a series of the graph is named. */
  void enter(String series, int from, int to) {
    cast.gazetteer()
        .find(series)
        .ifPresent(k -> cast.enter(series, s.text(from, to), k, s, from, to));
  }

  /** The series of a name, one of the graph or new, with the abbreviation it is told with. */
  String named(String written, String shortName, int from, int to) {
    boolean summit = words.phrases("summit-of-asean").has(written);
    String name = summit ? words.first("summit-name") : written;
    List<Known> known = cast.gazetteer().named(name, "series");
    if (!known.isEmpty()) {
      return cast.enter(known.get(0).ref(), name, known.get(0), s, from, to).ref;
    }
    Cast.Entry entry = cast.enter("series/" + Slugs.of(name), name, null, s, from, to);
    String acronym = shortName.replaceFirst(NUMBER_BEHIND, "").replaceFirst(NUMBER_BEFORE, "");
    if (!acronym.isEmpty() && !acronym.equals("ASEAN")) {
      entry.shortName = acronym;
      cast.abbreviates(acronym, entry.ref);
    }
    return entry.ref;
  }
}
