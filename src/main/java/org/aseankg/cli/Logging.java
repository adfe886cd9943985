package org.aseankg.cli;

/**
 * Sets the one SLF4J provider: quiet unless asked, to standard error. Must run before the first
 * logger is made.
 */
final class Logging {

  private Logging() {}

  static void set(boolean verbose) {
    System.setProperty("org.slf4j.simpleLogger.logFile", "System.err");
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "info" : "error");
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "HH:mm:ss.SSS");
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
  }
}
