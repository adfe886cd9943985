package org.aseankg.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aseankg.model.Position;

/**
 * One thing said by a record or a row of a table, not yet in terms of RDF.
 *
 * @param type what kind of thing
 * @param id {@code kind/slug} of an entity; empty for a relation
 * @param subtype the local name of a class below the type's, or empty
 * @param key the written part of a relation's IRI, or empty
 * @param values what each key says
 * @param evidence where it was read
 * @param position where it stands in the file
 */
record Item(
    ItemType type,
    String id,
    String subtype,
    String key,
    Map<String, List<Value>> values,
    List<EvidenceNote> evidence,
    Position position) {

  /** One value of a key; {@code language} is empty unless it is words of a language. */
  record Value(String text, String language) {}

  /** The first value of a key. */
  Optional<String> first(String key) {
    List<Value> found = values.get(key);
    return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).text());
  }

  /** Where a key of it stands: in a record below its pointer, in a table in the column. */
  Position at(String key) {
    String pointer = position.line() > 0 ? key : position.pointer() + "/" + key;
    return new Position(position.file(), position.line(), position.column(), pointer);
  }

  /**
   * Where something was read.
   *
   * @param source {@code source/slug}
   * @param start offset of the first code point, or -1 where the source has no text of ours
   * @param end offset after the last code point, or -1
   * @param property the key it is about, or empty for the item as a whole
   * @param basis name of a concept
   * @param certainty name of a concept
   * @param note a remark in English, or empty
   * @param review how it came from a text by extraction, and who accepted it
   * @param position where the evidence stands in the file
   */
  record EvidenceNote(
      String source,
      int start,
      int end,
      String property,
      String basis,
      String certainty,
      String note,
      Review review,
      Position position) {}

  /**
   * The way of an extracted statement into the graph.
   *
   * @param rule the rule that proposed it, or empty
   * @param by who accepted it, or empty
   * @param on the day of that, or empty
   */
  record Review(String rule, String by, String on) {

    /** Of what a person wrote. */
    static final Review NONE = new Review("", "", "");
  }
}
