package org.aseankg.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.RDFDataMgr;
import org.aseankg.store.KgStore;
import org.aseankg.web.operator.Scope;
import org.aseankg.web.operator.TokenFile;

/** The packaged jar in a process of its own, serving the meetings out of a folder. */
final class ServedJar implements AutoCloseable {

  private static final Path JAR = Path.of("target/asean-kg.jar");

  private final Path tokenFile;
  private final List<String> tokens;
  private final Process process;
  private final URI address;

  /** One that nobody can write to, for all who only read; it ends with the tests. */
  static ServedJar readOnly() {
    return ReadOnly.JAR;
  }

  private static final class ReadOnly {

    static final ServedJar JAR = start();

    private static ServedJar start() {
      try {
        Path folder = Files.createTempDirectory("asean-kg-jar");
        ServedJar jar = new ServedJar(folder, "--read-only");
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      jar.close();
                      FileUtils.deleteQuietly(folder.toFile());
                    }));
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param folder for the store and the tokens
   */
  ServedJar(Path folder, String... more) {
    tokenFile = folder.resolve("tokens.tsv");
    TokenFile file = new TokenFile(tokenFile);
    tokens =
        List.of(
            file.add("reader", Scope.READ),
            file.add("writer", Scope.WRITE),
            file.add("admin", Scope.ADMIN));
    Path store = folder.resolve("store");
    try (KgStore made = KgStore.open(store)) {
      made.write(d -> RDFDataMgr.read(d, "src/test/resources/web/meetings.trig"));
    }
    try {
      process = start(store, more);
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      address = URI.create(out.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(Path store, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                JAR.toString(),
                "serve",
                "--port",
                "0",
                "--no-bundled",
                "--store",
                store.toString(),
                "--token-file",
                tokenFile.toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Somebody who asks it. */
  ServerFixture reader() {
    return ServerFixture.at(address);
  }

  /** Its operators. */
  WritingFixture operators() {
    return WritingFixture.at(address, tokenFile, tokens);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
