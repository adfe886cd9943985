/**
 * What pages are made of: the frame, words in both languages, links, dates, tables, forms, and what
 * is prepared ahead of readers.
 */
package org.aseankg.web.page;
