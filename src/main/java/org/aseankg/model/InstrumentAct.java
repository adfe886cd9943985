package org.aseankg.model;

import java.util.List;
import java.util.Optional;

/**
 * Something done with an instrument.
 *
 * @param instrument the instrument
 * @param action adopted, signed, proposed, presented: a concept
 * @param event where
 * @param by by whom; empty where no source says
 * @param relation IRI of the relation
 * @param evidence where it was read
 */
public record InstrumentAct(
    EntityRef instrument,
    EntityRef action,
    Optional<EntityRef> event,
    List<EntityRef> by,
    String relation,
    List<Evidence> evidence) {}
