package org.aseankg.search;

/**
 * One name of an entity.
 *
 * @param text as it is written, in NFC
 * @param language its language tag; empty where it has none, as acronyms do
 * @param type what kind of name it is
 */
public record Name(String text, String language, NameType type) {}
