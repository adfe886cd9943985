package org.aseankg.cli;

/** x. */
public final class Main {
  public static void main(String[] args) {}
}
