package org.aseankg.reconcile;

import java.util.List;
import java.util.Map;

/**
 * An entity that may be the one meant.
 *
 * @param id its identifier
 * @param name its name in the language asked for
 * @param description a few words that tell it from its namesakes
 * @param types its types, the narrowest first
 * @param score from 0 to 100
 * @param match whether it is sure enough to be taken without looking
 * @param features what the score was made of, by name: numbers, or yes and no
 * @param matched the name that was matched, or the identifier
 * @param matchedLanguage the language of that name; empty where it has none
 */
public record Candidate(
    String id,
    String name,
    String description,
    List<EntityType> types,
    double score,
    boolean match,
    Map<String, Object> features,
    String matched,
    String matchedLanguage) {}
