package org.aseankg.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same cases against the packaged jar. */
class SparqlProtocolIT extends SparqlProtocolTest {

  @BeforeAll
  static void start() {
    kg = ServedJar.readOnly().reader();
    kg.awaitReady();
  }

  @AfterAll
  static void stop() {
    // It ends with the last of the tests that read.
  }
}
