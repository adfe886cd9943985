package org.aseankg.reconcile;

import java.util.List;

/**
 * What may be meant by one who is still typing.
 *
 * @param types of an entity its types; of others none
 */
public record Suggestion(String id, String name, String description, List<EntityType> types) {}
