/**
 * Articles in, proposed records out: the text is cleaned with its offsets kept, cut into sentences,
 * read for people, bodies, places, editions, instruments and dates, and what they do at events
 * becomes facts, each with the words it was read from, a certainty and the rule that found it.
 * Nothing enters the graph from here: a person accepts or rejects what is proposed.
 */
package org.aseankg.extract;
