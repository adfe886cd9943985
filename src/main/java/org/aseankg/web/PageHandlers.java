package org.aseankg.web;

/**
 * What answers with pages for people.
 *
 * @param home the first page
 */
record PageHandlers(Handler home) {}
