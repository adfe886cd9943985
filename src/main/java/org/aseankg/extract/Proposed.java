package org.aseankg.extract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What is proposed from one article.
 *
 * @param record the record, in the loader's own format, with the rule that found each fact
 * @param linked the entities of the graph it refers to without declaring them, {@code kind/slug}
 * @param notice why there is nothing, in one sentence; empty where there is something
 */
public record Proposed(ObjectNode record, Set<String> linked, String notice) {}
