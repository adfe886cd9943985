package org.aseankg.link;

import java.util.List;

/**
 * What a search for links found.
 *
 * @param mappings the mapping set: what was judged, and what is proposed
 * @param looked how many things of others were looked at
 * @param linked how many candidates are links already
 * @param judged how many candidates were judged before
 * @param proposed how many candidates are new
 * @param contradictions links, judgements and candidates that contradict each other, in words
 */
public record LinkReport(
    Mappings mappings,
    int looked,
    int linked,
    int judged,
    int proposed,
    List<String> contradictions) {}
