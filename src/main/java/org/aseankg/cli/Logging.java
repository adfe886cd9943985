package org.aseankg.cli;

import java.util.Locale;
import org.aseankg.config.LogLevel;

/**
 * Sets the one SLF4J provider: quiet unless asked, to standard error. Must run before the loggers
 * are made.
 */
final class Logging {

  private Logging() {}

  static void set(boolean verbose) {
    set(verbose ? LogLevel.INFO : LogLevel.ERROR);
  }

  /** Sets how much is told by whoever makes their logger from now on. */
  static void set(LogLevel level) {
    // The provider reads its default once, but the level of a package for each logger.
    System.setProperty("org.slf4j.simpleLogger.log.org", level.name().toLowerCase(Locale.ROOT));
    // Tells of its own stack whenever a query is given up while it is planned: each such query
    // would add lines to the log.
    System.setProperty(
        "org.slf4j.simpleLogger.log.org.apache.jena.sparql.algebra.walker.ApplyTransformVisitor",
        "off");
    System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
    System.setProperty(
        "org.slf4j.simpleLogger.defaultLogLevel", level.name().toLowerCase(Locale.ROOT));
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "HH:mm:ss.SSS");
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
  }
}
