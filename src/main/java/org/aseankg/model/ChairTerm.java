package org.aseankg.model;

import java.util.List;
import java.util.Optional;

/**
 * A term in the chair of a body, series or edition.
 *
 * @param chairOf what the chair is of
 * @param holder the country or body that held it
 * @param heldThrough the person through whom it held it
 * @param period from when until when
 * @param standing how it stands on the date asked for
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record ChairTerm(
    EntityRef chairOf,
    EntityRef holder,
    Optional<EntityRef> heldThrough,
    Period period,
    Standing standing,
    String relation,
    List<Evidence> evidence) {}
