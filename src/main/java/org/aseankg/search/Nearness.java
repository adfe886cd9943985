package org.aseankg.search;

import java.util.List;
import java.util.function.UnaryOperator;

/** How near a name is to a typed text that has the same letters. */
final class Nearness {

  private static final double EXACT = 1.0;
  private static final double TONE_VARIANT = 0.95;

  // Within the rung of names without marks. Whoever types marks means them: a name that bears none
  // is nearer than one that bears others.
  private static final double NAME_WITHOUT_MARKS = 0.90;
  private static final double TYPED_WITHOUT_TONES = 0.89;
  private static final double TYPED_WITHOUT_MARKS = 0.88;
  private static final double OTHER_TONES = 0.83;
  private static final double OTHER_MARKS = 0.80;
  private static final double OTHER_ORDER = 0.76;
  private static final double OTHER_SPACES = 0.74;

  /** For every word that is the same with its marks. */
  private static final double SAME_WORDS = 0.015;

  private static final double OTHER_READING = 0.012;
  private static final double STEP_OF_TYPE = 0.001;

  private Nearness() {}

  /** How near; null where the name is another one. */
  static Near of(List<Form> typed, IndexedName name, String kind) {
    Near best = null;
    for (Form reading : name.readings()) {
      for (Form text : typed) {
        if ((text.person() || reading.person()) && !kind.equals("person")) {
          continue;
        }
        Near near = near(text, reading);
        if (near != null && (best == null || near.score() > best.score())) {
          best = near;
        }
      }
      if (best != null && best.score() == EXACT) {
        break;
      }
    }
    return best == null
        ? null
        : new Near(best.rung(), best.score() - STEP_OF_TYPE * name.name().type().ordinal());
  }

  private static Near near(Form typed, Form name) {
    double reading = typed.plain() && name.plain() ? 0 : OTHER_READING;
    if (typed.bare().equals(name.bare())) {
      if (typed.words().equals(name.words())) {
        return new Near(Rung.EXACT, EXACT - reading);
      }
      return sameInBoth(typed, name, Folding::withTonesLast)
          ? new Near(Rung.TONE_VARIANT, TONE_VARIANT - reading)
          : new Near(Rung.UNACCENTED, withoutMarks(typed, name) - reading);
    }
    if (typed.joined().equals(name.joined())) {
      return new Near(Rung.UNACCENTED, OTHER_SPACES - reading);
    }
    String unordered = typed.unordered();
    return !unordered.isEmpty() && unordered.equals(name.unordered())
        ? new Near(Rung.UNACCENTED, OTHER_ORDER - reading)
        : null;
  }

  private static double withoutMarks(Form typed, Form name) {
    double same = 0;
    for (int i = 0; i < typed.words().size(); i++) {
      same += typed.words().get(i).equals(name.words().get(i)) ? 1 : 0;
    }
    double bonus = SAME_WORDS * same / typed.words().size();
    if (name.words().equals(name.bare())) {
      return NAME_WITHOUT_MARKS + bonus;
    }
    boolean tonesOnly = sameInBoth(typed, name, Folding::withoutTones);
    if (typed.words().equals(typed.bare())) {
      return (tonesOnly ? TYPED_WITHOUT_TONES : TYPED_WITHOUT_MARKS) + bonus / 2;
    }
    return (tonesOnly ? OTHER_TONES : OTHER_MARKS) + bonus;
  }

  private static boolean sameInBoth(Form typed, Form name, UnaryOperator<String> form) {
    for (int i = 0; i < typed.words().size(); i++) {
      if (!form.apply(typed.words().get(i)).equals(form.apply(name.words().get(i)))) {
        return false;
      }
    }
    return true;
  }
}
