package org.aseankg.store;

import java.time.Instant;

/**
 * One change of the log, without its statements.
 *
 * @param number counts the changes of a store from 1
 * @param id a UUID
 * @param previous the id of the change before it; empty for the first
 * @param at when it was begun
 * @param note who did what
 * @param added how many statements came
 * @param removed how many went
 * @param summary whether it is the first fill of an empty store, which is told by its sources only
 */
public record ChangeHead(
    long number,
    String id,
    String previous,
    Instant at,
    ChangeNote note,
    long added,
    long removed,
    boolean summary) {}
