package org.aseankg.model;

import java.util.Optional;

/**
 * A time as sources give it. A missing end does not mean that it lasts.
 *
 * @param from the first day, month or year
 * @param until the last day, month or year that still counts
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> until) {}
