package org.aseankg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aseankg.load.LoadReport;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.load.SourceFiles;
import org.aseankg.ontology.KgOntology;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.Assumptions;

/**
 * Open data of others: small files of our own making, and the real ones, which are not part of the
 * project. Their folder is looked for beside it, or where {@code -Dasean-kg.shared} says.
 */
public final class DataOfOthers {

  /** Files in each form, which say wrong things of what the graph knows. */
  public static final Path MADE = Path.of("src/test/resources/link/others");

  private static final Path REAL =
      Path.of(System.getProperty("asean-kg.shared", "../shared"), "extdata");

  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** The country of the office holders of a file, by how its name begins. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "brunei", "BN",
          "cambodia", "KH",
          "indonesia", "ID",
          "malaysia", "MY",
          "myanmar", "MM",
          "philippines", "PH",
          "singapore", "SG",
          "timor-leste", "TL",
          "vietnam", "VN");

  private DataOfOthers() {}

  /** Whether the real files are there. */
  public static boolean isThere() {
    return Files.isDirectory(REAL);
  }

  /** Skips a test, visibly, where the real files are not there. */
  public static void assumeThere() {
    Assumptions.assumeTrue(isThere(), "no open data of others beside the project");
  }

  /** Copies the real files into a folder, each with a file beside it on its licence and origin. */
  public static void copyTo(Path folder) {
    try (Stream<Path> files = Files.walk(REAL)) {
      for (Path file : files.filter(DataOfOthers::isData).toList()) {
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));
        Files.writeString(Path.of(copy + "-metadata.json"), sidecar(copy), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isData(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") || name.startsWith("ne_");
  }

  private static String sidecar(Path file) {
    String name = file.getFileName().toString();
    String licence =
        name.startsWith("country-codes") ? "https://opendatacommons.org/licenses/pddl/1-0/" : CC0;
    String country =
        COUNTRIES.entrySet().stream()
            .filter(e -> name.startsWith(e.getKey() + "-"))
            .map(e -> ",\"dc:coverage\":\"" + e.getValue() + "\"")
            .findFirst()
            .orElse("");
    return "{\"dc:license\":\"" + licence + "\",\"dc:date\":\"2026-11-20\"" + country + "}";
  }

  /** Loads files into a store; none may be refused. */
  public static LoadReport load(KgStore store, Path... paths) {
    LoadReport report = loads(store).load(SourceFiles.of(List.of(paths)), Progress.NONE);
    assertThat(report.hasRefused()).as(report.findings().toString()).isFalse();
    return report;
  }

  private static LoadService loads(KgStore store) {
    return new LoadService(
        store,
        BundledGraph.iris(),
        KgOntology.bundled(BundledGraph.iris()),
        BundledGraph.settings().clock());
  }

  /** The bundled data with all data of others that there is. Tests read it and never write. */
  public static final class BesideOurs {

    private static final KgStore STORE = filled();
    private static final NameIndex NAMES = NameIndex.over(STORE, BundledGraph.iris());

    private BesideOurs() {}

    private static KgStore filled() {
      KgStore store = KgStore.inMemory();
      loads(store).loadBundled(Progress.NONE);
      load(store, MADE);
      if (isThere()) {
        try {
          Path folder = Files.createTempDirectory("others");
          copyTo(folder);
          load(store, folder);
          try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
              Files.delete(file);
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return store;
    }

    public static KgStore store() {
      return STORE;
    }

    public static NameIndex names() {
      return NAMES;
    }
  }
}
