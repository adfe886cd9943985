package org.aseankg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.junit.jupiter.api.Test;

/** Starts the jar as a user would. */
class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("asean-kg.jar"));

  @Test
  void jar_keepsEveryJenaService() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String services =
          new String(
              jar.getInputStream(
                      jar.getEntry("META-INF/services/" + JenaSubsystemLifecycle.class.getName()))
                  .readAllBytes(),
              StandardCharsets.UTF_8);
      List<String> onClassPath =
          ServiceLoader.load(JenaSubsystemLifecycle.class).stream()
              .map(p -> p.type().getName())
              .toList();
      assertThat(onClassPath).hasSizeGreaterThan(5);
      assertThat(services.lines().map(String::strip)).containsAll(onClassPath);
    }
  }

  @Test
  void jar_servesAndStopsInOrder() throws Exception {
    // 256 MB of heap is what the README promises to be enough.
    Process process =
        new ProcessBuilder(java(), "-Xmx256m", "-jar", JAR.toString(), "serve", "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String address = out.readLine();
      assertThat(address).startsWith("http://127.0.0.1:");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              address
                                  + "api/queries/chairs-of-event?event=event/accsm-21-hcs&format=csv"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Phạm Thị Thanh Trà");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void jar_tellsItsVersion() throws Exception {
    Process process = new ProcessBuilder(java(), "-jar", JAR.toString(), "--version").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).matches("asean-kg \\d+\\.\\d+\\.\\d+\\R");
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }
}
