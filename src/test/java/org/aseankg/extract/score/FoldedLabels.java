package org.aseankg.extract.score;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares labels: case, marks, punctuation and a few spellings do not count; editions, countries
 * and posts do, however many words two labels share.
 */
final class FoldedLabels {

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final Pattern ORDINAL =
      Pattern.compile("\\b(" + String.join("|", ORDINALS) + ")\\b");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d+])\\d+");
  private static final Pattern PLUS = Pattern.compile("\\+\\d+");
  private static final Pattern DEPUTY =
      Pattern.compile(
          "\\b(deputy|vice|thu truong|pho (vu|thu tuong|chu tich|tong|truong|giam doc|ban))\\b");
  private static final Pattern HOLDER =
      Pattern.compile(
          "\\b(minister|director|secretary|chairman|chairperson|head of|chu tich|tong giam doc"
              + "|tong thu ky|(bo|thu|vu) truong)\\b");

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("campuchia", "cambodia"),
          Map.entry("laos", "lao"),
          Map.entry("thai lan", "thailand"),
          Map.entry("trung quoc", "china"),
          Map.entry("nhat ban", "japan"),
          Map.entry("han quoc", "korea"));
  private static final Pattern COUNTRY =
      Pattern.compile(
          "\\b("
              + String.join("|", COUNTRIES.keySet())
              + "|australia|brunei|cambodia|china|indonesia|japan|korea|lao|malaysia|myanmar"
              + "|philippines|singapore|thailand|timor|viet nam)\\b");

  private FoldedLabels() {}

  /** Whether one of the labels found means one of those wanted. */
  static boolean anySimilar(Collection<String> found, Collection<String> wanted, double overlap) {
    return found.stream().anyMatch(f -> wanted.stream().anyMatch(w -> similar(f, w, overlap)));
  }

  static boolean similar(String found, String wanted, double overlap) {
    String a = fold(found);
    String b = fold(wanted);
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return !a.isEmpty() && a.equals(b);
    }
    if (!hasLetters(a) || !hasLetters(b)) { // dates and numbers are equal or not
      return false;
    }
    return overlap(a, b) >= overlap && !toldApart(a, b);
  }

  static String fold(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String folded = bare.replaceAll("[^a-z0-9+%]+", " ");
    folded = folded.replaceAll("\\b(\\d+)(?:st|nd|rd|th)\\b", "$1");
    folded = ORDINAL.matcher(folded).replaceAll(m -> "" + (ORDINALS.indexOf(m.group()) + 1));
    folded = folded.replaceAll("\\bplus three\\b", "+3").replaceAll("\\s*\\+\\s*(?=\\d)", " +");
    folded = folded.replaceAll("\\s+%", "%").replaceAll("\\bvietnam\\b", "viet nam");
    folded = folded.replaceAll("\\bhanoi\\b", "ha noi");
    folded = folded.replaceAll("i[sz](ations?|ing|e[ds]?)\\b", "is$1");
    folded = folded.replaceAll("\\bcenter\\b", "centre").replaceAll("\\bthe\\b", " ");
    return folded.strip().replaceAll("\\s+", " ");
  }

  private static boolean hasLetters(String folded) {
    return folded.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  private static double overlap(String a, String b) {
    Set<String> first = Set.copyOf(new TreeSet<>(List.of(a.split(" "))));
    Set<String> all = new HashSet<>(first);
    Set<String> both = new HashSet<>(List.of(b.split(" ")));
    all.addAll(both);
    both.retainAll(first);
    return (double) both.size() / all.size();
  }

  /**
   * Whether two labels name two things all the same: another edition or year (or none), with other
   * countries or not, another country, a post or its body, a post or its deputy.
   */
  private static boolean toldApart(String found, String wanted) {
    Set<String> here = countries(found);
    Set<String> there = countries(wanted);
    boolean otherCountry =
        !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    return !numbers(found).containsAll(numbers(wanted))
        || !all(PLUS, found).equals(all(PLUS, wanted))
        || otherCountry
        || DEPUTY.matcher(found).find() != DEPUTY.matcher(wanted).find()
        || HOLDER.matcher(found).find() != HOLDER.matcher(wanted).find();
  }

  private static Set<String> numbers(String folded) {
    Set<String> numbers = new HashSet<>();
    all(NUMBER, folded).forEach(n -> numbers.add(n.replaceFirst("^0+(?=\\d)", "")));
    return numbers;
  }

  private static Set<String> countries(String folded) {
    Set<String> countries = new HashSet<>();
    all(COUNTRY, folded).forEach(c -> countries.add(COUNTRIES.getOrDefault(c, c)));
    return countries;
  }

  private static Set<String> all(Pattern pattern, String folded) {
    Set<String> all = new HashSet<>();
    for (Matcher m = pattern.matcher(folded); m.find(); ) {
      all.add(m.group());
    }
    return all;
  }
}
