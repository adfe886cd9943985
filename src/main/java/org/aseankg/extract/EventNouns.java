package org.aseankg.extract;

/** Finds the nouns of events around a place of a sentence. */
final class EventNouns {

  private static final int FARTHEST = 30;

  private final Sentence s;
  private final Words words;
  private final FieldLists fields;

  EventNouns(Sentence sentence, Words words) {
    this.s = sentence;
    this.words = words;
    this.fields = new FieldLists(sentence, words);
  }

  boolean hasNoun(int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), i);
      boolean generic = words.end("generic", s.tokens(), i) > 0;
      if ((noun != null || generic) && s.get(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  String typeIn(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), i);
      if (noun != null) {
        return noun.value();
      }
    }
    return "";
  }

  String type(int noun) {
    PhraseTrie.Match<String> match = noun < 0 ? null : words.events().longest(s.tokens(), noun);
    return match == null ? "" : match.value();
  }

  /** The noun of an event directly before, as in "Hội nghị ACCSM 21". */
  int nounBefore(int i) {
    for (int h = Math.max(0, i - 3); h < i; h++) {
      PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), h);
      if (noun != null && noun.end() == i) {
        return h;
      }
    }
    return i;
  }

  /** The nearest noun of an event to the left, with nothing between that ends a name. */
  int nounLeft(int left) {
    for (int h = left - 1; h >= Math.max(0, left - FARTHEST); h--) {
      Tok tok = s.get(h);
      PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), h);
      if (noun != null && noun.end() <= left && !insideOther(h)) {
        return h;
      }
      boolean comma = tok.is(",") && !(words.isVietnamese() && fields.goesOn(h));
      boolean stop = comma || tok.is(";") || tok.is(":") || tok.is(".");
      boolean verb =
          words.end("held", s.tokens(), h) > 0 || words.end("planned", s.tokens(), h) > 0;
      if (stop || verb && !insideOther(h)) {
        return -1;
      }
    }
    return -1;
  }

  /** "thảo luận" within "phiên thảo luận": the longer noun counts. */
  private boolean insideOther(int h) {
    for (int g = Math.max(0, h - 2); g < h; g++) {
      PhraseTrie.Match<String> noun = words.events().longest(s.tokens(), g);
      if (noun != null && noun.end() > h) {
        return true;
      }
    }
    return false;
  }
}
