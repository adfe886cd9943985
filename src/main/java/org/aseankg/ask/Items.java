package org.aseankg.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Makes the items of an answer: the label in one language, all other names, the evidence. */
final class Items {

  private final Labels labels;

  Items(Labels labels) {
    this.labels = labels;
  }

  /** One item for each value; a text in two languages is one. */
  List<Answer.Item> of(
      List<Found> found,
      Map<EvidenceReader.Support, EvidenceReader.Found> read,
      String language,
      boolean single) {
    List<Answer.Item> items = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (List<Found> same : TextPairs.group(found, language)) {
      Answer.Item item = item(same, read, language);
      // A body and the series of its meetings go by one name: one answer.
      if (item.iri().isEmpty() || named.add(item.label())) {
        items.add(item);
      }
    }
    if (!single) {
      return items;
    }
    // Of rival values, what only a weak source says is given when no better one says anything.
    List<Answer.Item> better = items.stream().filter(i -> !i.certainty().equals("low")).toList();
    return better.isEmpty() ? items : better;
  }

  private Answer.Item item(
      List<Found> same, Map<EvidenceReader.Support, EvidenceReader.Found> read, String language) {
    Node value = same.get(0).value();
    Set<EvidenceReader.Support> supports = new LinkedHashSet<>();
    same.forEach(f -> supports.addAll(f.supports()));
    supports.retainAll(read.keySet());
    EvidenceReader.Found evidence = merged(supports, read);
    Set<String> names = new LinkedHashSet<>();
    for (Found one : same) {
      names.addAll(
          one.value().isURI() ? labels.of(one.iri(), language) : Literals.spoken(one, language));
      names.addAll(one.others());
    }
    String label = names.iterator().next();
    names.remove(label);
    return new Answer.Item(
        label,
        List.copyOf(names),
        value.isURI() ? Optional.of(value.getURI()) : Optional.empty(),
        value.isURI() ? Optional.empty() : Optional.of(value.getLiteralLexicalForm()),
        value.isURI() ? Optional.empty() : Optional.of(datatype(value)),
        same.stream().anyMatch(Found::isLastKnown) && evidence.certainty().equals("high")
            ? "medium"
            : evidence.certainty(),
        evidence.evidence());
  }

  private static String datatype(Node value) {
    var type = value.getLiteralDatatype();
    if (XSDDatatype.XSDdate.equals(type)
        || XSDDatatype.XSDgYear.equals(type)
        || XSDDatatype.XSDgYearMonth.equals(type)) {
      return "date";
    }
    return value.getLiteralValue() instanceof Number ? "number" : "string";
  }

  /** Yes or no, in the language of the question and in the other. */
  Answer.Item truth(
      Outcome outcome, Map<EvidenceReader.Support, EvidenceReader.Found> read, String language) {
    boolean truth = outcome.truth().orElseThrow();
    EvidenceReader.Found evidence = merged(read.keySet(), read);
    String key = truth ? "yes" : "no";
    Set<String> others = new LinkedHashSet<>();
    Words.LANGUAGES.forEach(l -> others.add(Sentences.of(l).word("word." + key)));
    others.remove(key);
    return new Answer.Item(
        key,
        List.copyOf(others),
        Optional.empty(),
        Optional.of(String.valueOf(truth)),
        Optional.of("boolean"),
        evidence.certainty(),
        evidence.evidence());
  }

  /** The number of values found; "at least" where there may be more. */
  Answer.Item count(
      Outcome outcome, Map<EvidenceReader.Support, EvidenceReader.Found> read, String language) {
    EvidenceReader.Found evidence = merged(read.keySet(), read);
    String number = String.valueOf(outcome.found().size());
    boolean exact = outcome.count().orElseThrow();
    Set<String> names = new LinkedHashSet<>();
    if (exact) {
      names.add(number);
    }
    names.add(Sentences.of(language).template("at-least").replace("{n}", number));
    String label = names.iterator().next();
    names.add(number);
    names.remove(label);
    return new Answer.Item(
        label,
        List.copyOf(names),
        Optional.empty(),
        Optional.of(number),
        Optional.of("number"),
        evidence.certainty(),
        evidence.evidence());
  }

  /** The sources themselves, each once. */
  List<Answer.Item> sources(Collection<EvidenceReader.Found> read) {
    Map<String, List<Answer.Evidence>> bySource = new LinkedHashMap<>();
    for (EvidenceReader.Found found : read) {
      for (Answer.Evidence evidence : found.evidence()) {
        bySource.computeIfAbsent(evidence.source(), s -> new ArrayList<>()).add(evidence);
      }
    }
    List<Answer.Item> items = new ArrayList<>();
    bySource.forEach(
        (source, evidence) -> {
          Set<String> names = new LinkedHashSet<>();
          Answer.Evidence first = evidence.get(0);
          first.title().ifPresent(names::add);
          first.publisher().ifPresent(p -> names.addAll(publisher(p)));
          names.addAll(labels.of(source, "en"));
          String label = names.iterator().next();
          names.remove(label);
          items.add(
              new Answer.Item(
                  label,
                  List.copyOf(names),
                  Optional.of(source),
                  Optional.empty(),
                  Optional.empty(),
                  "high",
                  evidence.stream().distinct().toList()));
        });
    return items;
  }

  private List<String> publisher(String publisher) {
    return publisher.contains("://") ? labels.of(publisher, "en") : List.of(publisher);
  }

  private static EvidenceReader.Found merged(
      Collection<EvidenceReader.Support> supports,
      Map<EvidenceReader.Support, EvidenceReader.Found> read) {
    Set<Answer.Evidence> evidence = new LinkedHashSet<>();
    String certainty = "low";
    for (EvidenceReader.Support support : supports) {
      EvidenceReader.Found found = read.get(support);
      if (found != null && !found.evidence().isEmpty()) {
        evidence.addAll(found.evidence());
        certainty = EvidenceReader.better(certainty, found.certainty());
      }
    }
    return new EvidenceReader.Found(List.copyOf(evidence), certainty);
  }
}
