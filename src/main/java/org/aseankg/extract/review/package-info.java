/**
 * Review of what extraction proposes: single facts are shown with the words they were read from,
 * decided by a person, and what is accepted becomes a record that loads like any other. Proposals,
 * decisions and accepted records are files of one folder.
 */
package org.aseankg.extract.review;
