package org.aseankg.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aseankg.search.Folding;
import org.aseankg.store.KgStore;
import org.aseankg.testing.BundledGraph;
import org.aseankg.testing.DataOfOthers;
import org.aseankg.vocab.External;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of the links that are known are found again when the graph has none, and how many
 * proposals are right, on files of others. The truth are the links of {@code data/links} and a few
 * more of {@code link/truth.tsv}. The files are not part of the project: where their folder is not
 * beside it, this is skipped.
 */
class LinkQualityTest {

  @TempDir static Path folder;

  private static KgStore others;
  private static Map<String, Thing> own;
  private static List<Thing> theirs;

  /** Here a name that is written otherwise besides may be missed. */
  private static final String MISSPELT = "people, a letter of the longest word doubled";

  private record Figures(int known, int proposed, int right) {
    double precision() {
      return proposed == 0 ? 1 : (double) right / proposed;
    }

    double recall() {
      return known == 0 ? 1 : (double) right / known;
    }
  }

  @BeforeAll
  static void load() {
    if (!DataOfOthers.isThere()) {
      return;
    }
    DataOfOthers.copyTo(folder);
    others = KgStore.inMemory();
    DataOfOthers.load(others, folder);
    own = BundledGraph.store().read(d -> OwnThings.read(d, BundledGraph.iris()));
    theirs = others.read(d -> TheirThings.read(d, BundledGraph.iris(), own));
  }

  @AfterAll
  static void close() {
    if (others != null) {
      others.close();
    }
  }

  @Test
  void knownLinks_areFoundAgain_andLittleElse() throws IOException {
    DataOfOthers.assumeThere();
    Map<String, Figures> table = new LinkedHashMap<>();
    table.put("people, as published", measure("person", t -> t));
    table.put("people, names alone", measure("person", LinkQualityTest::bareName));
    table.put(
        "people, no marks, family name last",
        measure("person", t -> renamed(t, LinkQualityTest::turned)));
    table.put(MISSPELT, measure("person", t -> renamed(t, LinkQualityTest::misspelt)));
    table.put("posts, as published", measure("post", t -> t));
    table.put("countries, as published", measure("country", t -> t));
    table.put("countries, names alone", measure("country", LinkQualityTest::bareName));
    table.put("cities, as published", measure("place", t -> t));
    print(table);

    table.forEach(
        (name, figures) -> {
          assertThat(figures.precision()).as(name + ": precision").isGreaterThanOrEqualTo(0.9);
          double floor = name.equals(MISSPELT) ? 0.85 : 0.9;
          assertThat(figures.recall()).as(name + ": recall").isGreaterThanOrEqualTo(floor);
          assertThat(figures.known()).as(name + ": known links").isGreaterThanOrEqualTo(10);
        });
  }

  private static void print(Map<String, Figures> table) {
    System.out.println("| compared | known links | proposed | right | precision | recall |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    table.forEach(
        (name, f) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %.2f |%n",
                name,
                f.known(),
                f.proposed(),
                f.right(),
                f.precision(),
                f.recall()));
  }

  private static Figures measure(String kind, UnaryOperator<Thing> change) throws IOException {
    Map<String, Thing> unlinked = new TreeMap<>();
    own.forEach((iri, thing) -> unlinked.put(iri, with(thing, thing.names(), true)));
    List<Thing> wanted = theirs.stream().filter(t -> t.kind().equals(kind)).map(change).toList();
    Set<String> truth = truth(kind, wanted);
    List<Candidate> found =
        Rivals.weigh(
                new Matcher(unlinked, BundledGraph.names()).candidates(wanted, LinkService.LEAST))
            .stream()
            .filter(c -> c.score() >= LinkService.LEAST)
            .toList();
    int right = 0;
    Set<String> missed = new TreeSet<>(truth);
    for (Candidate candidate : found) {
      if (missed.remove(pair(candidate.ours().iri(), candidate.theirs().iri()))) {
        right++;
      } else {
        System.out.println(
            "wrong: "
                + candidate.ours().iri()
                + " "
                + candidate.theirs().iri()
                + " "
                + candidate.explained());
      }
    }
    missed.forEach(m -> System.out.println("missed: " + m));
    return new Figures(truth.size(), found.size(), right);
  }

  private static Set<String> truth(String kind, Collection<Thing> wanted) throws IOException {
    Set<String> there = wanted.stream().map(Thing::iri).collect(Collectors.toSet());
    Set<String> pairs = new HashSet<>();
    for (Thing thing : own.values()) {
      if (thing.kind().equals(kind)) {
        thing.same().stream().filter(there::contains).forEach(s -> pairs.add(pair(thing.iri(), s)));
      }
    }
    for (String line : Files.readAllLines(Path.of("src/test/resources/link/truth.tsv"))) {
      String[] cells = line.split("\t");
      if (cells[0].startsWith(kind + "/")) {
        pairs.add(pair(BundledGraph.iris().entity(cells[0]), External.WIKIDATA + cells[1]));
      }
    }
    return pairs;
  }

  private static String pair(String ours, String theirs) {
    return ours + " " + theirs;
  }

  private static Thing bareName(Thing t) {
    return with(t, t.names(), false);
  }

  private static Thing renamed(Thing t, UnaryOperator<String> change) {
    return with(t, t.names().stream().map(change).collect(Collectors.toSet()), true);
  }

  /** As a library writes it that knows no marks and puts the first word last. */
  private static String turned(String name) {
    List<String> words = new ArrayList<>(List.of(Folding.bare(name).split(" ")));
    words.add(words.remove(0));
    return String.join(" ", words);
  }

  private static String misspelt(String name) {
    String longest =
        Stream.of(name.split(" ")).max(java.util.Comparator.comparingInt(String::length)).get();
    char letter = longest.charAt(1);
    return name.replace(longest, longest.charAt(0) + "" + letter + longest.substring(1));
  }

  private static Thing with(Thing t, Set<String> names, boolean all) {
    return new Thing(
        t.iri(),
        t.kind(),
        t.label(),
        names,
        all ? t.codes() : Map.of(),
        all ? t.countries() : Set.of(),
        all ? t.births() : Set.of(),
        all ? t.point() : Optional.empty(),
        all ? t.held() : List.of(),
        Set.of());
  }
}
