package org.aseankg.extract;

import java.util.List;

/**
 * Words that say that somebody has a role.
 *
 * @param rule the name the fact carries, so that its precision can be counted
 * @param role the role, or {@code none} where the words are recognised and say nothing, or {@code
 *     again} where they repeat the role told last
 * @param words the words before the gap, or all of them
 * @param tail the words after the gap; empty where there is none
 * @param side where the agent stands
 * @param agents what may be the agent: any, agent (no person), person, country; {@code +event}
 *     demands an event after the words, {@code +behind} one directly before them, {@code +within}
 *     one in the gap, {@code +direct} that nothing unknown parts them
 * @param certainty how sure the frame is where everything fits
 */
record Frame(
    String rule,
    String role,
    List<String> words,
    List<String> tail,
    Side side,
    String agents,
    String certainty) {

  /** Where the agent stands by the words. */
  enum Side {
    /** The subject before them. */
    LEFT,
    /** Directly behind them. */
    RIGHT,
    /** In the gap. */
    INSIDE,
    /** All agents behind them. */
    LIST,
    /** Before them or, after the end of the phrase, behind them. */
    EITHER,
    /** Behind them, after the end of the phrase. */
    AFTER,
    /** Before them and in the gap. */
    BOTH,
    /** Before them or, where they open a clause, behind the next comma. */
    OPENING,
    /** Before them and directly behind them. */
    AROUND,
    /** Directly behind the words after the gap. */
    BEHIND,
    /** Before them, or directly behind them at the end of a quotation. */
    SAYING
  }
}
