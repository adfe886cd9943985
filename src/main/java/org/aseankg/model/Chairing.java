package org.aseankg.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody in the chair of an event.
 *
 * @param event the event
 * @param isTerm whether the chair of this edition was held for a term, rather than a sitting
 *     presided over
 * @param chair who; empty where the source only describes the chair
 * @param description the source's words for a chair without a name, or empty
 * @param heldThrough the person through whom a country or body held the chair
 * @param onBehalfOf the country or body for which somebody presided
 * @param inPost the post in which somebody presided
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record Chairing(
    EntityRef event,
    boolean isTerm,
    Optional<EntityRef> chair,
    String description,
    Optional<EntityRef> heldThrough,
    Optional<EntityRef> onBehalfOf,
    Optional<EntityRef> inPost,
    String relation,
    List<Evidence> evidence) {}
