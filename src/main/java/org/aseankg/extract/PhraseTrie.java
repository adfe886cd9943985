package org.aseankg.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their words, to find the longest that stands at a place of a sentence. */
final class PhraseTrie<V> {

  /** What stands somewhere: a value, and where the phrase ends. */
  record Match<V>(V value, int end) {}

  private final Map<String, PhraseTrie<V>> next = new HashMap<>();
  private V value;

  /** Enters a phrase; a later value replaces an earlier one. */
  void put(String phrase, V newValue) {
    PhraseTrie<V> node = node(Tokens.keys(phrase));
    if (node != this) {
      node.value = newValue;
    }
  }

  /** Whether just this phrase was entered. */
  boolean has(String phrase) {
    return get(phrase) != null;
  }

  /** What was entered for a phrase, or null. */
  V get(String phrase) {
    PhraseTrie<V> node = this;
    for (String key : Tokens.keys(phrase)) {
      node = node.next.get(key);
      if (node == null) {
        return null;
      }
    }
    return node.value;
  }

  private PhraseTrie<V> node(List<String> keys) {
    PhraseTrie<V> node = this;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, k -> new PhraseTrie<>());
    }
    return node;
  }

  /** The longest phrase that starts at a token, or null. Hyphens between words do not count. */
  Match<V> longest(List<Tok> tokens, int from) {
    PhraseTrie<V> node = this;
    V best = null;
    int end = from;
    for (int i = from; i < tokens.size(); i++) {
      String key = tokens.get(i).key();
      PhraseTrie<V> step = node.next.get(key);
      if (step == null) {
        if (key.equals("-") && node != this) {
          continue;
        }
        break;
      }
      node = step;
      if (node.value != null) {
        best = node.value;
        end = i + 1;
      }
    }
    return best == null ? null : new Match<>(best, end);
  }

  /** All phrases that start at a token, the longest first. */
  List<Match<V>> all(List<Tok> tokens, int from) {
    List<Match<V>> found = new ArrayList<>();
    PhraseTrie<V> node = this;
    for (int i = from; i < tokens.size(); i++) {
      String key = tokens.get(i).key();
      PhraseTrie<V> step = node.next.get(key);
      if (step == null) {
        if (key.equals("-") && node != this) {
          continue;
        }
        break;
      }
      node = step;
      if (node.value != null) {
        found.add(0, new Match<>(node.value, i + 1));
      }
    }
    return found;
  }
}
