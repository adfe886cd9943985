package org.aseankg.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.aseankg.model.PartialDate;
import org.aseankg.vocab.Iris;

/**
 * One file of {@code queries/}: what it answers, in two languages, what it takes and what it gives.
 * It is parsed when it is made, so one that exists can be run.
 */
public final class CannedQuery {

  /** The name under which an example says what date it is for. */
  static final String AS_OF = "asOf";

  /** The last day of the period an answer is for. */
  static final String AS_OF_LAST = "__asOf_date";

  /** The first day of the period an answer is for. */
  static final String AS_OF_FIRST = "__asOfFirst_date";

  private final String name;
  private final String text;
  private final Map<String, String> words;
  private final List<String> tags;
  private final OptionalInt pageSize;
  private final List<Parameter> parameters;
  private final List<Column> columns;
  private final PreparedQuery prepared;
  private final Map<String, String> example;

  private CannedQuery(String name, String text, QueryHeader header, Query query, String file) {
    this.name = name;
    this.text = text;
    this.words = words(header);
    this.tags = List.copyOf(header.words("tags"));
    this.pageSize = header.number("pagination");
    this.prepared = new PreparedQuery(query);
    this.parameters = parameters(header, prepared.variables(), file);
    this.columns = columns(header, query, file);
    this.example = example(header, file);
  }

  /**
   * Reads a query file.
   *
   * @param name the name it is reached by
   * @param file the path named in errors
   * @param text the file's text, already moved to the base of this instance
   * @throws QueryFileException if the query cannot be parsed or its header does not fit it
   */
  static CannedQuery parse(String name, String file, String text) {
    QueryHeader header = QueryHeader.parse(file, text);
    try {
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      if (!query.isSelectType()) {
        throw new QueryFileException(file, 1, "is no SELECT query");
      }
      return new CannedQuery(name, text, header, query, file);
    } catch (QueryParseException e) {
      throw new QueryFileException(
          file, Math.max(1, e.getLine()), "cannot be parsed: " + e.getMessage());
    }
  }

  private static Map<String, String> words(QueryHeader header) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : List.of("summary", "summary_vi", "description", "description_vi")) {
      words.put(key, header.text(key));
    }
    return words;
  }

  private static List<Parameter> parameters(
      QueryHeader header, List<String> variables, String file) {
    Map<String, Parameter> found = new LinkedHashMap<>();
    for (String variable : variables) {
      if (variable.equals(AS_OF_LAST) || variable.equals(AS_OF_FIRST)) {
        continue;
      }
      Parameter.ofVariable(variable).ifPresent(p -> found.put(p.name(), p));
      if (variable.startsWith("_") && Parameter.ofVariable(variable).isEmpty()) {
        throw new QueryFileException(
            file, 1, "has the parameter ?" + variable + " of no known type");
      }
    }
    header
        .entries("enumerate")
        .forEach(
            (key, values) ->
                found.put(
                    key, known(found, key, header, "enumerate", file).withEnumeration(values)));
    header
        .entries("defaults")
        .forEach(
            (key, values) ->
                found.put(
                    key, known(found, key, header, "defaults", file).withDefault(values.get(0))));
    List<Parameter> inOrder = new ArrayList<>(found.values());
    inOrder.sort((a, b) -> Boolean.compare(b.required(), a.required()));
    return List.copyOf(inOrder);
  }

  private static Parameter known(
      Map<String, Parameter> found, String key, QueryHeader header, String section, String file) {
    Parameter parameter = found.get(key);
    if (parameter == null) {
      throw new QueryFileException(
          file,
          header.line(section),
          "names \"" + key + "\" under " + section + ", which is no parameter of the query");
    }
    return parameter;
  }

  private Map<String, String> example(QueryHeader header, String file) {
    Map<String, String> arguments = new LinkedHashMap<>();
    header.entries("examples").forEach((key, values) -> arguments.put(key, values.get(0)));
    for (String key : arguments.keySet()) {
      boolean date = key.equals(AS_OF) && usesAsOf();
      if (!date && parameters.stream().noneMatch(p -> p.name().equals(key))) {
        throw new QueryFileException(
            file,
            header.line("examples"),
            "names \"" + key + "\" under examples, which is no parameter of the query");
      }
    }
    return Collections.unmodifiableMap(arguments);
  }

  private static List<Column> columns(QueryHeader header, Query query, String file) {
    Map<String, List<String>> types = header.entries("columns");
    if (!List.copyOf(types.keySet()).equals(query.getResultVars())) {
      throw new QueryFileException(
          file,
          header.line("columns"),
          "declares the columns " + types.keySet() + " but selects " + query.getResultVars());
    }
    return types.entrySet().stream().map(e -> new Column(e.getKey(), e.getValue().get(0))).toList();
  }

  /** The name it is reached by: the file's name without its ending. */
  public String name() {
    return name;
  }

  /** What it answers, in one line of Vietnamese ({@code vi}) or else of English. */
  public String summary(String lang) {
    return words.get(lang.equals("vi") ? "summary_vi" : "summary");
  }

  /** What the answer holds and how to read it, in Vietnamese ({@code vi}) or else in English. */
  public String description(String lang) {
    return words.get(lang.equals("vi") ? "description_vi" : "description");
  }

  /** Words it is filed under. */
  public List<String> tags() {
    return tags;
  }

  /** What it takes, required parameters first; the date an answer is for is not among them. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** What it selects, label columns not included. */
  public List<Column> columns() {
    return columns;
  }

  /** Rows on a page when the caller does not say; empty for no paging. */
  public OptionalInt pageSize() {
    return pageSize;
  }

  /** Whether its answer depends on the date it is for. */
  public boolean usesAsOf() {
    return prepared.variables().contains(AS_OF_LAST) || prepared.variables().contains(AS_OF_FIRST);
  }

  /**
   * Arguments with which it has an answer in the bundled data, by parameter; the date it is for is
   * {@code asOf}.
   */
  public Map<String, String> example() {
    return example;
  }

  /**
   * The SPARQL text of the example: with its arguments in place as terms, so that it runs as it is.
   * Parameters that may be left out and are stay variables without a value.
   */
  public String exampleText(Iris iris) {
    Map<String, String> arguments = new LinkedHashMap<>(example);
    String date = arguments.remove(AS_OF);
    PartialDate period = PartialDate.parse(date == null ? "2000" : date);
    return exactText(arguments, period, iris);
  }

  /**
   * The SPARQL text with arguments in place as terms, so that it runs as it is.
   *
   * @throws org.aseankg.InvalidInputException if one is unknown, missing or of a wrong type
   */
  public String exactText(Map<String, String> arguments, PartialDate period, Iris iris) {
    return prepared.text(ArgumentBinding.of(this, arguments, period, iris).terms());
  }

  /** The SPARQL text, under the base of this instance. */
  public String text() {
    return text;
  }

  /**
   * Checks arguments without running the query.
   *
   * @throws org.aseankg.InvalidInputException if one is unknown, missing or of a wrong type
   */
  public void requireValid(Map<String, String> arguments, Iris iris) {
    ArgumentBinding.of(this, arguments, PartialDate.parse("2000"), iris);
  }

  PreparedQuery prepared() {
    return prepared;
  }
}
