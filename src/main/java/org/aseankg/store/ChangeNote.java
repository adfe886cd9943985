package org.aseankg.store;

import java.util.Optional;

/**
 * Who changes the store, and what for, as the log of changes tells it.
 *
 * @param by the operator's name, or what part of the program does it by itself
 * @param action what is done, one word: load, update, put, delete, undo, review …
 * @param subject what it is done to or with, as the name of a file or a graph; may be empty
 * @param undoes the id of the change that this one takes back
 */
public record ChangeNote(String by, String action, String subject, Optional<String> undoes) {

  /** A change the program makes by itself. */
  public static final ChangeNote OWN = of("asean-kg", "refresh", "");

  /** A change that takes none back. */
  public static ChangeNote of(String by, String action, String subject) {
    return new ChangeNote(by, action, subject, Optional.empty());
  }

  /** This note for another thing. */
  public ChangeNote about(String newSubject) {
    return new ChangeNote(by, action, newSubject, undoes);
  }
}
