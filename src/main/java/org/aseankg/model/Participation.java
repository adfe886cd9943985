package org.aseankg.model;

import java.util.List;
import java.util.Optional;

/**
 * A role that somebody had at an event.
 *
 * @param event the event
 * @param role the role, a concept
 * @param agent who; empty where the source only describes them
 * @param description the source's words for those without a name, or empty
 * @param capacity the capacity in which they came, where the query asks for it
 * @param onBehalfOf the country or body they stood for
 * @param inPost the post in which they acted
 * @param topic what they spoke about, or empty
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record Participation(
    EntityRef event,
    EntityRef role,
    Optional<EntityRef> agent,
    String description,
    Optional<EntityRef> capacity,
    Optional<EntityRef> onBehalfOf,
    Optional<EntityRef> inPost,
    String topic,
    String relation,
    List<Evidence> evidence) {}
