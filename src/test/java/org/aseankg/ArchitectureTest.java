package org.aseankg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the picture of it: who may know whom, and how a file looks. */
@AnalyzeClasses(packages = "org.aseankg", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @ArchTest
  static final ArchRule arrowsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.aseankg..")
          .withOptionalLayers(true)
          .layer("faces")
          .definedBy("org.aseankg.cli..", "org.aseankg.web..")
          .layer("features")
          .definedBy(
              "org.aseankg.ask..",
              "org.aseankg.search..",
              "org.aseankg.reconcile..",
              "org.aseankg.describe..",
              "org.aseankg.extract..",
              "org.aseankg.picture..",
              "org.aseankg.link..")
          .layer("data")
          .definedBy(
              "org.aseankg.query..",
              "org.aseankg.load..",
              "org.aseankg.validate..",
              "org.aseankg.infer..",
              "org.aseankg.export..",
              "org.aseankg.backup..")
          .layer("ground")
          .definedBy("org.aseankg.store..", "org.aseankg.ontology..")
          .layer("words")
          .definedBy(
              "org.aseankg.model..", "org.aseankg.vocab..", "org.aseankg.config..", "org.aseankg")
          .whereLayer("faces")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("features")
          .mayOnlyBeAccessedByLayers("faces")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("faces", "features")
          .whereLayer("ground")
          .mayOnlyBeAccessedByLayers("faces", "features", "data");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.aseankg.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheWebHaveNoCycles =
      slices().matching("org.aseankg.web.(*)..").should().beFreeOfCycles();

  /** What wires the server and lists its routes knows all packages of the web, none knows it. */
  @ArchTest
  static final ArchRule nothingInTheWebKnowsItsWiring =
      noClasses()
          .that()
          .resideInAPackage("org.aseankg.web.(*)..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.aseankg.web");

  @ArchTest
  static final ArchRule modelKnowsNoLibrary =
      noClasses()
          .that()
          .resideInAPackage("org.aseankg.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyTheWebSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.aseankg.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.servlet..", "org.eclipse.jetty..", "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsItsEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.aseankg.store..", "org.aseankg.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.jena.tdb1..",
              "org.apache.jena.tdb2..",
              "org.apache.jena.dboe..",
              "org.apache.lucene..",
              "org.apache.jena.rdfconnection..",
              "org.apache.jena.rdflink..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.aseankg.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  /** The start of a query in a string; prose that happens to begin so is told by its next word. */
  private static final Pattern SPARQL =
      Pattern.compile(
          "(?s)\"[^\"]*\\b(SELECT\\s+(DISTINCT\\s+)?[?*(]|CONSTRUCT\\s*\\{|ASK\\s*\\{|DESCRIBE\\s+[?<]"
              + "|INSERT\\s+(DATA\\s*)?\\{|DELETE\\s+(DATA\\s*|WHERE\\s*)?\\{|WHERE\\s*\\{|PREFIX\\s+\\w*:)");

  @Test
  void sparql_standsOnlyInQueries() {
    assertThat(withSource(SPARQL)).isEmpty();
  }

  @Test
  void sparqlPattern_findsAQuery() {
    assertThat(SPARQL.matcher("String q = \"SELECT ?s WHERE { ?s ?p ?o }\";").find()).isTrue();
    assertThat(SPARQL.matcher("\"\"\"\n  PREFIX akg: <x>\n  ASK { ?s ?p ?o }\"\"\"").find())
        .isTrue();
    assertThat(SPARQL.matcher("\"Select a language, where one is given.\"").find()).isFalse();
  }

  @Test
  void everyPackage_saysWhatItIsFor() throws IOException {
    try (Stream<Path> folders = Files.walk(SOURCES.resolve("org/aseankg"))) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(ArchitectureTest::holdsClasses)
              .filter(d -> !Files.exists(d.resolve("package-info.java")))
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  @Test
  void noFile_isLongerThan400Lines() {
    assertThat(sources().filter(f -> text(f).lines().count() > 400)).isEmpty();
  }

  @Test
  void everyPublicType_saysWhatItIsFor() {
    Pattern type =
        Pattern.compile(
            "^public (?:abstract |final |sealed )*(?:class|interface|record|enum|@interface) \\w+");
    List<Path> silent = new ArrayList<>();
    for (Path file : sources().toList()) {
      String before = "";
      for (String line : text(file).lines().toList()) {
        boolean annotation = line.startsWith("@") || line.startsWith(" ") || line.startsWith("})");
        if (type.matcher(line).find() && !before.endsWith("*/")) {
          silent.add(file);
        }
        // An annotation may stand between the comment and the type, over several lines.
        before = annotation && before.endsWith("*/") && !line.endsWith("*/") ? before : line;
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean holdsClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> withSource(Pattern pattern) {
    List<String> found = new ArrayList<>();
    sources()
        .forEach(
            file -> {
              Matcher matcher = pattern.matcher(withoutComments(text(file)));
              if (matcher.find()) {
                found.add(file + ": " + matcher.group().strip());
              }
            });
    return found;
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
