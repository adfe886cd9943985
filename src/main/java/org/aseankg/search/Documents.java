package org.aseankg.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** The documents of an entity. */
final class Documents {

  private Documents() {}

  /** One for each name, then that of the entity. */
  static List<Document> of(Profile profile) {
    List<Document> block = new ArrayList<>(profile.names().size() + 1);
    profile.names().forEach(name -> block.add(name(profile.kind(), name)));
    block.add(entity(profile));
    return block;
  }

  /** The keys under which a name of these readings stands. */
  static Set<String> keys(List<Form> readings) {
    Set<String> keys = new LinkedHashSet<>();
    for (Form form : readings) {
      keys.add(Fields.IN_ORDER + form.bareText());
      keys.add(Fields.JOINED + form.joined());
      String unordered = form.unordered();
      if (!unordered.isEmpty()) {
        keys.add(Fields.ANY_ORDER + unordered);
      }
    }
    return keys;
  }

  private static Document name(String kind, Name name) {
    Document document = new Document();
    String language = name.language();
    term(document, Fields.KIND, kind);
    term(document, Fields.LANGUAGE, language.isEmpty() ? Fields.NO_LANGUAGE : language);
    List<Form> forms = new ArrayList<>(Form.of(name.text()));
    forms.removeIf(f -> f.person() && !kind.equals("person"));
    document.add(new BinaryDocValuesField(Fields.NAME, IndexedName.bytes(name, forms)));
    keys(forms).forEach(key -> term(document, Fields.KEY, key));
    Set<String> words = new LinkedHashSet<>();
    forms.forEach(form -> words.addAll(form.bare()));
    words.forEach(word -> term(document, Fields.WORD, word));
    Set<String> beginnings = new HashSet<>();
    words.forEach(word -> addBeginnings(beginnings, word));
    beginnings.forEach(b -> term(document, Fields.BEGINNING, b));
    Set<String> starts = new HashSet<>();
    forms.forEach(form -> addBeginnings(starts, form.bareText()));
    starts.forEach(s -> term(document, Fields.START, s));
    return document;
  }

  private static void addBeginnings(Set<String> beginnings, String text) {
    for (int n = 1; n <= Math.min(Fields.SHORT, Fields.letters(text)); n++) {
      beginnings.add(text.substring(0, text.offsetByCodePoints(0, n)));
    }
  }

  private static Document entity(Profile profile) {
    Document document = new Document();
    term(document, Fields.IRI, profile.iri());
    document.add(new BinaryDocValuesField(Fields.ENTITY, Codec.two(profile.kind(), profile.iri())));
    document.add(new NumericDocValuesField(Fields.POPULARITY, profile.popularity()));
    term(document, Fields.ENTITY_KIND, profile.kind());
    profile.classes().forEach(c -> term(document, Fields.CLASS, c));
    profile.words().forEach(w -> term(document, Fields.DESCRIBING, w));
    profile.places().forEach(p -> term(document, Fields.PLACE, p));
    profile.edition().ifPresent(n -> document.add(new IntPoint(Fields.EDITION, n)));
    profile.firstDay().ifPresent(d -> document.add(new LongPoint(Fields.FIRST_DAY, d)));
    profile.lastDay().ifPresent(d -> document.add(new LongPoint(Fields.LAST_DAY, d)));
    document.add(new StoredField(Fields.PROFILE, Codec.bytes(profile)));
    return document;
  }

  private static void term(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
