package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The same cases against the packaged jar, which is emptied before each. */
class WrittenProtocolIT extends WrittenProtocolTest {

  @TempDir static Path folder;
  private static ServedJar jar;

  @BeforeAll
  static void startJar() {
    jar = new ServedJar(folder);
    jar.reader().awaitReady();
  }

  @AfterAll
  static void stopJar() {
    jar.close();
  }

  @Override
  @BeforeEach
  void start() {
    kg = jar.operators();
    assertThat(kg.update("CLEAR ALL").statusCode()).isEqualTo(200);
  }

  @Override
  @AfterEach
  void stop() {
    kg.close();
  }
}
