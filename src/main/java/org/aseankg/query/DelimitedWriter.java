package org.aseankg.query;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The CSV and TSV formats of SPARQL 1.1: CSV holds plain values, TSV holds RDF terms. */
final class DelimitedWriter {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Set<String> BARE = Set.of(XSD + "integer", XSD + "decimal", XSD + "double");

  private DelimitedWriter() {}

  static void csv(QueryResult result, Writer out) throws IOException {
    write(result, out, Column::name, DelimitedWriter::plain, ",", "\r\n");
  }

  static void tsv(QueryResult result, Writer out) throws IOException {
    write(result, out, c -> "?" + c.name(), DelimitedWriter::term, "\t", "\n");
  }

  private static void write(
      QueryResult result,
      Writer out,
      Function<Column, String> head,
      Function<Value, String> cell,
      String delimiter,
      String lineEnd)
      throws IOException {
    out.write(result.columns().stream().map(head).collect(Collectors.joining(delimiter)));
    out.write(lineEnd);
    for (Map<String, Value> row : result.rows()) {
      out.write(
          result.columns().stream()
              .map(c -> row.get(c.name()))
              .map(v -> v == null ? "" : cell.apply(v))
              .collect(Collectors.joining(delimiter)));
      out.write(lineEnd);
    }
  }

  private static String plain(Value value) {
    String text = value.kind() == Value.Kind.BLANK ? "_:" + value.text() : value.text();
    boolean quoted =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String term(Value value) {
    return switch (value.kind()) {
      case IRI -> "<" + value.text() + ">";
      case BLANK -> "_:" + value.text();
      case LITERAL -> literal(value);
    };
  }

  private static String literal(Value value) {
    if (BARE.contains(value.datatype())) {
      return value.text();
    }
    String quoted = '"' + escaped(value.text()) + '"';
    if (!value.lang().isEmpty()) {
      return quoted + "@" + value.lang();
    }
    return value.datatype().equals(XSD + "string")
        ? quoted
        : quoted + "^^<" + value.datatype() + ">";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
