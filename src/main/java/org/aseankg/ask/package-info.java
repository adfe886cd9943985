/**
 * Questions in words: read into a typed meaning, turned into SPARQL, answered with evidence.
 *
 * <p>A question goes through small steps: {@link org.aseankg.ask.QuestionText} cleans and cuts it,
 * {@link org.aseankg.ask.Tagger} finds the words of the lexicon, names and times in it, {@link
 * org.aseankg.ask.MentionReader} resolves names and descriptions to entities, {@link
 * org.aseankg.ask.IntentMatcher} chooses the intent that explains most of what was said, and {@link
 * org.aseankg.ask.AskService} runs its query and puts the answer into words.
 */
package org.aseankg.ask;
