package org.aseankg.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.aseankg.vocab.AKG;
import org.aseankg.vocab.External;
import org.aseankg.vocab.Iris;

/** Reads the names of an entity, those of the reference tables first. */
final class EntityNames {

  /** The properties that name an entity, in the order in which names are shown. */
  static final Map<Node, NameType> PROPERTIES = properties();

  /** No name anybody types is longer; what is belongs to a text, not to a name. */
  private static final int LONGEST = 1_000;

  private static final int LONGEST_TAG = 40;

  private final DatasetGraph dataset;
  private final String referenceGraphs;

  /** A name and whether a reference table has it. */
  private record Stated(Name name, boolean reference) {}

  EntityNames(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.referenceGraphs = iris.graph("reference/");
  }

  private static Map<Node, NameType> properties() {
    Map<Node, NameType> properties = new LinkedHashMap<>();
    properties.put(External.LABEL, NameType.LABEL);
    properties.put(External.TITLE, NameType.LABEL);
    properties.put(External.ALT_LABEL, NameType.ALTERNATIVE);
    properties.put(AKG.shortName, NameType.ACRONYM);
    properties.put(AKG.translatedLabel, NameType.TRANSLATED);
    properties.put(AKG.formerName, NameType.FORMER);
    properties.put(AKG.iso2, NameType.CODE);
    properties.put(AKG.iso3, NameType.CODE);
    return properties;
  }

  /** All names of an entity, given the statements about it; each once, the best kind of it. */
  List<Name> of(Node entity, List<Quad> about) {
    List<Stated> stated = new ArrayList<>();
    for (Quad quad : about) {
      NameType type = PROPERTIES.get(quad.getPredicate());
      if (type != null) {
        add(stated, quad, type);
      }
    }
    Iterator<Quad> uses = dataset.find(Node.ANY, Node.ANY, AKG.nameOf, entity);
    while (uses.hasNext()) {
      dataset
          .find(Node.ANY, uses.next().getSubject(), AKG.name, Node.ANY)
          .forEachRemaining(q -> add(stated, q, NameType.ALTERNATIVE));
    }
    return eachOnce(stated);
  }

  private void add(List<Stated> stated, Quad quad, NameType type) {
    Node value = quad.getObject();
    if (!value.isLiteral() || value.getLiteralLanguage().length() > LONGEST_TAG) {
      return;
    }
    String cleaned = IndexedName.cleaned(value.getLiteralLexicalForm());
    String text = Normalizer.normalize(cleaned, Normalizer.Form.NFC).strip();
    if (!text.isEmpty() && text.length() <= LONGEST) {
      stated.add(
          new Stated(
              new Name(text, value.getLiteralLanguage(), type),
              quad.getGraph().getURI().startsWith(referenceGraphs)));
    }
  }

  private static List<Name> eachOnce(List<Stated> stated) {
    stated.sort(
        Comparator.comparing((Stated s) -> s.name().type())
            .thenComparing(s -> !s.reference())
            .thenComparing(s -> s.name().language())
            .thenComparing(s -> s.name().text()));
    Map<String, Name> names = new LinkedHashMap<>();
    for (Stated s : stated) {
      names.putIfAbsent(s.name().language() + ' ' + s.name().text(), s.name());
    }
    return new ArrayList<>(names.values());
  }
}
