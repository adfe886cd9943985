package org.aseankg.web;

import org.aseankg.web.http.Handler;

/**
 * What answers with pages for people.
 *
 * @param home the first page
 * @param ask the page of an answer
 * @param search the page of entities found by name
 */
record PageHandlers(Handler home, Handler ask, Handler search) {}
