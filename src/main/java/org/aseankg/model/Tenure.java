package org.aseankg.model;

import java.util.List;

/**
 * Somebody's time in a post.
 *
 * @param holder the person
 * @param post the post
 * @param period from when until when
 * @param standing how it stands on the date asked for
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record Tenure(
    EntityRef holder,
    EntityRef post,
    Period period,
    Standing standing,
    String relation,
    List<Evidence> evidence) {}
