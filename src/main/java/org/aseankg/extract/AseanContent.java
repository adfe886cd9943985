package org.aseankg.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether an article is about ASEAN: it says so, names one of its bodies or series by their
 * abbreviation, or tells what bodies of two member states do together.
 */
final class AseanContent {

  private final Words words;
  private final Gazetteer gazetteer;

  AseanContent(Words words, Gazetteer gazetteer) {
    this.words = words;
    this.gazetteer = gazetteer;
  }

  boolean isIn(List<Sentence> sentences) {
    return sentences.stream().anyMatch(this::isNamed) || isOfMembers(sentences);
  }

  private boolean isNamed(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      Tok tok = s.get(i);
      boolean acronym =
          tok.isAcronym()
              && (words.is("asean-acronym", tok.key())
                  || named(s, i).stream().anyMatch(k -> k.kind().equals("series")));
      if (tok.key().equals("asean") || acronym) {
        return true;
      }
    }
    return false;
  }

  /** A body of the graph, and two members named by themselves, a place or a body of theirs. */
  private boolean isOfMembers(List<Sentence> sentences) {
    Set<String> members = new HashSet<>();
    boolean body = false;
    for (Sentence s : sentences) {
      for (int i = 0; i < s.size(); i++) {
        for (Known known : named(s, i)) {
          body |= known.kind().equals("body");
          members.add(known.ref());
          members.addAll(known.countries());
        }
      }
      members.retainAll(gazetteer.members());
      if (body && members.size() > 1) {
        return true;
      }
    }
    return false;
  }

  private List<Known> named(Sentence s, int i) {
    PhraseTrie.Match<List<Known>> match =
        s.get(i).isCapital() ? gazetteer.names().longest(s.tokens(), i) : null;
    return match == null ? List.of() : match.value();
  }
}
