package org.aseankg.export;

import java.util.List;
import java.util.SortedMap;

/**
 * What is in the data, counted over the union of the named graphs, as a query without {@code GRAPH}
 * sees it. Keys of maps are IRIs unless something else is said.
 *
 * @param triples statements, each once
 * @param subjects distinct subjects
 * @param objects distinct objects
 * @param entities things under the IRI space of entities, relations not counted
 * @param graphs statements by named graph
 * @param properties what is stated with each property
 * @param classes what is stated of the instances of each class
 * @param datatypes literals by datatype
 * @param languages texts by language tag
 * @param links links by where they lead
 * @param examples an entity of each kind
 * @param day the day the data was drawn on, as {@code 2026-11-21}; empty where that is not known
 */
record DataCounts(
    long triples,
    long subjects,
    long objects,
    long entities,
    SortedMap<String, Long> graphs,
    SortedMap<String, PropertyUse> properties,
    SortedMap<String, ClassUse> classes,
    SortedMap<String, Long> datatypes,
    SortedMap<String, Long> languages,
    SortedMap<Link, Long> links,
    List<String> examples,
    String day) {

  /** Statements with one property, and their distinct subjects and objects. */
  record PropertyUse(long triples, long subjects, long objects) {}

  /**
   * The instances of a class.
   *
   * @param properties what is stated of them, by property
   */
  record ClassUse(long entities, SortedMap<String, Partition> properties) {}

  /**
   * Statements about instances of one class with one property.
   *
   * @param classes those whose object is an instance of a class, by class
   * @param datatypes those whose object is a literal, by datatype
   */
  record Partition(
      long triples, SortedMap<String, Long> classes, SortedMap<String, Long> datatypes) {}

  /**
   * Links of one kind to one data set.
   *
   * @param space what the IRIs of the data set begin with
   */
  record Link(String space, String predicate) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
      int order = space.compareTo(other.space);
      return order == 0 ? predicate.compareTo(other.predicate) : order;
    }
  }
}
