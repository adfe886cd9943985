package org.aseankg.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.aseankg.load.LoadReport.Outcome;
import org.aseankg.store.KgStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and RDF larger than the heap stream: a process with little memory reads them. */
class LargeFileTest {

  /** Loads the files of a folder into a store in another; run in a process of its own. */
  public static void main(String[] folders) throws IOException {
    try (LoadFixture fixture =
        new LoadFixture(Path.of(folders[0]), KgStore.open(Path.of(folders[1])))) {
      LoadReport report = fixture.load(fixture.folder);
      System.out.println(report.count(Outcome.LOADED) + " loaded, " + report.added() + " added");
      System.out.println(fixture.said(report));
    }
  }

  @Test
  void filesLargerThanTheHeap_areRefusedForTheirLastLine(@TempDir Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    String filler = "x".repeat(2_000);
    String feature =
        "{\"properties\":{\"NAME\":\"P\",\"wikidataid\":\"Q%d\",\"NOTE\":\""
            + filler
            + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%d,20]}}%n";
    try (BufferedWriter places = Files.newBufferedWriter(data.resolve("large.geojson"));
        BufferedWriter table = Files.newBufferedWriter(data.resolve("large.people.csv"));
        BufferedWriter rdf = Files.newBufferedWriter(data.resolve("large.nt"))) {
      table.write("id,label@en,birthDate,note\n");
      places.write("{\"features\":[\n");
      for (int i = 0; i < 60_000; i++) {
        table.write("person/p" + i % 50 + ",P,1970," + filler + "\n");
        places.write(feature.formatted(1 + i % 50, 100) + ",");
        rdf.write("<http://a/s" + i % 50 + "> <http://a/p> \"" + filler + i % 50 + "\" .\n");
      }
      table.write("person/last,Last,soon,\n");
      places.write(feature.formatted(1, 200) + "]}");
      rdf.write("<http://a/s> oops\n");
    }

    String said = run(folder, "-Xmx64m");

    assertThat(Files.size(data.resolve("large.nt"))).isGreaterThan(100L << 20);
    assertThat(said)
        .contains("0 loaded")
        .contains("large.people.csv:60002 birthDate: \"soon\" is not a date")
        .contains("large.geojson:60002:2: The point is at latitude 20.0 and longitude 200.0")
        .contains("large.nt:60001:14: ");
  }

  private static String run(Path folder, String heap) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                LargeFileTest.class.getName(),
                folder.resolve("data").toString(),
                folder.resolve("store").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
