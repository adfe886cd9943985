package org.aseankg.search;

/**
 * A word or number of a text.
 *
 * @param text as it stands in the text
 * @param bare without marks and case, in compatible letters
 * @param start offset of its first character in the text given, in UTF-16 units
 * @param end offset after its last character
 */
public record Token(String text, String bare, int start, int end) {}
