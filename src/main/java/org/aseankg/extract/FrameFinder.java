package org.aseankg.extract;

import java.util.List;

/** Finds the frames of a language in a sentence. */
final class FrameFinder {

  private static final int WIDEST_GAP = 40;
  private static final int WIDEST_PLAIN_GAP = 18;
  private static final int FARTHEST_LIST = 8;
  private static final int NEAR_TAIL = 14;
  private static final int WIDEST_LIST_GAP = 60;

  private final Reading reading;
  private final Sentence s;
  private final Words words;

  FrameFinder(Reading reading, Words words) {
    this.reading = reading;
    this.s = reading.sentence();
    this.words = words;
  }

  /** A frame where it stands. */
  record Found(Frame frame, int from, int before, int tail, int to) {}

  /** "Delegates from …": the words are part of the first agent. */
  boolean startsDelegates(int i) {
    boolean side = words.isVietnamese() && words.end("side", s.tokens(), i) > 0;
    return (side || !words.isVietnamese())
        && words.end("state-head", s.tokens(), i) > 0
        && reading.agents().stream()
            .anyMatch(
                a -> a.from() == i || a.from() == i - 1 && words.is("articles", s.key(i - 1)));
  }

  /** The frame of the longest words that stands here whole. */
  Found at(int i) {
    Found first = null;
    for (PhraseTrie.Match<List<Frame>> match : words.frames().all(s.tokens(), i)) {
      Found found = whole(match, i);
      boolean gap = found != null && !found.frame().tail().isEmpty();
      boolean near =
          gap
              && found.tail() - match.end() <= NEAR_TAIL
              && (first == null || found.tail() > match.end());
      if (near && (first == null || first.frame().tail().isEmpty())) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first;
  }

  private Found whole(PhraseTrie.Match<List<Frame>> match, int i) {
    Found plain = null;
    Found best = null;
    for (Frame frame : match.value()) {
      if (frame.tail().isEmpty()) {
        plain = new Found(frame, i, match.end(), match.end(), match.end());
        continue;
      }
      int at = tail(frame, match.end());
      boolean better =
          at >= 0
              && (best == null
                  || at < best.tail()
                  || at == best.tail() && frame.tail().size() > best.frame().tail().size());
      if (better) {
        best = new Found(frame, i, match.end(), at, at + frame.tail().size());
      }
    }
    return best != null ? best : plain;
  }

  private int tail(Frame frame, int from) {
    boolean plain = frame.side() == Frame.Side.BEHIND || frame.side() == Frame.Side.LIST;
    int most = Math.min(s.size(), from + (plain ? WIDEST_PLAIN_GAP : WIDEST_GAP));
    for (int i = from; i + frame.tail().size() <= most; i++) {
      int beside = plain && s.get(i).is(",") ? besideEnd(i) : -1;
      if (beside > 0) {
        most = Math.min(s.size(), beside + WIDEST_PLAIN_GAP);
        i = beside;
        continue;
      }
      boolean comma = plain && s.get(i).is(",") && !stands(frame.tail(), i);
      boolean inName =
          reading.eventAt(i) != null
              || reading.dateAt(i - 1) != null
              || reading.dateAt(i) != null
              || reading.dateAt(i + 1) != null;
      if (s.get(i).is(";") || comma && !inName) {
        return -1;
      }
      boolean nested = frame.side() == Frame.Side.INSIDE && words.is("by-word", s.key(i));
      if (nested && !reading.inAgent(i)) {
        return -1;
      }
      boolean noun = frame.side() == Frame.Side.INSIDE && words.is("tail-not", s.key(i - 1));
      if (!noun && !reading.inAgent(i) && stands(frame.tail(), i)) {
        return !plain || fitsBehind(frame, i + frame.tail().size()) ? i : -1;
      }
    }
    return -1;
  }

  /**
   * "Present, besides the ministers, was …", "the meeting, held every year, was …": the comma that
   * ends what is said by the way.
   */
  private int besideEnd(int comma) {
    boolean aside =
        words.end("beside", s.tokens(), comma + 1) > 0
            || words.is("relative", s.key(comma + 1))
            || words.end("held", s.tokens(), comma + 1) > 0;
    if (!aside) {
      return -1;
    }
    for (int i = comma + 2; i < Math.min(s.size(), comma + WIDEST_PLAIN_GAP); i++) {
      if (s.get(i).is(",")) {
        return i;
      }
    }
    return -1;
  }

  /** Whoever is meant stands directly behind the words, or a list of them does. */
  private boolean fitsBehind(Frame frame, int from) {
    Agent agent = reading.agentFrom(from);
    int most =
        frame.side() != Frame.Side.LIST
            ? 2
            : words.is("group-start", s.key(from)) || words.end("group-start", s.tokens(), from) > 0
                ? WIDEST_LIST_GAP
                : FARTHEST_LIST;
    return agent != null && agent.from() - from <= most;
  }

  private boolean stands(List<String> keys, int at) {
    for (int i = 0; i < keys.size(); i++) {
      if (!s.key(at + i).equals(keys.get(i))) {
        return false;
      }
    }
    return true;
  }
}
