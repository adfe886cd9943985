package org.aseankg.extract;

/**
 * Words of a sentence that mean an event.
 *
 * @param from its first token
 * @param to the token after it
 * @param event the event
 * @param aside whether the sentence only places something by it, as in "within the framework of"
 */
record EventMention(int from, int to, Happening event, boolean aside) {}
