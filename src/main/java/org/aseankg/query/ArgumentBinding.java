package org.aseankg.query;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.aseankg.InvalidInputException;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.Iris;

/** Turns what a user typed into RDF terms, one for each parameter of a canned query. */
final class ArgumentBinding {

  /** The concept schemes that no kind of entity shares its name with. */
  private static final Set<String> SCHEMES =
      Set.of("role", "capacity", "status", "action", "measure", "certainty", "basis", "aspect");

  private static final Pattern CONCEPT =
      Pattern.compile("concept/([a-z-]+)/([a-z0-9]+(?:-[a-z0-9]+)*)");

  /** More than any IRI or text a query is asked with; a guard against floods. */
  private static final int LONGEST = 10_000;

  private final CannedQuery query;
  private final Iris iris;
  private final Map<String, Node> terms = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  private ArgumentBinding(CannedQuery query, Iris iris) {
    this.query = query;
    this.iris = iris;
  }

  /**
   * Binds the arguments of a request.
   *
   * @param period the day, month or year the answer is for
   * @throws InvalidInputException if a parameter is unknown, missing or of the wrong type
   */
  static ArgumentBinding of(
      CannedQuery query, Map<String, String> arguments, PartialDate period, Iris iris) {
    ArgumentBinding binding = new ArgumentBinding(query, iris);
    binding.requireKnown(arguments);
    for (Parameter parameter : query.parameters()) {
      Optional.ofNullable(arguments.get(parameter.name()))
          .or(parameter::defaultValue)
          .ifPresentOrElse(
              value -> binding.bind(parameter, value), () -> binding.requireOptional(parameter));
    }
    binding.bindAsOf(CannedQuery.AS_OF_LAST, period.last());
    binding.bindAsOf(CannedQuery.AS_OF_FIRST, period.first());
    return binding;
  }

  /** The terms by variable. */
  Map<String, Node> terms() {
    return terms;
  }

  /** The arguments by parameter, as they were understood. */
  Map<String, String> shown() {
    return shown;
  }

  private void requireKnown(Map<String, String> arguments) {
    List<String> known = query.parameters().stream().map(Parameter::name).toList();
    for (String name : arguments.keySet()) {
      if (!known.contains(name)) {
        throw new InvalidInputException(
            query.name() + " has no parameter \"" + name + "\"; " + expected());
      }
    }
  }

  private void requireOptional(Parameter parameter) {
    if (parameter.required()) {
      throw new InvalidInputException(
          query.name() + " needs the parameter \"" + parameter.name() + "\"; " + expected());
    }
  }

  private String expected() {
    return query.parameters().isEmpty()
        ? "it takes none."
        : "it takes "
            + String.join("; ", query.parameters().stream().map(p -> p.summary("en")).toList())
            + ".";
  }

  private void bind(Parameter parameter, String value) {
    if (value.length() > LONGEST) {
      throw wrong(parameter, value.substring(0, 40) + "…");
    }
    if (!parameter.enumeration().isEmpty() && !parameter.enumeration().contains(value)) {
      throw wrong(parameter, value);
    }
    Node term =
        switch (parameter.type()) {
          case IRI -> iri(parameter, value.strip());
          case DATE -> date(parameter, value.strip());
          case INTEGER -> integer(parameter, value.strip());
          case LITERAL ->
              NodeFactory.createLiteralString(Normalizer.normalize(value, Normalizer.Form.NFC));
        };
    terms.put(parameter.variable(), term);
    shown.put(parameter.name(), term.isURI() ? term.getURI() : term.getLiteralLexicalForm());
  }

  private void bindAsOf(String variable, LocalDate day) {
    if (query.prepared().variables().contains(variable)) {
      terms.put(variable, day(day));
    }
  }

  /** An entity by {@code kind/slug}, or a concept by {@code scheme/name}. */
  private Node named(Parameter parameter, String value) {
    String kind = value.substring(0, value.indexOf('/'));
    if (Iris.KINDS.contains(kind)) {
      return NodeFactory.createURI(iris.entity(value));
    }
    if (SCHEMES.contains(kind)) {
      return NodeFactory.createURI(iris.concept(kind, value.substring(kind.length() + 1)));
    }
    throw new InvalidInputException(
        query.name()
            + " cannot take \""
            + value
            + "\" for "
            + parameter.name()
            + ": there is no kind \""
            + kind
            + "\", expected one of "
            + String.join(", ", Iris.KINDS)
            + ", or a concept as role/chair.");
  }

  private Node iri(Parameter parameter, String value) {
    if (Iris.REFERENCE.matcher(value).matches()) {
      return named(parameter, value);
    }
    var concept = CONCEPT.matcher(value);
    if (concept.matches()) {
      return NodeFactory.createURI(iris.concept(concept.group(1), concept.group(2)));
    }
    try {
      IRIx iri = IRIx.create(value);
      if (!iri.isRelative() && !value.matches("(?s).*[\\s<>\"{}|\\\\^`].*")) {
        return NodeFactory.createURI(iris.rebase(value));
      }
    } catch (IRIException ignored) {
      // falls through to the one message for every wrong value
    }
    throw wrong(parameter, value);
  }

  /** A month or year stands for its last day in an upper bound and for its first day elsewhere. */
  private Node date(Parameter parameter, String value) {
    PartialDate date = PartialDate.find(value).orElseThrow(() -> wrong(parameter, value));
    return day(parameter.name().equals("until") ? date.last() : date.first());
  }

  private Node integer(Parameter parameter, String value) {
    if (!value.matches("[+-]?\\d{1,18}")) {
      throw wrong(parameter, value);
    }
    return NodeFactory.createLiteralDT(
        String.valueOf(Long.parseLong(value)), XSDDatatype.XSDinteger);
  }

  private static Node day(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  private InvalidInputException wrong(Parameter parameter, String value) {
    return new InvalidInputException(
        query.name()
            + " cannot take \""
            + value.replaceAll("\\s+", " ")
            + "\" for "
            + parameter.summary("en")
            + ".");
  }
}
