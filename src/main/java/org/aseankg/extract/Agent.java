package org.aseankg.extract;

import java.util.List;

/**
 * Somebody or some body named in a sentence.
 *
 * @param kind what it is
 * @param ref the entity it is linked to or proposed as, {@code kind/slug}; empty for a title alone
 *     that nobody bears yet
 * @param name its name as it is written
 * @param from its first token, titles before the name and words as "delegation of" included
 * @param to the token after it, what stands in apposition included
 * @param posts the posts the text gives the person here
 * @param hostHead whether it is named as the host country
 */
record Agent(
    Kind kind, String ref, String name, int from, int to, List<Post> posts, boolean hostHead) {

  /** What an agent is. */
  enum Kind {
    PERSON,
    BODY,
    COUNTRY,
    GROUP
  }

  /**
   * A post in apposition.
   *
   * @param title as it is written
   * @param body the organisation, or null where none is named
   * @param from its first token
   * @param to the token after it
   */
  record Post(String title, Org body, int from, int to) {}

  /**
   * An organisation.
   *
   * @param ref {@code kind/slug}
   * @param name its name as it is written
   * @param to the token after it
   */
  record Org(String ref, String name, int to) {}

  boolean isPerson() {
    return kind == Kind.PERSON;
  }

  boolean isCountry() {
    return kind == Kind.COUNTRY;
  }

  boolean isBody() {
    return kind == Kind.BODY;
  }
}
