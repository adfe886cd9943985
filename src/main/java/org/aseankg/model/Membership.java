package org.aseankg.model;

import java.util.List;
import java.util.Optional;

/**
 * A country, body or person belonging to a body or group.
 *
 * @param member who belongs
 * @param body to what
 * @param capacity as what: member, observer, dialogue partner
 * @param period from when until when
 * @param standing how it stands on the date asked for
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record Membership(
    EntityRef member,
    EntityRef body,
    Optional<EntityRef> capacity,
    Period period,
    Standing standing,
    String relation,
    List<Evidence> evidence) {}
