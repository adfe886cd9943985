package org.aseankg.config;

/** How much the program and its libraries tell, the least first. */
public enum LogLevel {
  /** What went wrong. */
  ERROR,
  /** What may go wrong. */
  WARN,
  /** What happens. */
  INFO,
  /** Everything, for those who look for a fault. */
  DEBUG
}
